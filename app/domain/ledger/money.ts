import { exponentOf, stepOf } from "./currency.ts";

/** The largest amount that the payment processor takes in one charge, in minor units. */
export const MAX_CHARGE_MINOR = 99_999_999n;

/**
 * Minor units as a plain decimal string: `decimalOf(43000n, "USD")` is `"430.00"`.
 * Exact for any size; no grouping, "-" for negatives.
 */
export function decimalOf(amount: bigint, currency: string): string {
  const exponent = exponentOf(currency);
  const digits = (amount < 0n ? -amount : amount).toString().padStart(exponent + 1, "0");
  const sign = amount < 0n ? "-" : "";
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

// Making a formatter costs thirty times as much as using it, and a list shows the same few currencies many times.
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = formats.get(key);
  if (known) return known;
  const digits = exponentOf(currency);
  const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const made = new Intl.NumberFormat(locale, { style: "currency", currency, ...decimals });
  if (formats.size < 200) formats.set(key, made);
  return made;
}

/**
 * Minor units as people read them: `formatMoney(43000n, "USD")` is `"$430.00"`. Always the currency's
 * own number of decimals. Formats the digits of a bigint, so no amount is ever rounded.
 */
export function formatMoney(amount: bigint, currency: string, locale = "en-US"): string {
  // The decimal string form is exact (ECMA-402 2023), unlike a number.
  return formatOf(locale, currency).format(decimalOf(amount, currency) as `${number}`);
}

export type ParsedMoney =
  | { ok: true; amount: bigint }
  | {
      ok: false;
      code: "not_a_number" | "negative" | "decimal_comma" | "other_currency" | "too_precise" | "too_large";
    };

/** How people write a currency beside an amount, in small letters, the longest first: "us$", "usd", "$". */
function signsOf(currency: string): string[] {
  const signOf = (currencyDisplay: "symbol" | "narrowSymbol") =>
    new Intl.NumberFormat("en-US", { style: "currency", currency, currencyDisplay })
      .formatToParts(0)
      .find(({ type }) => type === "currency")?.value ?? currency;
  const signs = [currency, signOf("symbol"), signOf("narrowSymbol"), currency === "USD" ? "US$" : currency];
  return [...new Set(signs.map((sign) => sign.toLowerCase()))].sort((a, b) => b.length - a.length);
}

/** What was typed without blanks and without this currency's own sign, which may stand before or after. */
function digitsOf(input: string, currency: string): string {
  const bare = input.replace(/\s/g, "").toLowerCase();
  // Most people type digits only, and making a formatter is dear.
  if (/^[\d.,]*$/.test(bare)) return bare;
  const sign = signsOf(currency).find((one) => bare.startsWith(one) || bare.endsWith(one));
  if (sign === undefined) return bare;
  return bare.startsWith(sign) ? bare.slice(sign.length) : bare.slice(0, -sign.length);
}

/** Why digits that are no amount are none. */
function troubleOf(digits: string): Exclude<ParsedMoney, { ok: true }>["code"] {
  if (/^[-\u2212\u2013(]\D{0,3}\d|\d-$/u.test(digits)) return "negative";
  if (/^(\d+|\d{1,3}(\.\d{3})+),\d*$/.test(digits)) return "decimal_comma";
  // Another sign than the deal's own: taking the number alone would be a conversion at 1 to 1.
  if (/^(\p{Sc}|[a-z]{1,2}\$|[a-z]{3})[\d.,]+$|^[\d.,]+(\p{Sc}|[a-z]{3})$/u.test(digits))
    return "other_currency";
  return "not_a_number";
}

/**
 * Reads what a person typed ("1,250.5", "$430", "430 USD", " 80 ") into minor units of `currency`. A comma groups
 * thousands; a point separates decimals. Refuses more decimals than the currency has, and the sign of another currency.
 */
export function parseMoney(input: string, currency: string): ParsedMoney {
  const exponent = exponentOf(currency);
  const digits = digitsOf(input, currency);
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?$/.exec(digits);
  if (!match || (!match[1] && !match[2])) return { ok: false, code: troubleOf(digits) };
  const decimals = (match[2] ?? "").replace(/0+$/, "");
  // "1.250" in euros is a thousand to many people, and would be read as 1.25.
  const mayGroup = exponent < 3 && match[2]?.length === 3;
  if (mayGroup || decimals.length > exponent) return { ok: false, code: "too_precise" };
  const whole = (match[1] ?? "0").replaceAll(",", "");
  if (whole.length > 12) return { ok: false, code: "too_large" };
  return { ok: true, amount: BigInt(whole + decimals.padEnd(exponent, "0")) };
}

/**
 * `whole × part / of` in minor units, rounded half up to what can be paid in `currency`; zero of nothing. None may be
 * negative.
 */
export function portionOf(whole: bigint, part: bigint, of: bigint, currency: string): bigint {
  if (whole < 0n || part < 0n || of < 0n) throw new RangeError("portionOf takes amounts from zero up");
  if (of === 0n) return 0n;
  const step = stepOf(currency);
  const divisor = of * step;
  return ((whole * part + divisor / 2n) / divisor) * step;
}

/** `amount × bps / 10 000`, rounded half up to what can be paid in `currency`. Amount must not be negative. */
export function shareOf(amount: bigint, bps: number, currency: string): bigint {
  if (!Number.isInteger(bps) || bps < 0) throw new RangeError("shareOf takes rates from zero up");
  return portionOf(amount, BigInt(bps), 10_000n, currency);
}

/**
 * Splits `total` in proportion to `weights` into parts that can be paid in `currency`, by largest remainder; ties go to
 * the smaller id, so the same input always gives the same split. The parts add up to `total` exactly: what of it cannot be
 * paid on its own stays in one of them. All weights zero splits evenly.
 */
export function allocate(
  total: bigint,
  weights: readonly { id: string; weight: bigint }[],
  currency: string,
): Map<string, bigint> {
  if (total < 0n || weights.length === 0)
    throw new RangeError("allocate takes a total from zero up and at least one part");
  const sum = weights.reduce((all, part) => all + part.weight, 0n);
  const even = sum === 0n;
  const step = stepOf(currency);
  const divisor = (even ? BigInt(weights.length) : sum) * step;
  const parts = weights.map(({ id, weight }) => {
    const product = total * (even ? 1n : weight);
    return { id, share: (product / divisor) * step, rest: product % divisor };
  });
  let left = total - parts.reduce((all, part) => all + part.share, 0n);
  const byRest = [...parts].sort((a, b) =>
    a.rest === b.rest ? (a.id < b.id ? -1 : 1) : a.rest > b.rest ? -1 : 1,
  );
  for (const part of byRest) {
    if (left === 0n) break;
    const more = left < step ? left : step;
    part.share += more;
    left -= more;
  }
  return new Map(parts.map(({ id, share }) => [id, share]));
}
