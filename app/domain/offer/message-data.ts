import type { Side } from "../access/actor.ts";
import { besideData } from "../commission/compensation.ts";
import type { TermsBody } from "./terms.ts";

/** Gross, net and cost, and what comes beside them, as messages carry them: the same three sums for either side. Minor units as strings. */
export function sumsFor(terms: TermsBody) {
  const { totals, currency } = terms;
  const money = (amount: string) => ({ amount, currency });
  return {
    gross: money(totals.gross),
    net: money(totals.net),
    cost: money(totals.cost),
    ...besideData(terms, currency),
  };
}

/** Where a side reads and answers an application's offers. */
export const hrefFor = (side: Side, applicationId: string): string =>
  `/${side}/applications/${applicationId}`;
