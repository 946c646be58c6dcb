import { stepOf } from "#app/domain/ledger/currency.ts";
import { MAX_CHARGE_MINOR } from "#app/domain/ledger/money.ts";

/**
 * Minor units as the number that Stripe takes. Throws RangeError on negative amounts, on more than
 * 99,999,999, and on a last digit other than 0 in three-decimal currencies (Stripe's own rules).
 */
export function toStripeAmount(amount: bigint, currency: string): number {
  if (amount < 0n || amount > MAX_CHARGE_MINOR)
    throw new RangeError(`${amount} ${currency} is outside what one payment can hold`);
  if (amount % stepOf(currency) !== 0n) throw new RangeError(`${amount} ${currency} must end in 0`);
  return Number(amount);
}

/** Minor units from Stripe, signed. Throws RangeError unless it is a whole number that a double holds exactly. */
export function fromStripeAmount(amount: number): bigint {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not a whole number of minor units`);
  return BigInt(amount);
}

/** ISO 4217 code as the application writes it, from Stripe's lower case. */
export function fromStripeCurrency(currency: string): string {
  return currency.toUpperCase();
}

/** Stripe counts in Unix seconds. */
export function fromStripeTime(seconds: number): Date {
  return new Date(seconds * 1000);
}
