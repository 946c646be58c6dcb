/** ISO 4217 minor-unit exponents of the currencies that the marketplace can read and write. */
export const CURRENCY_EXPONENTS = {
  USD: 2,
  EUR: 2,
  GBP: 2,
  CAD: 2,
  AUD: 2,
  NZD: 2,
  CHF: 2,
  SEK: 2,
  NOK: 2,
  DKK: 2,
  PLN: 2,
  CZK: 2,
  SGD: 2,
  HKD: 2,
  MXN: 2,
  BRL: 2,
  JPY: 0,
  KWD: 3,
} as const;

export type Currency = keyof typeof CURRENCY_EXPONENTS;
/** The currencies that a brief can be priced in: all of the table. */
export const CURRENCIES = Object.keys(CURRENCY_EXPONENTS) as [Currency, ...Currency[]];

/** Whether `code` is one of the accepted ISO 4217 codes. */
export function isCurrency(code: string): code is Currency {
  return Object.hasOwn(CURRENCY_EXPONENTS, code);
}

/**
 * The smallest amount that a payment can be made in, in minor units: 10 in currencies of three decimals, which the payment
 * processor moves only in amounts that end in 0, and 1 in all others. Whatever may be paid is rounded to it where it is
 * computed. Throws on a code that is not in the table.
 */
export const stepOf = (currency: string): bigint => (exponentOf(currency) < 3 ? 1n : 10n);

/** Number of decimal places of a currency's minor unit. Throws on a code that is not in the table. */
export function exponentOf(currency: string): number {
  if (!isCurrency(currency)) throw new RangeError(`Unknown currency ${currency}`);
  return CURRENCY_EXPONENTS[currency];
}
