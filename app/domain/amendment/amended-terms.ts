import { LICENCE_LINE, type Platform } from "../account/platforms.ts";
import { repricedFees } from "../ledger/fees.ts";
import { termsSchema, type TermsBody, type TermsItem } from "../offer/terms.ts";
import { inPeriod } from "../programme/schedule.ts";

/** What an amendment changes. Amounts are minor units; `position` is the place of a line in the terms. */
export type Change =
  | { kind: "extra_round"; position: number; rounds: number; price: bigint }
  | { kind: "fee"; position: number; gross: bigint }
  | {
      kind: "new_date";
      position: number;
      draftBy: Date | null;
      publishFrom: Date | null;
      publishTo: Date | null;
    }
  | {
      kind: "extra_work";
      lineId: string;
      platform: Platform;
      format: string;
      contentOnly: boolean;
      quantity: number;
      specification: string;
      price: bigint;
      publishTo: Date | null;
    }
  | {
      kind: "licence";
      lineId: string;
      media: string[];
      termDays: number | null;
      /** Empty: worldwide. */
      territory: string[];
      paidMedia: boolean;
      price: bigint;
    };
export type AmendmentKind = Change["kind"];

const shifted = (instant: string | null, period: number) =>
  inPeriod(instant ? new Date(instant) : null, period)?.toISOString() ?? null;

/**
 * The terms of one month of a programme: the frame's own items with that month's dates, without the frame around
 * them. What an amendment changes is one month; other terms are returned as they are.
 */
export function monthTerms(terms: TermsBody, period: number): TermsBody {
  const { programme, ...rest } = terms;
  if (!programme) return terms;
  const items = terms.items.map((item) => ({
    ...item,
    publishFrom: shifted(item.publishFrom, period),
    publishTo: shifted(item.publishTo, period),
  }));
  return { ...rest, items, month: period };
}

/** A line at another fee: no other line's fees move with it. */
function priced(item: TermsItem, gross: bigint, { items, policy, currency }: TermsBody): TermsItem {
  const others = items
    .filter(({ id }) => id !== item.id)
    .map((one) => ({ gross: BigInt(one.gross), brandFee: BigInt(one.brandFee) }));
  const { brandFee, creatorFee } = repricedFees(gross, others, policy, currency);
  return { ...item, gross: String(gross), brandFee: String(brandFee), creatorFee: String(creatorFee) };
}

function added(terms: TermsBody, change: Extract<Change, { kind: "extra_work" | "licence" }>): TermsItem {
  const work = change.kind === "extra_work" ? change : null;
  const line: TermsItem = {
    id: change.lineId,
    platform: work?.platform ?? "other",
    format: work?.format ?? LICENCE_LINE,
    quantity: work?.quantity ?? 1,
    specification: work?.specification ?? "",
    contentOnly: work?.contentOnly ?? true,
    ...{ gross: "0", brandFee: "0", creatorFee: "0", publishFrom: null },
    publishTo: work?.publishTo?.toISOString() ?? null,
  };
  return priced(line, change.price, terms);
}

function changedItem(terms: TermsBody, item: TermsItem, change: Change): TermsItem {
  switch (change.kind) {
    case "extra_round":
      return {
        ...priced(item, BigInt(item.gross) + change.price, terms),
        extraRounds: (item.extraRounds ?? 0) + change.rounds,
      };
    case "fee":
      return priced(item, change.gross, terms);
    case "new_date":
      return {
        ...item,
        publishFrom: change.publishFrom?.toISOString() ?? null,
        publishTo: change.publishTo?.toISOString() ?? null,
        ...(change.draftBy ? { draftBy: change.draftBy.toISOString() } : {}),
      };
    default:
      return item;
  }
}

const sum = (items: readonly TermsItem[], key: "gross" | "brandFee" | "creatorFee") =>
  items.reduce((all, item) => all + BigInt(item[key]), 0n);

/**
 * The terms with one change. Lines that it does not name keep every number, because their money may have moved
 * already; totals are the sums of the lines. Throws when the position is none of theirs.
 */
export function amendedTerms(terms: TermsBody, change: Change): TermsBody {
  const at = "position" in change ? change.position : null;
  if (at !== null && !terms.items[at]) throw new RangeError(`These terms have no line ${at}`);
  const items = terms.items.map((item, index) => (index === at ? changedItem(terms, item, change) : item));
  const isLine = change.kind === "extra_work" || (change.kind === "licence" && change.price > 0n);
  if (isLine) items.push(added(terms, change));
  const [gross, brandFee, creatorFee] = [
    sum(items, "gross"),
    sum(items, "brandFee"),
    sum(items, "creatorFee"),
  ];
  const { media, termDays, territory, paidMedia } = change.kind === "licence" ? change : terms.licence;
  return termsSchema.parse({
    ...terms,
    items,
    licence: { ...terms.licence, media, termDays, territory, paidMedia },
    totals: {
      gross: String(gross),
      brandFee: String(brandFee),
      creatorFee: String(creatorFee),
      net: String(gross - creatorFee),
      cost: String(gross + brandFee),
    },
  });
}

/** What the brand pays in or gets back, minor units, its service fee included; at most one of them is not zero. */
export function moneyDifference(before: TermsBody, after: TermsBody): { added: bigint; returned: bigint } {
  const more = BigInt(after.totals.cost) - BigInt(before.totals.cost);
  return more >= 0n ? { added: more, returned: 0n } : { added: 0n, returned: -more };
}

/** Whether the second licence allows everything that the first does: an extension takes nothing back. */
export function extendsLicence(before: TermsBody["licence"], after: TermsBody["licence"]): boolean {
  const within = (a: readonly string[], b: readonly string[]) => a.every((one) => b.includes(one));
  const longer = after.termDays === null || (before.termDays !== null && after.termDays >= before.termDays);
  const wider =
    after.territory.length === 0 ||
    (before.territory.length > 0 && within(before.territory, after.territory));
  return longer && wider && within(before.media, after.media) && (after.paidMedia || !before.paidMedia);
}
