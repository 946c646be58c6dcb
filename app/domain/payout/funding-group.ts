import { allocate } from "../ledger/money.ts";
import type { Payment } from "./funding.ts";

/** How many deals one checkout pays for at most: its page lists each on a line of its own. */
export const MOST_DEALS = 20;

/**
 * How long an act on all deals of one charge may take, in milliseconds: each deal takes what one alone takes, and what has
 * been paid must be written down on a slow machine too.
 */
export const MANY_DEALS = { timeout: 60_000 };

/** A deal of a brief that waits for its funds. Amounts in minor units. */
export interface FundChoice {
  number: number;
  creatorName: string;
  work: string;
  gross: bigint;
  brandFee: bigint;
  cost: bigint;
  currency: string;
  dueAt: Date | null;
  /** A payment page is open for it, and with how many others. */
  openWith: number | null;
}

export interface Share {
  fundingId: string;
  dealId: string;
  /** What this deal waits for, minor units. */
  amount: bigint;
}

/**
 * One payment for several deals, as a payment for each: its amount, what was booked, and the processor's fee, each in
 * proportion by largest remainder. The parts add up to the whole exactly; a whole of the right amount gives each deal
 * exactly its own.
 */
export function sharePayment(
  payment: Payment,
  shares: readonly Share[],
): { share: Share; payment: Payment }[] {
  const weights = shares.map(({ fundingId: id, amount: weight }) => ({ id, weight }));
  const { booking } = payment;
  const paid = allocate(payment.amount, weights, payment.currency);
  const booked = booking ? allocate(booking.amount, weights, booking.currency) : null;
  const fees = booking ? allocate(booking.fee, weights, booking.currency) : null;
  return shares.map((share) => {
    const of = (parts: ReadonlyMap<string, bigint> | null) => parts?.get(share.fundingId) ?? 0n;
    return {
      share,
      payment: {
        ...payment,
        amount: of(paid),
        ...(booking ? { booking: { ...booking, amount: of(booked), fee: of(fees) } } : {}),
      },
    };
  });
}
