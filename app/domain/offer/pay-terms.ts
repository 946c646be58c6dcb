import type { BriefDetails } from "../brief/brief-details.ts";
import { paysCommission } from "../commission/compensation.ts";
import type { MarketPolicy } from "../deal/policy.ts";
import { exponentOf } from "../ledger/currency.ts";
import type { TermsBody } from "./terms.ts";

/** The product that the brief promises, with the operator's numbers in force; nothing where none is sent. */
export const productOf = (
  { product }: Pick<BriefDetails, "product">,
  { shipHours, receiptHours }: MarketPolicy,
): Pick<TermsBody, "product"> => (product ? { product: { ...product, shipHours, receiptHours } } : {});

/**
 * The share of sales that the brief promises, with the operator's numbers in force; nothing where it promises none. The
 * minimum is a whole number of units in the policy and minor units of the deal's currency in terms.
 */
export function commissionOf(
  { model, commission }: Pick<BriefDetails, "model" | "commission">,
  policy: MarketPolicy,
  currency: string,
): Pick<TermsBody, "commission"> {
  if (!commission || !paysCommission(model)) return {};
  const unit = 10n ** BigInt(exponentOf(currency));
  return {
    commission: {
      ...commission,
      attribution: "last",
      questionDays: policy.commissionQuestionDays,
      holdDays: policy.commissionHoldDays,
      minimum: String(BigInt(policy.commissionMinimum) * unit),
    },
  };
}
