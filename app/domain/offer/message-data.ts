import type { Side } from "../access/actor.ts";
import type { TermsBody } from "./terms.ts";

/** Gross, net and cost as messages carry them: the same three sums for either side. Minor units as strings. */
export function sumsFor({ totals, currency }: TermsBody) {
  const money = (amount: string) => ({ amount, currency });
  return { gross: money(totals.gross), net: money(totals.net), cost: money(totals.cost) };
}

/** Where a side reads and answers an application's offers. */
export const hrefFor = (side: Side, applicationId: string): string =>
  `/${side}/applications/${applicationId}`;
