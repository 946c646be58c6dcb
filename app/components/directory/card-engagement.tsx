import { Benchmark } from "#app/components/ui/benchmark.tsx";
import {
  benchmarkOf,
  percentOf,
  PROVENANCE_NAMES,
  tierOf,
  type EngagementDenominator,
} from "#app/domain/account/measures.ts";
import { sourceOf, type DirectoryCard } from "#app/domain/directory/directory-card.ts";

type Rates = Pick<DirectoryCard, "ofFollowers" | "ofReach" | "ofViews" | "denominator" | "engagementBps">;

/** The engagement over one base; over the creator's own base it is the number that they state. */
export function rateOver(card: Rates, base: EngagementDenominator): number {
  if (base === card.denominator) return card.engagementBps;
  return { followers: card.ofFollowers, reach: card.ofReach, views: card.ofViews }[base];
}

const bare = (bps: number) => percentOf(bps).replace(/\s%$/, "");

/** Engagement with its base and source; of followers against what is usual for the tier. */
export function CardEngagement({ card, base }: { card: DirectoryCard; base: EngagementDenominator }) {
  const rate = rateOver(card, base);
  const tier = tierOf(card.followers);
  const usual = base === "followers" ? benchmarkOf(card.platform, tier) : null;
  const source = PROVENANCE_NAMES[sourceOf(card, "engagementBps")].toLowerCase();
  const value = rate === 0 && base !== "followers" ? `No ${base} known` : `${percentOf(rate)} of ${base}`;
  if (!usual)
    return (
      <div>
        <p className="t-strong n">{value}</p>
        <p className="t-micro t-2">{source}</p>
      </div>
    );
  return (
    <Benchmark
      value={value}
      usual={`usual ${bare(usual.low)} to ${percentOf(usual.high)} for ${tier}, ${source}`}
      at={rate}
      low={usual.low}
      high={usual.high}
      scale={Math.max(usual.high * 2, rate)}
    />
  );
}
