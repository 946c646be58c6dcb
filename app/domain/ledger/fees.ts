import { allocate, shareOf } from "./money.ts";

/** Service fee of each side, in basis points of the agreed (gross) fee. Frozen into each deal. */
export interface FeePolicy {
  brandFeeBps: number;
  creatorFeeBps: number;
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

/**
 * The one place where gross, fees, net and cost are computed. Fees are taken on the total and then
 * allocated to the lines by largest remainder, so that lines always add up to the totals.
 */
export function breakdown(lines: readonly FeeLine[], policy: FeePolicy): FeeBreakdown {
  const gross = lines.reduce((sum, line) => sum + line.gross, 0n);
  const brandFee = shareOf(gross, policy.brandFeeBps);
  const creatorFee = shareOf(gross, policy.creatorFeeBps);
  if (lines.length === 0) return { lines: [], gross, brandFee, creatorFee, net: 0n, cost: 0n };
  const weights = lines.map(({ id, gross: weight }) => ({ id, weight }));
  const brandParts = allocate(brandFee, weights);
  const creatorParts = allocate(creatorFee, weights);
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
