import { deliverableName, type Platform } from "../account/platforms.ts";
import type { BriefDetails } from "../brief/brief-details.ts";
import { guidanceFor, MACRO_FROM } from "../brief/price-guidance.ts";
import { besideWords, bpsWords } from "../commission/compensation.ts";
import { formatMoney } from "../ledger/money.ts";
import { explained, type Found } from "./explained.ts";
import type { Finding, Severity } from "./finding.ts";
import { linksIn } from "./link-checks.ts";
import { similarity } from "./similarity.ts";
import { bannedIn, contactsIn, shoutingIn } from "./text-checks.ts";
import { hiddenAdIn, unpaidIn, weakDisclosureIn } from "./promise-checks.ts";

export interface CheckedBrief {
  title: string;
  summary: string;
  currency: string;
  pricing: "fixed" | "range" | "open" | "none";
  details: BriefDetails;
  deliverables: readonly {
    platform: Platform;
    format: string;
    quantity: number;
    specification: string;
    feeMin: bigint | null;
    feeMax: bigint | null;
  }[];
  /** Host of the brand's own website: links to it are fine. */
  brandHost: string;
  /** Other briefs of the same brand that creators can see or that wait for review. */
  others: readonly { title: string; summary: string }[];
  /** The brand whose brief says the very same, if there is one that creators can see or that waits for review. */
  sameAs?: { title: string; brandName: string } | null;
  /** Hosts that the operator has blocked, beside those that are always blocked. */
  blockedHosts?: ReadonlySet<string>;
}

/** Every text of a brief with the name of the part that it stands in. */
export function textsOf(brief: CheckedBrief): { where: string; text: string }[] {
  const { details } = brief;
  const lines = [
    ["Title", brief.title],
    ["Summary", brief.summary],
    ["Background", details.background],
    ["Values", details.values],
    ["Audience", details.audience],
    ["Sentiment", details.sentiment],
    ["Wishes", details.preferences.note],
    ["Key messages", details.keyMessages.join("\n")],
    ["Dos", details.dos.join("\n")],
    ["Don’ts", details.donts.join("\n")],
    ["Questions", details.questions.join("\n")],
    ["Specifications", brief.deliverables.map((line) => line.specification).join("\n")],
  ] as const;
  return lines.filter(([, text]) => text.trim() !== "").map(([where, text]) => ({ where, text }));
}

/** Below it in basis points a commission alone hardly ever pays for the work. */
const COMMISSION_FLOOR = 500;

/** Said plainly to whoever decides: there is no fixed pay, and what there is instead. */
function noFeeFindings({ details, currency, deliverables }: CheckedBrief): Found[] {
  const { commission, product } = details;
  const pieces = deliverables.reduce((sum, line) => sum + line.quantity, 0);
  const instead = besideWords({ commission, product }, currency) ?? "nothing yet";
  const found: Found = {
    code: "pay_no_fee",
    severity: "note",
    sentence: `No fixed pay for ${pieces} ${pieces === 1 ? "piece" : "pieces"}. Creators get: ${instead}.`,
    where: "Pay",
  };
  if (commission && commission.bps < COMMISSION_FLOOR && !product) {
    const low = `A commission of ${bpsWords(commission.bps)} is all that creators get; usual without a fee is ${bpsWords(COMMISSION_FLOOR)} and more.`;
    return [found, { ...found, code: "pay_low", severity: "look", sentence: low }];
  }
  if (!commission && product && product.returnDays !== null)
    return [
      found,
      {
        ...found,
        ...{ code: "pay_nothing", severity: "serious" },
        sentence: "The product is all that creators get, and they have to send it back.",
      },
    ];
  return [found];
}

function payFindings(brief: CheckedBrief): Found[] {
  if (brief.pricing === "none") return noFeeFindings(brief);
  if (brief.pricing === "open") return [];
  return brief.deliverables.flatMap((line): Found[] => {
    const guide = guidanceFor(line.platform, brief.currency);
    if (!guide || line.feeMin === null || line.quantity < 1) return [];
    const each = line.feeMin / BigInt(line.quantity);
    const what = deliverableName(line);
    const usual = `${formatMoney(guide.low, "USD")} to ${formatMoney(guide.high, "USD")} each`;
    if (each < guide.floor) {
      const sentence = `Pays ${formatMoney(line.feeMin, brief.currency)} for ${what}; usual is ${usual}.`;
      return [
        { code: "pay_low", severity: each * 4n < guide.floor ? "serious" : "look", sentence, where: "Pay" },
      ];
    }
    if (each >= MACRO_FROM) {
      const sentence = `Pays ${formatMoney(each, brief.currency)} a piece, like a macro creator; usual is ${usual}.`;
      return [{ code: "pay_high", severity: "look", sentence, where: "Pay" }];
    }
    return [];
  });
}

function disclosureFindings(brief: CheckedBrief): Found[] {
  if (brief.details.disclosure.markets.length > 0) return [];
  return [
    {
      code: "no_disclosure",
      severity: "look",
      sentence: "No disclosure rules apply yet, because no market is chosen.",
      where: "Disclosure",
    },
  ];
}

function duplicateFindings(brief: CheckedBrief): Found[] {
  const text = `${brief.title} ${brief.summary}`;
  const twin = brief.others.find((other) => similarity(text, `${other.title} ${other.summary}`) >= 0.8);
  const found = (sentence: string, quote: string): Found[] => [
    { code: "duplicate", severity: "look", sentence, quote, where: "Title" },
  ];
  if (twin) return found(`Nearly the same as the brand’s other brief “${twin.title}”.`, twin.title);
  const { sameAs } = brief;
  if (!sameAs) return [];
  return found(`The same words as “${sameAs.title}” of ${sameAs.brandName}.`, sameAs.title);
}

const ORDER: Record<Severity, number> = { serious: 0, look: 1, note: 2 };

function textFindings(brief: CheckedBrief): Found[] {
  const blocked = brief.blockedHosts ?? new Set();
  return textsOf(brief).flatMap(({ where, text }) =>
    [
      ...contactsIn(text),
      ...bannedIn(text),
      ...linksIn(text, brief.brandHost, blocked),
      ...shoutingIn(text),
      ...hiddenAdIn(text),
      ...weakDisclosureIn(text),
      ...unpaidIn(text, brief.pricing === "none"),
    ].map((found) => ({ ...found, where })),
  );
}

/** Everything that the automatic checks see in a brief, most serious first, each with its rule and its remedy. */
export function findingsIn(brief: CheckedBrief): Finding[] {
  const all = [
    ...textFindings(brief),
    ...payFindings(brief),
    ...disclosureFindings(brief),
    ...duplicateFindings(brief),
  ];
  return all.sort((a, b) => ORDER[a.severity] - ORDER[b.severity]).map(explained);
}
