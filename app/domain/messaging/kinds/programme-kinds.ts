import { z } from "zod";
import { brief, deal, instant, money, side, text } from "./parts.ts";

const programme = { ...brief, creatorName: text, programme: z.number().int(), periods: z.number(), side };

/** What both sides of an ambassador programme are told: of its months, and of its pauses and its end. */
export const programmeKinds = {
  month_opened: z.object({
    ...deal,
    side,
    period: z.number(),
    beginsAt: instant,
    fundBy: instant,
    gross: money,
    brandFee: money,
    creatorFee: money,
    cost: money,
    net: money,
  }),
  month_lapsed: z.object({ ...deal, side }),
  programme_paused: z.object({
    ...programme,
    /** Not by the brand, but because two months in a row were not funded. */
    automatic: z.boolean(),
    /** The month that waited for its funds and was taken back. */
    withdrawn: z.number().nullable(),
  }),
  programme_resumed: z.object({ ...programme, nextPeriod: z.number(), beginsAt: instant }),
  programme_notice: z.object({
    ...programme,
    by: side,
    reason: text,
    lastPeriod: z.number(),
    stillRun: z.array(z.number()),
    dropped: z.array(z.number()),
    withdrawn: z.number().nullable(),
    endsAt: instant,
  }),
  programme_ended: z.object({ ...programme, ran: z.number() }),
} as const;
