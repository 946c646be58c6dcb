import { stepOf } from "../ledger/currency.ts";

/** Days between telling a creator that they owe and the first payout that something is taken off. */
export const NOTICE_DAYS = 7;
/** Per cent of one payout that is taken off at most: people live on their payouts. */
export const MOST_OFF_PERCENT = 50;

/**
 * What is taken off a payout for what its creator owes, oldest debt first, at most half of it; minor units by receivable.
 * What would be nothing is left out.
 */
export function nettingFor(
  payout: bigint,
  currency: string,
  owed: readonly { id: string; left: bigint }[],
): { id: string; amount: bigint }[] {
  const step = stepOf(currency);
  const down = (amount: bigint) => amount - (amount % step);
  let room = down((payout * BigInt(MOST_OFF_PERCENT)) / 100n);
  return owed.flatMap(({ id, left }) => {
    const amount = down(left < room ? left : room);
    if (amount <= 0n) return [];
    room -= amount;
    return [{ id, amount }];
  });
}

/** What is left of a debt: what was taken off payouts and taken back, or is about to be, is not owed any more. */
export function leftOf({
  amount,
  nettings,
  reversals,
}: {
  amount: bigint;
  nettings: readonly { amount: bigint }[];
  reversals: readonly { amount: bigint; state: string }[];
}): bigint {
  const sum = (rows: readonly { amount: bigint }[]) => rows.reduce((all, row) => all + row.amount, 0n);
  return amount - sum(nettings) - sum(reversals.filter(({ state }) => state !== "failed"));
}

/** A debt as its creator reads it. Minor units. */
export interface DebtLine {
  id: string;
  amount: bigint;
  left: bigint;
  currency: string;
  reason: string;
  createdAt: Date;
  /** Nothing comes off a payout before. */
  from: Date;
  dealNumber: number;
  /** What it was taken from, oldest first: payouts it came off, and transfers it was taken back out of. */
  parts: { id: string; amount: bigint; at: Date; dealNumber: number; how: "netted" | "taken_back" }[];
}
