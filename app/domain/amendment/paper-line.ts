import type { TermsBody } from "../offer/terms.ts";
import { monthTerms, type AmendmentKind } from "./amended-terms.ts";
import { KIND_WORDS } from "./amendment.ts";

interface Amended {
  number: number;
  kind: AmendmentKind;
  before: TermsBody;
  after: TermsBody;
}

/** What a receipt calls the money that an amendment of month `period` adds, and the service fee on it, minor units. */
export function addedBy({ number, kind, before, after }: Amended, period: number) {
  const was = monthTerms(before, period).totals;
  return {
    label: `Amendment ${number}: ${KIND_WORDS[kind].label.toLowerCase()}`,
    serviceFee: BigInt(after.totals.brandFee) - BigInt(was.brandFee),
  };
}

/** The same for the credit note of what an amendment sends back. */
export function returnedBy(amendment: Amended, period: number) {
  const { label, serviceFee } = addedBy(amendment, period);
  return { label, serviceFee: -serviceFee };
}
