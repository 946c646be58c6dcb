import { z } from "zod";
import { code, money } from "./event-fields.ts";

const sum = { amount: money, currency: z.string() };

/** Events of chargebacks, of what creators owe, and of decisions that take two people. */
export const chargebackEvents = [
  z.object({ type: z.literal("chargeback.opened"), reason: code, ...sum }),
  z.object({ type: z.literal("chargeback.evidence_sent"), ...sum }),
  z.object({ type: z.literal("chargeback.ended"), outcome: z.enum(["won", "lost", "closed"]), ...sum }),
  z.object({ type: z.literal("creator.owes"), reason: z.string(), ...sum }),
  z.object({ type: z.literal("payout.netted"), ...sum }),
  z.object({ type: z.literal("payout.taken_back"), ...sum }),
  z.object({ type: z.literal("refund.returned"), ...sum }),
  z.object({ type: z.literal("refund.set_off"), ...sum }),
  z.object({ type: z.literal("money.proposed"), act: code, reason: z.string() }),
  z.object({ type: z.literal("money.decided"), act: code, outcome: code }),
  z.object({ type: z.literal("money.retried"), ...sum }),
] as const;
