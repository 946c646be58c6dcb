import { exponentOf, stepOf } from "./currency.ts";
import { decimalOf, formatMoney, MAX_CHARGE_MINOR, parseMoney } from "./money.ts";

/** What a field takes, in minor units, both ends included. */
export interface AmountBounds {
  /** What can be paid least when absent: more than nothing. */
  least?: bigint;
  /** What one payment carries when absent. */
  most?: bigint;
  /** What the field is about, in the sentence: "an amount" when absent. */
  noun?: "an amount" | "a price";
  /** For sums that are only counted and never paid as they stand, such as an order: in any minor unit. */
  counted?: boolean;
}

export type TypedAmount =
  | { ok: true; amount: bigint }
  | {
      ok: false;
      code:
        | "empty"
        | "not_a_number"
        | "negative"
        | "decimal_comma"
        | "other_currency"
        | "too_precise"
        | "too_large"
        | "too_small";
      /** One sentence that says what to type instead. */
      problem: string;
    };

/** "250.00", "250" in yen, "250.000" in dinars. */
const example = (currency: string): string => decimalOf(250n * 10n ** BigInt(exponentOf(currency)), currency);

function precisionWords(currency: string): string {
  const decimals = exponentOf(currency);
  return decimals === 0
    ? `${currency} has no decimals. Enter a whole amount, such as ${example(currency)}.`
    : `${currency} has ${decimals} decimals. Enter an amount such as ${example(currency)}.`;
}

function stepWords(currency: string): string {
  const step = formatMoney(stepOf(currency), currency);
  return `Payments in ${currency} are made in steps of ${step}. Enter an amount such as ${example(currency)}.`;
}

interface Bounds {
  least: bigint;
  most: bigint;
  noun: string;
}

function boundsWords({ least, most, noun }: Bounds, currency: string): string {
  const highest = formatMoney(most, currency);
  if (least === 0n) return `Enter ${noun} up to ${highest}.`;
  if (least <= stepOf(currency)) return `Enter ${noun} above zero and up to ${highest}.`;
  return `Enter ${noun} between ${formatMoney(least, currency)} and ${highest}.`;
}

/**
 * An amount that a person typed into a form, within bounds: minor units of `currency`, or a code and the sentence that
 * stands beside the field. Every form of money reads with it, so that one mistake has one answer everywhere.
 */
export function readAmount(
  typed: string,
  currency: string,
  { least = 1n, most = MAX_CHARGE_MINOR, noun = "an amount", counted = false }: AmountBounds = {},
): TypedAmount {
  const bounds = boundsWords({ least, most, noun }, currency);
  // An example outside the bounds would lead astray.
  const plain = least > stepOf(currency) ? bounds : `Enter ${noun} such as ${example(currency)}.`;
  const no = (code: Exclude<TypedAmount, { ok: true }>["code"], problem: string): TypedAmount => {
    return { ok: false, code, problem };
  };
  if (typed.trim() === "") return no("empty", plain);
  const read = parseMoney(typed, currency);
  if (read.ok) {
    if (read.amount < least) return no("too_small", bounds);
    if (read.amount > most) return no("too_large", bounds);
    const payable = counted || read.amount % stepOf(currency) === 0n;
    return payable ? read : no("too_precise", stepWords(currency));
  }
  switch (read.code) {
    case "negative":
    case "too_large":
      return no(read.code, bounds);
    case "too_precise":
      return no(read.code, precisionWords(currency));
    case "decimal_comma":
      return no(read.code, `Write a point before the decimals, not a comma: ${example(currency)}.`);
    case "other_currency":
      return no(
        read.code,
        `Amounts here are in ${currency}, and nothing is converted. Enter the number alone, such as ${example(currency)}.`,
      );
    case "not_a_number":
      return no(read.code, plain);
  }
}

/** What is said beside an amount that is missing altogether. */
export function emptyAmount(currency: string, bounds: AmountBounds = {}): string {
  const read = readAmount("", currency, bounds);
  return read.ok ? "" : read.problem;
}
