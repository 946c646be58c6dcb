import type { Window } from "./period.ts";

export const CONVERSION_KINDS = ["sale", "return", "void"] as const;
export type ConversionKind = (typeof CONVERSION_KINDS)[number];
export type ConversionSource = "hand" | "call" | "file";

/** The largest order that is taken, minor units: what one payment can carry. */
export const MOST_ORDER_MINOR = 99_999_999n;
/** A shop's clock may be this far ahead of ours, in milliseconds. */
const CLOCK_SLACK_MS = 5 * 60_000;

/** An order or a return as it is told to us. `amount` is above zero for both; `kind` says which way it counts. */
export interface Entry {
  kind: "sale" | "return";
  orderId: string;
  occurredAt: Date;
  amount: bigint;
  currency: string;
}

/** A row that is there already, under the same order and kind: the newest, with whether it was voided. */
export interface Known {
  amount: bigint;
  voided: boolean;
  revision: number;
}

export interface EntryContext {
  window: Window | null;
  currency: string;
  now: Date;
  /**
   * Whether so many more sales (minor units) still find a statement: after the final one was agreed only what corrects what
   * it asks for too much.
   */
  fits: (more: bigint) => boolean;
}

export const ENTRY_PROBLEMS = {
  not_started: "Sales count from the first live post on. There is none yet.",
  commission_over: "The final statement is agreed, so no more sales are taken.",
  order_id_invalid: "Give the order a number of 1 to 64 characters.",
  amount_invalid: "Give an amount above zero, up to what one payment carries.",
  wrong_currency: "The deal is in another currency, and nothing is converted.",
  in_future: "The order is dated in the future.",
  return_settled: "The final statement is agreed, so what came back cannot be added again.",
  outside_period: "The order is dated outside the days in which sales count.",
  order_conflict: "This order is entered already with another amount. Void that row first.",
  order_voided: "This order was voided. Only a person can enter it again.",
} as const;
export type EntryProblem = keyof typeof ENTRY_PROBLEMS;

export type EntryVerdict =
  { take: true; revision: number } | { take: false; known: true } | { take: false; problem: EntryProblem };

// Half of a pair is stored as another character: two orders would be one.
const ORDER_ID = /^[^\p{Cc}\p{Cs}]{1,64}$/u;

/** A return counts whenever its order did; it is dated like the order or later, also after the window. */
function timeProblem(entry: Entry, { startsAt, endsAt }: Window, now: Date): EntryProblem | null {
  if (entry.occurredAt.getTime() > now.getTime() + CLOCK_SLACK_MS) return "in_future";
  if (entry.occurredAt < startsAt) return "outside_period";
  return entry.kind === "sale" && entry.occurredAt >= endsAt ? "outside_period" : null;
}

function plainProblem(entry: Entry, context: EntryContext): EntryProblem | null {
  if (!ORDER_ID.test(entry.orderId)) return "order_id_invalid";
  if (entry.amount <= 0n || entry.amount > MOST_ORDER_MINOR) return "amount_invalid";
  if (entry.currency !== context.currency) return "wrong_currency";
  if (!context.window) return "not_started";
  return timeProblem(entry, context.window, context.now);
}

/**
 * Whether an entry becomes a row, is there already (told twice is counted once), or why not. Only a person enters an
 * order again that was voided: a shop that repeats an old call would bring the mistake back.
 */
export function judgeEntry(
  entry: Entry,
  source: ConversionSource,
  known: Known | undefined,
  context: EntryContext,
): EntryVerdict {
  const problem = plainProblem(entry, context);
  if (problem) return { take: false, problem };
  const amount = signed(entry);
  if (known && !known.voided)
    return known.amount === amount
      ? { take: false, known: true }
      : { take: false, problem: "order_conflict" };
  if (known && source !== "hand") return { take: false, problem: "order_voided" };
  if (entry.kind === "sale" && !context.fits(amount)) return { take: false, problem: "commission_over" };
  return { take: true, revision: known ? known.revision + 1 : 0 };
}

/** The amount as it counts: a return takes off. */
export const signed = ({ kind, amount }: Pick<Entry, "kind" | "amount">): bigint =>
  kind === "return" ? -amount : amount;

/** An order's number for whoever should not know the shop's numbering: its last characters. */
export const maskedOrder = (orderId: string): string =>
  orderId.length <= 4 ? `…${orderId.slice(-1)}` : `…${orderId.slice(-3)}`;
