import type { CommissionWish } from "./commission-terms.ts";
import { type Currency, exponentOf } from "../ledger/currency.ts";
import { type FeePolicy, feesOnShare } from "../ledger/fees.ts";
import { formatMoney } from "../ledger/money.ts";
import { commissionOn, type Share } from "./accrual.ts";

// Without Zod: public pages show what a brief pays.

/** How a brief pays. A product may come with each of them; in the last it is all there is. */
export const MODELS = ["flat", "commission", "hybrid", "product"] as const;
export type CompensationModel = (typeof MODELS)[number];

export const MODEL_WORDS: Record<CompensationModel, { label: string; hint: string }> = {
  flat: {
    label: "A fee",
    hint: "Agreed before the work, secured before it begins, paid when it is accepted",
  },
  commission: {
    label: "A commission",
    hint: "A share of what sells through the creator. No fixed fee, so nothing is secured beforehand",
  },
  hybrid: { label: "A fee and a commission", hint: "The fee as always, and a share of what sells on top" },
  product: {
    label: "A product",
    hint: "The creator gets the product and no money. It is sent before the work begins",
  },
};

/** Whether a model has a fee for each line of the work. */
export const paysFee = (model: CompensationModel): boolean => model === "flat" || model === "hybrid";
/** Whether a model has a share of what sells. */
export const paysCommission = (model: CompensationModel): boolean =>
  model === "commission" || model === "hybrid";

/** What briefs can be filtered by: each kind of pay that is part of one. */
export const PAY_KINDS = ["fee", "commission", "product"] as const;
export type PayKind = (typeof PAY_KINDS)[number];
export const PAY_KIND_WORDS: Record<PayKind, string> = {
  fee: "Fixed fee",
  commission: "Commission",
  product: "Product",
};

/** Which kinds of pay a brief has. */
export function payKindsOf(model: CompensationModel, hasProduct: boolean): PayKind[] {
  const has: Record<PayKind, boolean> = {
    fee: paysFee(model),
    commission: paysCommission(model),
    product: hasProduct,
  };
  return PAY_KINDS.filter((kind) => has[kind]);
}

/** A product as far as pay is concerned; `value` in minor units as a string, absent where nobody said. */
export interface ValuedProduct {
  name: string;
  value?: string | undefined;
}

/** What comes beside a fee, or instead of one. */
export interface BesideFee {
  commission?: CommissionWish | null | undefined;
  product?: ValuedProduct | null | undefined;
}

/** "12 %", "7.5 %": a rate in basis points. */
export const bpsWords = (bps: number): string => `${bps / 100}\u00a0%`;

/** "at most $500.00"; null where no limit is agreed. */
export const capWords = ({ cap }: Pick<CommissionWish, "cap">, currency: string): string | null =>
  cap === undefined ? null : `at most ${formatMoney(BigInt(cap), currency)}`;

/** "12 % of sales for 30 days", with the limit in brackets where there is one. */
export function commissionWords(commission: CommissionWish, currency: string): string {
  const { bps, days } = commission;
  const limit = capWords(commission, currency);
  const share = `${bpsWords(bps)} of sales for ${days}\u00a0${days === 1 ? "day" : "days"}`;
  return limit ? `${share} (${limit})` : share;
}

/** "worth about $24.00"; null where nobody said what it is worth. It is never counted as pay. */
export const worthWords = (product: ValuedProduct, currency: string): string | null =>
  product.value === undefined ? null : `worth about ${formatMoney(BigInt(product.value), currency)}`;

/** "two jars of chilli crisp (worth about $24.00)". */
export function productWords(product: ValuedProduct, currency: string): string {
  const worth = worthWords(product, currency);
  return worth ? `${product.name} (${worth})` : product.name;
}

/** Everything beside the fee in words; null where the fee is all. */
export function besideWords({ commission, product }: BesideFee, currency: string): string | null {
  const parts = [
    commission ? commissionWords(commission, currency) : null,
    product ? productWords(product, currency) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(" and ") : null;
}

/** As messages carry it: absent where the fee is all. */
export function besideData(beside: BesideFee, currency: string): { beside?: string } {
  const words = besideWords(beside, currency);
  return words ? { beside: words } : {};
}

/** Orders of a made-up month for the example, and what each is worth, in whole units of the currency. */
export const EXAMPLE = { orders: 20n, each: 50n } as const;

/**
 * A made-up month: 20 orders of 50 units. Only arithmetic, never an estimate of what anybody will sell. Minor units;
 * the creator's service fee is taken as it would be on a fee, and no more than the agreed most is earned.
 */
export function exampleMonth(share: Share & { currency: Currency }, fees: FeePolicy) {
  const { currency } = share;
  const each = EXAMPLE.each * 10n ** BigInt(exponentOf(currency));
  const revenue = EXAMPLE.orders * each;
  const gross = commissionOn(revenue, share);
  const { creatorFee, net } = feesOnShare("example", gross, fees, currency);
  return { each, revenue, gross, creatorFee, net };
}

/** The model of what was agreed, for a brief that asks for the same again. */
export function modelOf(fee: boolean, commission: boolean): CompensationModel {
  if (fee) return commission ? "hybrid" : "flat";
  return commission ? "commission" : "product";
}

/** Whether any fixed fee was agreed in terms or a deal. */
export const hasFee = ({ gross }: { gross: bigint | string }): boolean => BigInt(gross) > 0n;
