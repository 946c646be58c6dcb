import { z } from "zod";
import { contractDocument, type ContractDocument } from "../contract/contract.ts";
import { timeWords } from "../contract/clauses.ts";
import { formatMoney } from "../ledger/money.ts";
import { termsDiff } from "../offer/terms-diff.ts";
import type { TermsBody } from "../offer/terms.ts";

/** Raised when the wording changes; signed amendments keep the text that they were signed with. */
export const AMENDMENT_TEMPLATE = "2026-11-22";

/** The consent to an amendment by version: one for a typed name, one for a click. Old versions stay. */
export const AMENDMENT_CONSENT_TEXTS: Record<string, string> = {
  "2026-11-22":
    "I have read this amendment. I agree to sign it electronically, and I understand that my typed name binds me as a handwritten signature would.",
  "2026-11-22-click":
    "I agree to these dates. Pressing the button signs this amendment with the name of my account, and changes nothing else.",
};
export const AMENDMENT_CONSENT = "2026-11-22";
export const CLICK_CONSENT = "2026-11-22-click";

/** A contract's document, and what it changes in which one. */
export const amendmentDocument = contractDocument.extend({
  number: z.number().int().min(1),
  contractSha256: z.string().length(64),
  baseTermsSha256: z.string().length(64),
  changes: z.array(
    z.object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
});
export type AmendmentDocument = z.infer<typeof amendmentDocument>;

export interface AmendmentSource {
  number: number;
  before: TermsBody;
  after: TermsBody;
  contract: Pick<ContractDocument, "dealNumber" | "title" | "parties">;
  contractSha256: string;
  baseTermsSha256: string;
  termsSha256: string;
  dealNumber: number;
  proposedAt: Date;
  added: bigint;
  returned: bigint;
}

/** Exactly: a day would be another one for readers elsewhere. */
const day = (instant: string) => `${instant.slice(0, 16).replace("T", " ")} UTC`;

function money({ added, returned, after }: AmendmentSource): string[] {
  const words = (amount: bigint) => formatMoney(amount, after.currency);
  if (added > 0n)
    return [
      `The Brand pays ${words(added)} in addition, its service fee included, within ${timeWords(after.policy.fundHours)} of the last signature. Until the whole amount is secured this amendment has no effect.`,
    ];
  if (returned > 0n)
    return [`${words(returned)}, with the service fee on it, goes back to the Brand when both have signed.`];
  return ["No money moves."];
}

function effect({ added, after }: AmendmentSource): string {
  const when = added > 0n ? "when both have signed and the amount is secured" : "when both have signed";
  return `This amendment takes effect ${when}. If one side has not signed within ${timeWords(after.policy.signHours)} of the proposal${added > 0n ? ", or the amount is not secured in time," : ""} it lapses and the contract stands as it was.`;
}

/** Assembles the document that both sides sign: the changes in words, the money, and what stays. Pure. */
export function assembleAmendment(source: AmendmentSource): AmendmentDocument {
  const { contract, number, contractSha256, baseTermsSha256, termsSha256 } = source;
  const changes = termsDiff(source.before, source.after, day).map(({ label, before, after }) => ({
    ...{ label, before, after },
  }));
  const { month } = source.after;
  const line = ({ label, before, after }: (typeof changes)[number]) =>
    before === null
      ? `${label}: ${after}, new.`
      : `${label}: ${after ?? "no longer part of it"}, instead of ${before}.`;
  return {
    template: AMENDMENT_TEMPLATE,
    dealNumber: source.dealNumber,
    title: `Amendment ${number} to the ${contract.title[0]?.toLowerCase()}${contract.title.slice(1)}`,
    agreedAt: source.proposedAt.toISOString(),
    parties: contract.parties,
    ...{ number, contractSha256, baseTermsSha256, termsSha256, changes },
    clauses: [
      {
        heading: "What it amends",
        paragraphs: [
          `The contract of deal ${contract.dealNumber} with the digest ${contractSha256}, and its terms as they stand, with the digest ${baseTermsSha256}.`,
          ...(month
            ? [`Of the programme it changes month ${month} alone. Every other month stays as it was agreed.`]
            : []),
        ],
      },
      { heading: "What changes", paragraphs: changes.map(line) },
      { heading: "Money", paragraphs: money(source) },
      { heading: "When it takes effect", paragraphs: [effect(source)] },
      { heading: "Everything else", paragraphs: ["Everything else stays as it was agreed."] },
    ],
  };
}
