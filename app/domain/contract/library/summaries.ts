export const CLAUSE_KEYS = [
  "programme",
  "scope",
  "product",
  "fee",
  "commission",
  "freelance",
  "approval",
  "licence",
  "exclusivity",
  "disclosure",
  "addendum",
  "conduct",
  "cancellation",
  "liability",
  "tax",
  "law",
  "changes",
] as const;
export type ClauseKey = (typeof CLAUSE_KEYS)[number];
type Texts = Record<ClauseKey, string>;

const EN: Texts = {
  programme:
    "One signature covers all months. Each month starts once its money is in, and either side can leave with notice.",
  scope: "What is made, for how much, and when it may go public.",
  product:
    "The brand sends this before the work begins. If it never comes, the creator may leave without loss.",
  fee: "The brand pays first, the marketplace holds the money, and the creator is paid after the work is accepted.",
  commission: "The creator gets a share of what sells through them, counted and paid month by month.",
  freelance:
    "Freelancers in some states and cities have a right to be paid in full and on time. Nothing here takes that away.",
  approval: "Drafts are answered in time or count as approved. Further rounds than agreed cost extra.",
  licence:
    "The creator keeps the rights. The brand may use the content only where and as long as it says here.",
  exclusivity: "For this time the creator does no paid work for the brand's competitors.",
  disclosure: "Every post says clearly that it is an ad, and what is said about the product is true.",
  addendum: "The brand wrote this text itself. It is not part of the marketplace's standard contract.",
  conduct: "Secrets stay secret, and neither side embarrasses the other in public.",
  cancellation: "If the brand walks away, the creator keeps a growing part of the fee. Silence ends nothing.",
  liability: "Each side pays for damage that it causes, up to the fee.",
  tax: "The creator works independently and pays their own taxes.",
  law: "Problems go through the marketplace first. It says here whose law decides after that.",
  changes: "Nothing changes unless both sides sign the change.",
};

/** Headings of contracts from before clauses had keys. */
const OLD_HEADINGS: Record<string, ClauseKey> = {
  "Ambassador programme": "programme",
  "Work and dates": "scope",
  "Fee, funding and payment": "fee",
  "Drafts, approval and revisions": "approval",
  Licence: "licence",
  Exclusivity: "exclusivity",
  "Disclosure and law": "disclosure",
  "Confidentiality and conduct": "conduct",
  Cancellation: "cancellation",
  "Liability and indemnity": "liability",
  Tax: "tax",
  "Disputes and governing law": "law",
  Changes: "changes",
};

/** Texts by language; what a language lacks is said in English. English is the only one that is shipped. */
export const SUMMARIES: Record<string, Partial<Texts>> = { en: EN };

/**
 * A clause in one plain sentence, for reading beside it. It is no part of the contract: the digest and the signatures
 * cover the legal text alone. Null for a clause that the library does not know.
 */
export function summaryOf(
  clause: { key?: string | undefined; heading: string },
  locale: string,
): string | null {
  const known = CLAUSE_KEYS.find((key) => key === clause.key) ?? OLD_HEADINGS[clause.heading];
  if (!known) return null;
  const [language = "en"] = locale.toLowerCase().split("-");
  return SUMMARIES[language]?.[known] ?? EN[known];
}
