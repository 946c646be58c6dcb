import { exponentOf, stepOf } from "./currency.ts";
import { allocate, shareOf } from "./money.ts";

/** Service fee of each side, in basis points of the agreed (gross) fee. Frozen into each deal. */
export interface FeePolicy {
  brandFeeBps: number;
  creatorFeeBps: number;
  /** The least service fee of the brand for one deal, in whole units of its currency. Absent: none. */
  brandFeeMinimum?: number | undefined;
}

export interface FeeLine {
  id: string;
  gross: bigint;
}

/** What one deliverable moves: gross is agreed, net reaches the creator, cost is what the brand pays for it. */
export interface FeeBreakdownLine {
  id: string;
  gross: bigint;
  brandFee: bigint;
  creatorFee: bigint;
  net: bigint;
  cost: bigint;
}

export interface FeeBreakdown {
  lines: FeeBreakdownLine[];
  gross: bigint;
  brandFee: bigint;
  creatorFee: bigint;
  net: bigint;
  cost: bigint;
}

/** The least service fee of a brand for one deal, in minor units of `currency`. */
export const leastBrandFee = ({ brandFeeMinimum = 0 }: FeePolicy, currency: string): bigint =>
  BigInt(brandFeeMinimum) * 10n ** BigInt(exponentOf(currency));

/** The brand's fee on one deal. Where nothing is agreed to be paid, no money moves, and no fee does. */
function brandFeeOn(gross: bigint, policy: FeePolicy, currency: string): bigint {
  if (gross === 0n) return 0n;
  const share = shareOf(gross, policy.brandFeeBps, currency);
  const least = leastBrandFee(policy, currency);
  return share < least ? least : share;
}

/**
 * The one place where gross, fees, net and cost of a deal are computed, in minor units of `currency`; each line's gross is
 * one that can be paid in it. Fees are taken on the total, the brand's at least at its minimum, and then allocated to the
 * lines by largest remainder, so that lines always add up to the totals.
 */
export function breakdown(lines: readonly FeeLine[], policy: FeePolicy, currency: string): FeeBreakdown {
  const gross = lines.reduce((sum, line) => sum + line.gross, 0n);
  const brandFee = brandFeeOn(gross, policy, currency);
  const creatorFee = shareOf(gross, policy.creatorFeeBps, currency);
  if (lines.length === 0) return { lines: [], gross, brandFee, creatorFee, net: 0n, cost: 0n };
  const weights = lines.map(({ id, gross: weight }) => ({ id, weight }));
  const brandParts = allocate(brandFee, weights, currency);
  const creatorParts = allocate(creatorFee, weights, currency);
  return {
    lines: lines.map((line) => {
      const brand = brandParts.get(line.id) ?? 0n;
      const creator = creatorParts.get(line.id) ?? 0n;
      return {
        ...line,
        brandFee: brand,
        creatorFee: creator,
        net: line.gross - creator,
        cost: line.gross + brand,
      };
    }),
    gross,
    brandFee,
    creatorFee,
    net: gross - creatorFee,
    cost: gross + brandFee,
  };
}

/**
 * The service fees of one line that is agreed anew, or is new, while the `others` keep theirs, because their money may
 * have moved: its own share, and for the brand whatever the deal's minimum still lacks. What the others hold of an
 * earlier minimum counts, so that no deal pays it twice.
 */
export function repricedFees(
  gross: bigint,
  others: readonly { gross: bigint; brandFee: bigint }[],
  policy: FeePolicy,
  currency: string,
): { brandFee: bigint; creatorFee: bigint } {
  const creatorFee = shareOf(gross, policy.creatorFeeBps, currency);
  const share = shareOf(gross, policy.brandFeeBps, currency);
  if (leastBrandFee(policy, currency) === 0n) return { brandFee: share, creatorFee };
  const held = others.reduce((sum, line) => sum + line.brandFee, 0n);
  const whole = others.reduce((sum, line) => sum + line.gross, gross);
  const missing = brandFeeOn(whole, policy, currency) - held;
  return { brandFee: missing > 0n ? missing : 0n, creatorFee };
}

/** The most that a brand pays for `deals` deals whose agreed fees together are `gross`: a minimum is paid for each. */
export function mostCost(gross: bigint, deals: bigint, policy: FeePolicy, currency: string): bigint {
  const share = shareOf(gross, policy.brandFeeBps, currency);
  // A deal at its minimum pays no share beside it, so both together are never less than what is paid.
  return gross + share + (gross === 0n ? 0n : leastBrandFee(policy, currency) * deals);
}

/**
 * The largest gross that can be paid, minor units, whose cost with the brand's share is not more than `cost`. No minimum is
 * counted.
 */
export function grossWithin(cost: bigint, { brandFeeBps }: FeePolicy, currency: string): bigint {
  const step = stepOf(currency);
  // In steps from the start, so that a fee that is rounded up never leads beyond what can be paid.
  return (((cost / step) * 10_000n) / BigInt(10_000 + brandFeeBps)) * step;
}

/**
 * The fees on a share of the sales, minor units. The least service fee is one of the deal, not of each statement, so it
 * is not asked for here.
 */
export function feesOnShare(
  id: string,
  gross: bigint,
  { brandFeeBps, creatorFeeBps }: FeePolicy,
  currency: string,
): FeeBreakdown {
  return breakdown([{ id, gross }], { brandFeeBps, creatorFeeBps }, currency);
}
