import { z } from "zod";
import type { AuditEvent } from "./events.ts";

/** Events of appeals against what was found in a creator's posts. */
export const safetyEvents = [
  z.object({ type: z.literal("safety.appealed"), category: z.string() }),
  z.object({
    type: z.literal("safety.appeal_decided"),
    category: z.string(),
    decision: z.enum(["kept", "set_aside"]),
    reason: z.string(),
  }),
] as const;

/** A step of such an appeal as one line. */
export function safetyWords(event: Extract<AuditEvent, { type: `safety.${string}` }>, who: string): string {
  if (event.type === "safety.appealed") return `${who} asked our staff to look again at: ${event.category}`;
  return event.decision === "set_aside"
    ? `Our staff set a finding aside: ${event.category}`
    : `Our staff looked again and kept: ${event.category}`;
}
