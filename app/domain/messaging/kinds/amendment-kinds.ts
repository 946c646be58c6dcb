import { z } from "zod";
import { deal, deliverable, instant, money, side, text } from "./parts.ts";

/** `side` is the reader's. `changes` in words: what each version says, null where it has nothing. */
const amendment = {
  ...deal,
  side,
  number: z.number().int(),
  kind: text,
  /** What the brand pays in, or gets back; at most one is not zero. */
  added: money,
  returned: money,
  changes: z.array(z.object({ label: text, was: text.nullable(), is: text.nullable() })),
};

/** What both sides are told of changes to a deal, and of what may be used until when. */
export const amendmentKinds = {
  // to the side that did not propose it
  amendment_proposed: z.object({ ...amendment, signBy: instant, message: text, byClick: z.boolean() }),
  // to the other side; `last`: both have signed and the money is missing
  amendment_signed: z.object({ ...amendment, signedBy: text, last: z.boolean(), dueAt: instant }),
  // to whoever has to act; `hoursLeft` is null when it is not a reminder but the request
  amendment_due: z.object({
    ...amendment,
    step: z.enum(["sign", "fund"]),
    dueAt: instant,
    hoursLeft: z.number().nullable(),
  }),
  amendment_in_force: z.object(amendment),
  amendment_ended: z.object({
    ...amendment,
    how: z.enum(["declined", "withdrawn", "lapsed"]),
    reason: text,
  }),
  // to both, 30, 7 and 1 day before, and at the end
  licence_ending: z.object({ ...deliverable, side, endsAt: instant, daysLeft: z.number().int() }),
} as const;
