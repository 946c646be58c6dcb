import { hasFee } from "../commission/compensation.ts";
import type { TermsBody, TermsItem } from "../offer/terms.ts";
import { LAPSES_TO_PAUSE } from "../programme/programme-words.ts";
import { MARKET_NAMES } from "../content/disclosure/rule.ts";
import { countryName } from "../account/countries.ts";
import { formatName, PLATFORM_NAMES } from "../account/platforms.ts";
import { counted, money, timeWords, type Clause } from "./library/clause.ts";
import { commission, pay, product, startOf } from "./library/pay-clauses.ts";
import { addenda, CHANGES, freelance, governingLaw, standing } from "./library/standing-clauses.ts";
import { LICENCE_MEDIA_NAMES } from "../brief/brief-details.ts";

export { timeWords };

const list = (words: readonly string[]) => (words.length > 0 ? words.join(", ") : "none");
const mediumName = (code: string) => (LICENCE_MEDIA_NAMES as Record<string, string>)[code] ?? code;
const hasPosts = (terms: TermsBody) => terms.items.some((item) => !item.contentOnly);

/** One line of the scope in words: "Instagram reel", "3 Instagram stories". */
export function itemWords(item: Pick<TermsItem, "platform" | "format" | "quantity">): string {
  const platform = item.platform === "other" ? "" : `${PLATFORM_NAMES[item.platform]} `;
  const words = platform + formatName(item.format, item.quantity, item.platform);
  return item.quantity === 1 ? words : `${item.quantity} ${words}`;
}

