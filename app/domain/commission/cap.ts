import { MIN_CHARGE_MINOR } from "../ledger/charge.ts";
import { isCurrency } from "../ledger/currency.ts";
import { readAmount } from "../ledger/typed-amount.ts";
import { commissionOn, type Share } from "./accrual.ts";

// Without Zod: public pages say what a commission may come to.

/** From this many percent of the agreed most on, both sides are told that it is near. */
export const CAP_NEAR_PERCENT = 80n;

/** How far a commission is from the most that was agreed. */
export type CapMark = "near" | "reached";

/** The most that a deal's commission comes to, minor units before fees; null where no limit is agreed. */
export const capOf = ({ cap }: { cap?: string | undefined }): bigint | null =>
  cap === undefined ? null : BigInt(cap);

/** How far net sales have brought a commission: null below the mark, and where no limit is agreed. */
export function capMark(revenue: bigint, share: Share): CapMark | null {
  const cap = capOf(share);
  if (cap === null) return null;
  const earned = commissionOn(revenue, share);
  if (earned >= cap) return "reached";
  return earned * 100n >= cap * CAP_NEAR_PERCENT ? "near" : null;
}

/** What net sales would earn beyond the agreed most, minor units; nothing where there is no limit. */
export const beyondCap = (revenue: bigint, share: Share): bigint =>
  commissionOn(revenue, { bps: share.bps, currency: share.currency }) - commissionOn(revenue, share);

export interface CappedStatement {
  /** What of its own sales does not earn, minor units; below zero when returns made room that later sales fill. */
  beyond: bigint;
  /** Whether the sales up to it reach the agreed most. */
  reached: boolean;
}

/** What the agreed most does to each statement of a deal, by the statement's number. */
export function capOnStatements(
  statements: readonly { number: number; revenue: bigint }[],
  share: Share,
): Map<number, CappedStatement> {
  let revenue = 0n;
  const inOrder = [...statements].sort((a, b) => a.number - b.number);
  return new Map(
    inOrder.map((one) => {
      const before = beyondCap(revenue, share);
      revenue += one.revenue;
      const beyond = beyondCap(revenue, share) - before;
      return [one.number, { beyond, reached: capMark(revenue, share) === "reached" }];
    }),
  );
}

const bounds = (currency: string) => ({ least: isCurrency(currency) ? MIN_CHARGE_MINOR[currency] : 1n });

/** What is wrong with a typed limit, in a sentence; null when nothing is, or nothing was typed. */
export function capProblem(typed: string | undefined, currency: string): string | null {
  const read = typed ? readAmount(typed, currency, bounds(currency)) : null;
  return !read || read.ok ? null : `${read.problem} Leave it empty for no limit.`;
}

/** A typed limit as terms carry it: absent where none was typed, or it cannot be read. */
export function typedCap(typed: string | undefined, currency: string): { cap?: string } {
  const read = typed ? readAmount(typed, currency, bounds(currency)) : null;
  return read?.ok ? { cap: String(read.amount) } : {};
}
