import { formatMoney } from "../ledger/money.ts";
import type { TermsBody, TermsItem } from "../offer/terms.ts";
import { MARKET_NAMES } from "../content/disclosure-rules.ts";
import { formatName, PLATFORM_NAMES } from "../account/platforms.ts";

export interface Clause {
  heading: string;
  paragraphs: string[];
}

const list = (words: readonly string[]) => (words.length > 0 ? words.join(", ") : "none");
const money = (terms: TermsBody, amount: string) => formatMoney(BigInt(amount), terms.currency);
const days = (hours: number) => (hours % 24 === 0 ? `${hours / 24} days` : `${hours} hours`);

/** One line of the scope in words: "Instagram, 3 stories". */
export function itemWords(item: Pick<TermsItem, "platform" | "format" | "quantity">): string {
  return `${PLATFORM_NAMES[item.platform]}, ${item.quantity} ${formatName(item.format, item.quantity, item.platform)}`;
}

function scope(terms: TermsBody): Clause {
  return {
    heading: "Work and dates",
    paragraphs: terms.items.map((item, index) => {
      const window = item.publishFrom ? ` Published not before ${item.publishFrom.slice(0, 10)} (UTC).` : "";
      const spec = item.specification ? ` ${item.specification.replace(/\.?$/, ".")}` : "";
      return `${index + 1}. ${itemWords(item)}, for ${money(terms, item.gross)}.${spec}${window}`;
    }),
  };
}

function fee(terms: TermsBody): Clause {
  const { policy, totals } = terms;
  return {
    heading: "Fee, funding and payment",
    paragraphs: [
      `The agreed fee is ${money(terms, totals.gross)}. The Brand pays ${money(terms, totals.cost)}, which includes a service fee of ${money(terms, totals.brandFee)}. The Creator receives ${money(terms, totals.net)} after a service fee of ${money(terms, totals.creatorFee)}.`,
      `Work starts only when the whole amount is secured. The Brand pays it within ${days(policy.fundHours)} of the last signature; otherwise this contract lapses and neither side owes the other anything.`,
      `The fee of each item is released ${days(policy.payoutHoldHours)} after the item is accepted, and in no case later than 30 days after acceptance, by transfer to the Creator's payout account.`,
    ],
  };
}

function approval(terms: TermsBody): Clause {
  const { policy } = terms;
  return {
    heading: "Drafts, approval and revisions",
    paragraphs: [
      `The Creator sends a first draft within ${days(policy.draftHours)} of funding. The Brand approves it or asks for changes within ${days(policy.reviewHours)}; a draft that is not answered in that time is approved.`,
      `${policy.revisionRounds} revision rounds are included, each answered by the Creator within ${days(policy.revisionHours)}. Further rounds need a priced amendment.`,
      `After publication the Brand checks the live post within ${days(policy.liveCheckHours)}; a post that is not answered in that time is accepted. A published post stays online for at least ${policy.stayUpDays} days.`,
    ],
  };
}

function licence(terms: TermsBody): Clause {
  const { licence: grant } = terms;
  const term =
    grant.termDays === null
      ? "without limit of time"
      : `for ${grant.termDays} days from publication or delivery`;
  return {
    heading: "Licence",
    paragraphs: [
      `The Creator keeps all rights and grants the Brand a non-exclusive licence to use the accepted content in: ${list(grant.media)}; territory: ${list(grant.territory)}; ${term}. Edits are ${grant.edits ? "allowed" : "not allowed beyond cropping and captions"}. Paid media use is ${grant.paidMedia ? "included" : "not included"}.`,
      ...(grant.noAiTraining
        ? ["The content may not be used to train or prompt machine-learning models."]
        : []),
    ],
  };
}

function exclusivity(terms: TermsBody): Clause[] {
  if (!terms.exclusivity) return [];
  const { category, days: length } = terms.exclusivity;
  return [
    {
      heading: "Exclusivity",
      paragraphs: [
        `The Creator does no sponsored work for competitors in the category “${category}” for ${length} days from the first publication or delivery.`,
      ],
    },
  ];
}

function disclosure(terms: TermsBody): Clause {
  const markets = terms.disclosure.markets.map((market) => MARKET_NAMES[market]);
  return {
    heading: "Disclosure and law",
    paragraphs: [
      `Every post is clearly disclosed as advertising under the rules of ${list(markets)}, in the post itself and with the platform's own label. Required hashtags: ${list(terms.disclosure.hashtags)}. Required mentions: ${list(terms.disclosure.mentions)}.`,
      "Claims about the product are true, the Creator's own experience is honest, and the Brand stands behind the claims that it supplies.",
    ],
  };
}

const standing: Clause[] = [
  {
    heading: "Confidentiality and conduct",
    paragraphs: [
      "Each side keeps the other's unpublished information to itself. Neither side acts in a way that would bring the other into public contempt; if one does, the other may end this contract in writing.",
    ],
  },
  {
    heading: "Cancellation",
    paragraphs: [
      "If the Brand cancels without cause, the Creator keeps, of each item's fee: nothing before funding, 25 % once funded, 50 % once a draft was sent, 100 % once approved. A breach that is not cured within 7 days of notice lets the other side end the contract for cause. Silence never cancels work that was submitted.",
    ],
  },
  {
    heading: "Liability and indemnity",
    paragraphs: [
      "Each side answers for claims of third parties that arise from its own breach, up to the amount of the agreed fee. Nothing limits liability that cannot be limited by law.",
    ],
  },
  {
    heading: "Tax",
    paragraphs: [
      "The Creator is an independent contractor and answers for the Creator's own taxes. Amounts include no withholding.",
    ],
  },
  {
    heading: "Disputes and governing law",
    paragraphs: [
      "The parties first use the marketplace's dispute procedure. This contract is governed by the law of the Creator's place of residence, and mandatory protections of freelance workers there apply.",
    ],
  },
  {
    heading: "Changes",
    paragraphs: ["Nothing in this contract changes except by a written amendment that both parties sign."],
  },
];

/** The clauses that apply to these terms, in their order. Pure: the same terms give the same text. */
export function clausesFor(terms: TermsBody): Clause[] {
  return [
    scope(terms),
    fee(terms),
    approval(terms),
    licence(terms),
    ...exclusivity(terms),
    disclosure(terms),
    ...standing,
  ];
}
