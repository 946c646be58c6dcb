import { Benchmark } from "#app/components/ui/benchmark.tsx";
import { benchmarkOf, percentOf } from "#app/domain/account/measures.ts";
import type { FrozenStats } from "#app/domain/account/stats.ts";

const bare = (bps: number) => percentOf(bps).replace(/\s%$/, "");

/** Engagement with what it is a share of, against what is usual for the account's tier where figures exist. */
export function Engagement({ stats }: { stats: FrozenStats }) {
  const { engagementBps, engagementDenominator, platform, tier } = stats;
  const value = `${percentOf(engagementBps)} of ${engagementDenominator}`;
  const usual = engagementDenominator === "followers" ? benchmarkOf(platform, tier) : null;
  if (!usual) {
    const why = engagementDenominator === "followers" ? "here" : `of ${engagementDenominator}`;
    return (
      <div>
        <p className="t-strong n">{value}</p>
        <p className="t-micro t-2">{`no usual range known ${why}`}</p>
      </div>
    );
  }
  return (
    <Benchmark
      value={value}
      usual={`usual ${bare(usual.low)} to ${percentOf(usual.high)} for ${tier}`}
      at={engagementBps}
      low={usual.low}
      high={usual.high}
      scale={Math.max(usual.high * 2, engagementBps)}
    />
  );
}
