import { bpsWords, type BesideFee } from "#app/domain/commission/compensation.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";

export { limitWords } from "#app/domain/brief/steps.ts";

interface Reply {
  medianHours: number | null;
  inTimePercent: number | null;
}

/** "19 h", "2 d 2 h": a median in whole hours, days from 24 hours on. */
export function hoursWords(hours: number): string {
  const whole = Math.max(1, Math.round(hours));
  if (whole < 24) return `${whole}\u00a0h`;
  const rest = whole % 24;
  return rest === 0 ? `${whole / 24}\u00a0d` : `${Math.floor(whole / 24)}\u00a0d ${rest}\u00a0h`;
}

/** How a brand answers, in one or two short parts; a brand without a record says so. */
export function replyWords({ medianHours, inTimePercent }: Reply): string[] {
  if (medianHours === null && inTimePercent === null) return ["No replies to measure yet"];
  const parts = medianHours === null ? [] : [`Replies in\u00a0${hoursWords(medianHours)}`];
  if (inTimePercent !== null) parts.push(`${inTimePercent}\u00a0% in time`);
  return parts;
}

/** "$320", "$99.50": an amount for a headline. Only empty decimals are left out. */
export function shortMoney(amount: bigint, currency: string): string {
  return formatMoney(amount, currency).replace(/\.0+$/, "");
}

/** "$320 – $430", "$260", "Name your price" or, where both are zero, "No fixed fee". */
export function rangeWords(min: bigint | null, max: bigint | null, currency: string): string {
  if (min === null || max === null) return "Name your price";
  if (max === 0n) return "No fixed fee";
  if (min === max) return shortMoney(min, currency);
  return `${shortMoney(min, currency)}\u00a0– ${shortMoney(max, currency)}`;
}

/** The same with all decimals, for rows that add up. */
export function exactRange(min: bigint, max: bigint, currency: string): string {
  if (min === max) return formatMoney(min, currency);
  return `${formatMoney(min, currency)}\u00a0– ${formatMoney(max, currency)}`;
}

/** How the fee is settled, in words under the amount. */
export const PRICING_WORDS = {
  fixed: "Flat fee, fixed",
  range: "Flat fee, within this range",
  open: "You say what it costs",
  none: "No fixed fee",
} as const;

/** "10 %", "2.5 %": a fee rate in basis points. */
export const rateWords = (bps: number): string => `${bps / 100}\u00a0%`;

/** What a brief without a fee gives, for a headline: the share, or the product; null where there is a fee. */
export function insteadOfFee(pricing: string, { commission, product }: BesideFee): string | null {
  if (pricing !== "none") return null;
  if (commission) return `${bpsWords(commission.bps)} of sales`;
  return product ? "A product" : "No fixed fee";
}
