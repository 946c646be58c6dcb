import { isCurrency, stepOf, type Currency } from "./currency.ts";
import { formatMoney, MAX_CHARGE_MINOR } from "./money.ts";

/**
 * The smallest amount that the payment processor takes in one charge, in minor units. Source: Stripe's list of
 * minimum charge amounts per settlement currency; for KWD, which it does not list, about the same worth.
 */
export const MIN_CHARGE_MINOR: Record<Currency, bigint> = {
  USD: 50n,
  EUR: 50n,
  GBP: 30n,
  CAD: 50n,
  AUD: 50n,
  NZD: 50n,
  CHF: 50n,
  SEK: 300n,
  NOK: 300n,
  DKK: 250n,
  PLN: 200n,
  CZK: 1_500n,
  SGD: 50n,
  HKD: 400n,
  MXN: 1_000n,
  BRL: 50n,
  JPY: 50n,
  KWD: 200n,
};

const fitsStep = (amount: bigint, currency: string): boolean => amount % stepOf(currency) === 0n;

/**
 * Why money as agreed could not be moved, or null: the brand pays `cost` in one charge, and each line's `net` is
 * sent on its own. Asked before anybody commits, because such a deal could be signed and never be funded or paid.
 * Where nothing is agreed nothing is moved: no problem.
 */
export function chargeProblem(
  sums: { cost: bigint; lines: readonly { net: bigint }[] },
  currency: string,
): { least: string; most: string } | null {
  if (sums.cost === 0n) return null;
  const least = isCurrency(currency) ? MIN_CHARGE_MINOR[currency] : 0n;
  const inBounds = sums.cost >= least && sums.cost <= MAX_CHARGE_MINOR;
  const fits = fitsStep(sums.cost, currency) && sums.lines.every(({ net }) => fitsStep(net, currency));
  if (inBounds && fits) return null;
  return { least: formatMoney(least, currency), most: formatMoney(MAX_CHARGE_MINOR, currency) };
}
