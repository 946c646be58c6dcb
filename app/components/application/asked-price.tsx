import { exactRange, shortMoney } from "#app/components/brief/words.ts";
import { Benchmark } from "#app/components/ui/benchmark.tsx";
import { feeWords } from "#app/domain/offer/pay-words.ts";
import type { DeskLine } from "./brand-application.ts";

/** The price that is asked, against what the brief pays. */
export function AskedPrice({ line }: { line: DeskLine }) {
  const { gross, range, currency } = line;
  const words = feeWords(gross, currency);
  if (range && range.low < range.high) {
    return (
      <Benchmark
        value={words}
        usual={`brief says ${shortMoney(range.low, currency)} to ${shortMoney(range.high, currency)}`}
        at={Number(gross)}
        low={Number(range.low)}
        high={Number(range.high)}
        scale={Number(range.high) * 2 - Number(range.low)}
      />
    );
  }
  return (
    <div>
      <p className="money">{words}</p>
      <p className="t-micro t-2">
        {range?.high === 0n
          ? "the brief has none"
          : range
            ? `the brief’s fee, ${exactRange(range.low, range.high, currency)}`
            : "they named the price"}
      </p>
    </div>
  );
}
