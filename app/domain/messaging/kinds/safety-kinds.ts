import { z } from "zod";
import { deal, instant, side, text } from "./parts.ts";

/** What people are told of findings in posts (admins: waiting, the creator: decided), and of products that go back. */
export const safetyKinds = {
  safety_appeal_waiting: z.object({ creatorName: text, category: text, reason: text }),
  safety_appeal_decided: z.object({ category: text, decision: z.enum(["kept", "set_aside"]), reason: text }),
  // the creator, three days and a day before and when it is late; then the brand too
  product_return_due: z.object({ ...deal, product: text, dueAt: instant, late: z.boolean(), side }),
} as const;
