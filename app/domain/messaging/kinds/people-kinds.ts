import { z } from "zod";
import { brief, instant, text } from "./parts.ts";

/** What people are told of conversations, searches, vetting and the operation itself. The comments say who. */
export const peopleKinds = {
  // conversations: whoever has not read (unread), the author (removed), the reporter (answered), admins (reported)
  messages_unread: z.object({
    ...brief,
    creatorName: text,
    dealNumber: z.number().int().optional(),
    /** The other side: whose messages they are. */
    from: text,
    /** The oldest first, as this reader may see them; the last ones when there are many. */
    messages: z.array(z.object({ at: instant, by: text, body: text, files: z.number() })).min(1),
    count: z.number(),
  }),
  message_reported: z.object({ ...brief, creatorName: text, reporter: text, author: text, reason: text }),
  message_removed: z.object({ ...brief, creatorName: text, reason: text, excerpt: text }),
  report_answered: z.object({ ...brief, creatorName: text, removed: z.boolean(), author: text }),
  // vetting: admins (waiting), the creator (the others)
  vetting_waiting: z.object({
    creatorName: text,
    what: z.enum(["vetting", "ownership"]),
    /** The account to look at, where only its code is to be seen. */
    account: text,
  }),
  vetting_granted: z.object({ until: instant }),
  vetting_more_needed: z.object({ reason: text }),
  vetting_refused: z.object({ reason: text, againFrom: instant }),
  vetting_expiring: z.object({ until: instant }),
  vetting_expired: z.object({ until: instant }),
  ownership_decided: z.object({ account: text, seen: z.boolean() }),
  stats_stale: z.object({ account: text, takenAt: instant }),
  // the operator
  /** `deals`: how many deals' releases have stopped; none or absent means all releases. */
  drift_found: z.object({ count: z.number(), detail: text, deals: z.number().optional() }),
} as const;
