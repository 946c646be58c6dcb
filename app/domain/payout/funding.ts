const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The processor keeps a checkout open for 30 minutes to 24 hours; each with a margin for the way there. */
export const CHECKOUT_SHORTEST_MS = 31 * MINUTE;
const CHECKOUT_LONGEST_MS = 24 * HOUR - 10 * MINUTE;

/** When a checkout opened now closes: with the deal's own limit, at most a day, at least what is possible. */
export function checkoutExpiry(now: Date, dueAt: Date | null): Date {
  const wanted = Math.min(now.getTime() + CHECKOUT_LONGEST_MS, dueAt?.getTime() ?? Number.POSITIVE_INFINITY);
  return new Date(Math.max(wanted, now.getTime() + CHECKOUT_SHORTEST_MS));
}

/** The group that ties a deal's charge, transfers and refunds together at the processor. */
export const transferGroupOf = (dealId: string): string => `deal_${dealId}`;

/** The group of a charge that pays for several deals; a transfer out of that charge belongs to it. */
export const groupTransferGroupOf = (groupId: string): string => `checkout_${groupId}`;

/** A payment as the processor tells it, after it was asked again. Amounts are minor units. */
export interface Payment {
  /** Missing where a saved card paid, or where the page belongs to a group. */
  checkoutId?: string;
  amount: bigint;
  currency: string;
  chargeId: string;
  paymentIntentId?: string;
  /** How it reached our balance; missing until the processor has booked it. */
  booking?: { id: string; amount: bigint; fee: bigint; currency: string; availableOn: Date };
}

/** Why a payment goes back, in words for the brand. */
export const RETURN_REASONS = {
  already_funded: "This deal was paid already, so the second payment goes back.",
  too_late: "The deal had ended before the payment arrived.",
  wrong_amount: "The amount paid is not the amount of this deal.",
  wrong_currency: "The payment is in another currency than the deal.",
  amendment_over: "The amendment that it was for had ended, or the work had moved on, before it arrived.",
  settled_elsewhere: "The payment was converted to another currency on the way.",
} as const;
export type ReturnCode = keyof typeof RETURN_REASONS;

/** Whether a payment funds the deal (null), or why it goes back. */
export function judgePayment(
  deal: { state: string; fundedAt: Date | null; currency: string },
  wanted: bigint,
  payment: Payment,
): ReturnCode | null {
  if (deal.state !== "funding") return deal.fundedAt ? "already_funded" : "too_late";
  return judgeMoney(deal.currency, wanted, payment);
}

/** Whether a payment funds what an amendment adds (null), or why it goes back. `applies`: the change can still be made. */
export function judgeAmendmentPayment(
  amendment: { state: string; currency: string; applies: boolean },
  wanted: bigint,
  payment: Payment,
): ReturnCode | null {
  if (amendment.state === "in_force") return "already_funded";
  if (amendment.state !== "funding" || !amendment.applies) return "amendment_over";
  return judgeMoney(amendment.currency, wanted, payment);
}

/** Whether a payment settles a commission's statement (null), or why it goes back. */
export function judgeStatementPayment(
  statement: { state: string; currency: string },
  wanted: bigint,
  payment: Payment,
): ReturnCode | null {
  if (statement.state !== "due") return "already_funded";
  return judgeMoney(statement.currency, wanted, payment);
}

function judgeMoney(currency: string, wanted: bigint, payment: Payment): ReturnCode | null {
  if (payment.currency !== currency) return "wrong_currency";
  if (payment.amount !== wanted) return "wrong_amount";
  // Transfers must be in the currency that the charge settled in: such money could not reach the creator.
  if (payment.booking && payment.booking.currency !== currency) return "settled_elsewhere";
  return null;
}
