import { Badge } from "#app/components/ui/badge.tsx";
import { FitSignals, type Met } from "#app/components/ui/fit-signals.tsx";

interface FitReasonsProps {
  word: "Strong fit" | "Fair fit" | "Weak fit";
  ok: boolean;
  reasons: readonly { signal: string; share: number; words: string }[];
}

const metOf = (share: number): Met => (share >= 70 ? "full" : share >= 30 ? "half" : "none");
const MET_WORDS: Record<Met, string> = { full: "Fits", half: "Fits in part", none: "Does not fit" };

/** Why a brief fits a creator or not, signal by signal. */
export function FitReasons({ word, ok, reasons }: FitReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <section className="card pad grid gap-3" aria-labelledby="fit-title">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="fit-title" className="t-sec">
          How it fits you
        </h2>
        {ok ? (
          <Badge tone={word === "Weak fit" ? "idle" : "ok"} icon="circle-check">
            {word}
          </Badge>
        ) : null}
      </div>
      <FitSignals signals={reasons.map(({ share }) => metOf(share))} />
      <ul className="grid gap-2">
        {reasons.map(({ signal, share, words }) => (
          <li key={signal}>
            <p>{words}</p>
            <p className="t-small t-2">{MET_WORDS[metOf(share)]}</p>
          </li>
        ))}
      </ul>
      <p className="t-small t-2">
        From your latest numbers. It sorts the list and declines nobody; the brand reads your application.
      </p>
    </section>
  );
}
