import { parseMoney } from "../ledger/money.ts";
import { promisedGross, type TermsBody } from "../offer/terms.ts";

/**
 * Whether a signature under these terms asks for the password once more: the operator's amount, in whole units of the
 * deal's currency, is reached by what the creator is promised. 0 means never.
 */
export function asksPassword(
  terms: Pick<TermsBody, "totals" | "programme" | "currency">,
  amount: number,
): boolean {
  if (amount === 0) return false;
  const least = parseMoney(String(amount), terms.currency);
  return least.ok && promisedGross(terms) >= least.amount;
}
