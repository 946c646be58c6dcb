import { hoursWords, rangeWords } from "#app/components/brief/words.ts";
import { formatRelative } from "#app/components/ui/format-time.ts";
import { deliverablesName, type Platform } from "#app/domain/account/platforms.ts";
import type { Policy } from "#app/domain/deal/policy.ts";
import { brandFeeWords } from "#app/domain/ledger/fee-words.ts";
import { breakdown } from "#app/domain/ledger/fees.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { answeredIn, laneOf, lensOf, limitInWords, rateInWords } from "./landing-terms.ts";

/** One open brief; amounts in minor units, null while creators name their price. */
export interface TeaserBrief {
  slug: string;
  title: string;
  brandName: string;
  brandSlug: string;
  deliverables: { platform: Platform; format: string; quantity: number }[];
  netLabelMin: bigint | null;
  netMax: bigint | null;
  programme: { periods: number } | null;
  currency: string;
  slotsLeft: number;
  slots: number;
  closesAt: Date | null;
  medianReplyHours: number | null;
}

/** The fee of the example deal: one reel and three stories, 430.00 USD. */
const EXAMPLE_FEE = 43_000n;
const usd = (amount: bigint) => formatMoney(amount, "USD");

const boardRow = (brief: TeaserBrief, now: Date) => ({
  slug: brief.slug,
  title: brief.title,
  brandName: brief.brandName,
  platforms: [...new Set(brief.deliverables.map(({ platform }) => platform))],
  deliverables: deliverablesName(brief.deliverables),
  net: `${rangeWords(brief.netLabelMin, brief.netMax, brief.currency)}${brief.programme ? " a month" : ""}`,
  slots: `${brief.slotsLeft} of ${brief.slots}`,
  closes: brief.closesAt ? formatRelative(brief.closesAt, now) : "when filled",
  replies: brief.medianReplyHours === null ? null : hoursWords(brief.medianReplyHours),
});

function fees(policy: Policy) {
  const { creatorFeeBps } = policy;
  const { brandFee, creatorFee, cost, net } = breakdown([{ id: "deal", gross: EXAMPLE_FEE }], policy, "USD");
  return {
    gross: usd(EXAMPLE_FEE),
    brandRate: brandFeeWords(policy, "USD"),
    brandFee: usd(brandFee),
    cost: usd(cost),
    creatorRate: rateInWords(creatorFeeBps),
    creatorFee: usd(-creatorFee),
    net: usd(net),
    creatorsKeepAll: creatorFeeBps === 0,
  };
}

/**
 * Everything that the landing page says, in words: made by the loader, so that the browser gets neither the
 * formats nor the policy's code. The limits and fees are those in force.
 */
export function landingView(
  teaser: { total: number; rows: readonly TeaserBrief[] },
  policy: Policy,
  now: Date,
) {
  return {
    total: teaser.total,
    rows: teaser.rows.map((brief) => boardRow(brief, now)),
    answeredIn: answeredIn(policy),
    lens: lensOf(policy),
    lane: laneOf(policy),
    autoClose: limitInWords(policy.autoCloseHours),
    review: limitInWords(policy.reviewHours),
    example: fees(policy),
  };
}

export type LandingView = ReturnType<typeof landingView>;
