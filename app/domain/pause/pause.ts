import { z } from "zod";
import { MOST_PAUSE_DAYS } from "../deal/standstill.ts";
import { wholeNumber } from "../whole-number.ts";

export const PAUSE_STATES = ["proposed", "running", "declined", "withdrawn", "ended"] as const;
export type PauseState = (typeof PAUSE_STATES)[number];
export const PAUSE_EVENTS = ["accept", "decline", "withdraw", "end"] as const;
export type PauseEvent = (typeof PAUSE_EVENTS)[number];

/** Every move of an agreed pause. Either side ends a running one whenever it likes; so does the clock, or a dispute. */
export const PAUSE_TRANSITIONS: Record<PauseState, Partial<Record<PauseEvent, PauseState>>> = {
  proposed: { accept: "running", decline: "declined", withdraw: "withdrawn" },
  running: { end: "ended" },
  declined: {},
  withdrawn: {},
  ended: {},
};

/** The state after an event, or null when it cannot happen now. */
export function afterPauseEvent(state: string, event: PauseEvent): PauseState | null {
  return PAUSE_TRANSITIONS[state as PauseState][event] ?? null;
}

/** A proposal: for how many days, and why. The other side reads it. */
export const proposeForm = z.object({
  intent: z.literal("propose"),
  days: z.preprocess(
    (typed) => (typed === undefined ? undefined : Number(typed)),
    wholeNumber(1, MOST_PAUSE_DAYS),
  ),
  reason: z
    .string({ error: "Say why; the other side reads it." })
    .trim()
    .min(10, "Say it in at least 10 characters; the other side reads it.")
    .max(2_000, "Keep it under 2,000 characters."),
});
const plain = <const I extends string>(intent: I) => z.object({ intent: z.literal(intent) });

/** What can be sent from the page of a deal's pause. */
export const pauseForm = z.discriminatedUnion("intent", [
  proposeForm,
  plain("accept"),
  plain("decline"),
  plain("withdraw"),
  plain("end"),
]);
export type PauseForm = z.infer<typeof pauseForm>;
