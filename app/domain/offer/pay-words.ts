import { besideWords, commissionWords, hasFee } from "../commission/compensation.ts";
import { formatMoney } from "../ledger/money.ts";
import type { TermsBody } from "./terms.ts";

type Pay = Pick<TermsBody, "commission" | "product" | "currency" | "totals">;

/** An agreed fee in minor units, in words: none is said, not shown as an amount of nothing. */
export const feeWords = (gross: bigint, currency: string): string =>
  hasFee({ gross }) ? formatMoney(gross, currency) : "no fixed fee";

/** What terms pay, for a title: `amount` (of one side, minor units) and the commission beside it; without a fee, what there is instead. */
export function payWords(terms: Pay, amount: bigint): string {
  const { commission, currency, totals } = terms;
  if (!hasFee(totals)) return besideWords(terms, currency) ?? feeWords(0n, currency);
  const sum = formatMoney(amount, currency);
  return commission ? `${sum} and ${commissionWords(commission, currency)}` : sum;
}