function publishWindow({ publishFrom, publishTo }: TermsItem): string {
  const parts = [
    publishFrom ? `not before ${publishFrom.slice(0, 10)}` : null,
    publishTo ? `by ${publishTo.slice(0, 10)}` : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? ` Published ${parts.join(" and ")} (UTC).` : "";
}

/** The frame of a programme, before everything that it repeats; nothing for a single deal. */
function frame(terms: TermsBody): Clause[] {
  const { programme, totals } = terms;
  if (!programme) return [];
  const { periods, noticeDays, fundDays } = programme;
  const all = (amount: string) => money(terms, String(BigInt(amount) * BigInt(periods)));
  const notice =
    noticeDays === 0
      ? "at once"
      : `with ${counted(noticeDays, "day")}${noticeDays === 1 ? "'s" : "'"} notice`;
  return [
    {
      key: "programme",
      heading: "Ambassador programme",
      paragraphs: [
        `This is a frame contract for ${counted(periods, "month")}. Month 1 begins when its funds are secured; each later month begins at the same time on the same day of the calendar month (UTC), or on the month's last day where it is shorter. The work, the fee and every time limit of this contract apply to each month separately, and its publication dates move with it by calendar months.`,
        `Each later month is formed under this contract without another signature. The Brand is asked for its funds ${counted(fundDays, "day")} before it begins, and the month is binding once they are secured. A later month that is not funded when it begins lapses: nobody owes anything for it and this contract goes on. After ${LAPSES_TO_PAUSE} lapsed months in a row the programme is paused.`,
        "The Brand may pause the programme from the next month that is not funded, and resume it at any time. Months that begin during a pause are left out; they are neither paid nor made up for. Months that are funded go on.",
        `Either side may end the programme ${notice}, given through the marketplace. Months that begin within the notice still run; later ones are not formed. While the programme is paused, no further month is formed once notice is given. Months that are funded are not affected. If month 1 lapses or is cancelled, the programme ends with it.`,
        `If all ${counted(periods, "month")} run, the agreed fee is ${all(totals.gross)}, the Brand pays ${all(totals.cost)} and the Creator receives ${all(totals.net)}.`,
      ],
    },
  ];
}

function scope(terms: TermsBody): Clause {
  return {
    key: "scope",
    heading: "Work and dates",
    paragraphs: terms.items.map((item, index) => {
      const spec = item.specification.trim();
      const sentence = spec ? ` ${spec.replace(/(?<![.!?…])$/, ".")}` : "";
      const price = hasFee(item) ? `, for ${money(terms, item.gross)}` : "";
      return `${index + 1}. ${itemWords(item)}${price}.${sentence}${publishWindow(item)}`;
    }),
  };
}

function revisions({ revisionRounds: rounds, revisionHours }: TermsBody["policy"]): string {
  if (rounds === 0) return "No revision rounds are included. A round needs a priced amendment.";
  const included = rounds === 1 ? "1 revision round is included" : `${rounds} revision rounds are included`;
  return `${included}, each answered by the Creator within ${timeWords(revisionHours)}. Further rounds need a priced amendment.`;
}

function approval(terms: TermsBody): Clause {
  const { policy } = terms;
  return {
    key: "approval",
    heading: "Drafts, approval and revisions",
    paragraphs: [
      `The Creator sends a first draft within ${timeWords(policy.draftHours)} of ${startOf(terms)}${terms.programme ? ", or of the month's beginning where it was funded before" : ""}. The Brand approves it or asks for changes within ${timeWords(policy.reviewHours)}; a draft that is not answered in that time is approved.`,
      revisions(policy),
      ...(hasPosts(terms)
        ? [
            `After publication the Brand checks the live post within ${timeWords(policy.liveCheckHours)}; a post that is not answered in that time is accepted. A published post stays online for at least ${counted(policy.stayUpDays, "day")}.`,
          ]
        : []),
    ],
  };
}

function licence(terms: TermsBody): Clause {
  const { licence: grant } = terms;
  const term =
    grant.termDays === null
      ? "without limit of time"
      : `for ${counted(grant.termDays, "day")} from publication or delivery`;
  const where = grant.territory.length === 0 ? "worldwide" : list(grant.territory.map(countryName));
  return {
    key: "licence",
    heading: "Licence",
    paragraphs: [
      `The Creator keeps all rights and grants the Brand a non-exclusive licence to use the accepted content in: ${list(grant.media.map(mediumName))}; territory: ${where}; ${term}. Edits are ${grant.edits ? "allowed" : "not allowed beyond cropping and captions"}. Paid media use is ${grant.paidMedia ? "included" : "not included"}.`,
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
      key: "exclusivity",
      heading: "Exclusivity",
      paragraphs: [
        `The Creator does no sponsored work for competitors in the category “${category}” for ${counted(length, "day")} from the first publication or delivery.`,
      ],
    },
  ];
}

function disclosure(terms: TermsBody): Clause {
  const markets = terms.disclosure.markets.map((market) => MARKET_NAMES[market]);
  const rules =
    markets.length > 0 ? `the rules of ${list(markets)}` : "the law that applies where it is seen";
  return {
    key: "disclosure",
    heading: "Disclosure and law",
    paragraphs: [
      ...(hasPosts(terms)
        ? [
            `Every post is clearly disclosed as advertising under ${rules}, in the post itself and with the platform's own label. Required hashtags: ${list(terms.disclosure.hashtags)}. Required mentions: ${list(terms.disclosure.mentions)}.`,
          ]
        : []),
      "Claims about the product are true, the Creator's own experience is honest, and the Brand stands behind the claims that it supplies.",
    ],
  };
}

/**
 * The clauses that apply to these terms on the day they were agreed, in their order. Pure: the same terms and day give
 * the same text.
 */
export function clausesFor(terms: TermsBody, agreedAt: Date): Clause[] {
  return [
    ...frame(terms),
    scope(terms),
    ...product(terms),
    pay(terms),
    ...commission(terms),
    ...freelance(terms, agreedAt),
    approval(terms),
    licence(terms),
    ...exclusivity(terms),
    disclosure(terms),
    ...addenda(terms),
    ...standing(terms),
    governingLaw(terms),
    CHANGES,
  ];
}
