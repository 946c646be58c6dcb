import { z } from "zod";
import { MOST_WORKS, workLinks } from "./past-work.ts";
import { MAX_CHARGE_MINOR } from "../ledger/money.ts";
import { emptyAmount, readAmount } from "../ledger/typed-amount.ts";

/** One line of a brief as a price field knows it; bounds in minor units, null where there is none. */
export interface PriceLine {
  id: string;
  min: bigint | null;
  max: bigint | null;
}

/** Whether a line leaves nothing to decide: the brief names its fee. */
export const isFixed = (line: PriceLine): boolean => line.min !== null && line.min === line.max;

const ONE_UNIT = 100n;

/** A price as it was typed, read into minor units within the bounds of its line. */
export function priceField(line: PriceLine, currency: string) {
  const bounds = {
    least: line.min ?? ONE_UNIT,
    most: line.max ?? MAX_CHARGE_MINOR,
    noun: "a price",
  } as const;
  return z.string({ error: emptyAmount(currency, bounds) }).transform((typed, context) => {
    const read = readAmount(typed, currency, bounds);
    if (read.ok) return read.amount;
    context.addIssue({ code: "custom", message: read.problem });
    return z.NEVER;
  });
}

function pricesOf(lines: readonly PriceLine[], currency: string) {
  return z
    .object(Object.fromEntries(lines.map((line) => [line.id, priceField(line, currency)])))
    .prefault({});
}

/** The name of the field that answers the question at this place. */
export const answerKey = (at: number): string => `q${at}`;

const answer = z
  .string({ error: "Answer this question; the brand asked it of everybody." })
  .trim()
  .min(1, "Answer this question; the brand asked it of everybody.")
  .max(600, "Keep the answer under 600 characters.");

/**
 * What a creator fills in to apply to one brief: checked in the browser and on the server. Prices are asked only
 * for the lines that the brief leaves open.
 */
export function applyForm(brief: {
  lines: readonly PriceLine[];
  currency: string;
  questions: readonly string[];
}) {
  const open = brief.lines.filter((line) => !isFixed(line));
  return z.object({
    accountIds: z
      .array(z.uuid(), { error: "Choose the account that you would use." })
      .min(1, "Choose the account that you would use.")
      .max(10),
    pitch: z
      .string({ error: "Say why this brief is for you." })
      .trim()
      .min(20, "Say it in at least 20 characters: what would you make?")
      .max(2_000, "Keep the pitch under 2,000 characters."),
    availability: z.string().trim().max(300, "Keep it under 300 characters.").default(""),
    works: z.array(z.uuid()).max(MOST_WORKS, `Choose up to ${MOST_WORKS}.`).default([]),
    workLinks,
    prices: pricesOf(open, brief.currency),
    answers: z
      .object(Object.fromEntries(brief.questions.map((_, at) => [answerKey(at), answer])))
      .prefault({}),
  });
}
export type ApplyForm = ReturnType<typeof applyForm>;

/** What a brand fills in to offer: a price for each line, free of the brief's range, and a message. */
export function offerForm(lines: readonly Pick<PriceLine, "id">[], currency: string) {
  const free = lines.map(({ id }) => ({ id, min: null, max: null }));
  return z.object({
    intent: z.literal("offer"),
    applicationId: z.uuid(),
    prices: pricesOf(free, currency),
    law: z.enum(["creator", "brand"]).default("creator"),
    message: z.string().trim().max(1_000, "Keep the message under 1,000 characters.").default(""),
  });
}
