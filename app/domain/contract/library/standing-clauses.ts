import { countryName } from "../../account/countries.ts";
import { hasFee } from "../../commission/compensation.ts";
import { formatMoney } from "../../ledger/money.ts";
import type { TermsBody } from "../../offer/terms.ts";
import { counted, type Clause } from "./clause.ts";
import { freelanceLawsOn } from "./us-freelance.ts";

const CONDUCT: Clause = {
  key: "conduct",
  heading: "Confidentiality and conduct",
  paragraphs: [
    "Each side keeps the other's unpublished information to itself. Neither side acts in a way that would bring the other into public contempt; if one does, the other may end this contract in writing.",
  ],
};

const CURE =
  "A breach that is not cured within 7 days of notice lets the other side end the contract for cause. Silence never cancels work that was submitted.";

function cancellation({ totals, commission, product }: TermsBody): Clause {
  const withoutFee = [
    "No fee is agreed, so none is owed when the Brand or the Creator cancels.",
    ...(commission ? ["Commission on orders that were counted before stays owed."] : []),
    ...(product ? ["What was sent is kept or sent back as the product clause says."] : []),
  ].join(" ");
  const kept = hasFee(totals)
    ? "If the Brand cancels without cause, the Creator keeps, of each item's fee: nothing before funding, 25 % once funded, 50 % once a draft was sent, 100 % once approved."
    : withoutFee;
  return { key: "cancellation", heading: "Cancellation", paragraphs: [`${kept} ${CURE}`] };
}

function liability({ totals }: TermsBody): Clause {
  const most = hasFee(totals)
    ? "up to the amount of the agreed fee"
    : "up to the commission that was earned under it and the worth of the product that was sent for it";
  return {
    key: "liability",
    heading: "Liability and indemnity",
    paragraphs: [
      `Each side answers for claims of third parties that arise from its own breach, ${most}. Nothing limits liability that cannot be limited by law.`,
    ],
  };
}

const TAX: Clause = {
  key: "tax",
  heading: "Tax",
  paragraphs: [
    "The Creator is an independent contractor and answers for the Creator's own taxes. Amounts include no withholding.",
  ],
};

/** What every contract says, whatever its terms; without a fee, what cannot be measured by one. */
export const standing = (terms: TermsBody): Clause[] => [CONDUCT, cancellation(terms), liability(terms), TAX];

/** Whose law decides: the creator's, unless the offer chose the brand's. */
export function governingLaw(terms: TermsBody): Clause {
  const whose =
    terms.governingLaw === "brand"
      ? `the law of the Brand's seat (${countryName(terms.brand.country)}), but mandatory protections of freelance workers and consumers at the Creator's place of residence apply`
      : "the law of the Creator's place of residence, and mandatory protections of freelance workers there apply";
  return {
    key: "law",
    heading: "Disputes and governing law",
    paragraphs: [
      `The parties first use the marketplace's dispute procedure. This contract is governed by ${whose}.`,
    ],
  };
}

/** What the law of the United States adds for freelancers there, as it stood on the day of the agreement. */
export function freelance(terms: TermsBody, agreedAt: Date): Clause[] {
  if (terms.creator.country !== "US") return [];
  const laws = freelanceLawsOn(agreedAt);
  const keep = Math.max(...laws.map((law) => law.keepYears ?? 0));
  return [
    {
      key: "freelance",
      heading: "Payment of freelance workers",
      paragraphs: [
        `Where a law on the payment of freelance workers protects the Creator, it applies beside this contract. On the day of this agreement these are: ${laws.map((law) => `${law.name} (${law.citation}), from ${formatMoney(BigInt(law.leastUsd) * 100n, "USD")} on`).join("; ")}.`,
        `The Creator is paid in full on or before the day that this contract gives, in no case later than ${Math.min(...laws.map((law) => law.payWithinDays))} days after the work is completed. The Brand does not ask the Creator to take less than the agreed fee in exchange for being paid in time, and does not retaliate against a Creator who uses these rights. The Brand keeps this contract for at least ${counted(keep, "year")}; the marketplace keeps a copy for both.`,
      ],
    },
  ];
}

/** Texts that the brand adds, word for word, each named as the brand's. */
export function addenda({ addenda: added = [] }: TermsBody): Clause[] {
  return added.map(({ title, text, version }) => ({
    key: "addendum",
    heading: `Added by the Brand: ${title}`,
    paragraphs: [
      `This clause was written by the Brand (version ${version}). Where it contradicts another clause of this contract to the Creator's disadvantage, the other clause applies.`,
      ...text
        .split(/\n\s*\n/)
        .map((part) => part.trim())
        .filter((part) => part !== ""),
    ],
  }));
}

/** The last clause. */
export const CHANGES: Clause = {
  key: "changes",
  heading: "Changes",
  paragraphs: ["Nothing in this contract changes except by a written amendment that both parties sign."],
};
