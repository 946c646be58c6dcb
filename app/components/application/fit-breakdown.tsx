import { FitSignals } from "#app/components/ui/fit-signals.tsx";
import { FIT_WORD_NAMES } from "#app/domain/application/fit.ts";
import type { FitView } from "#app/domain/application/fit-view.ts";
import { CELL } from "./share-table.tsx";

const MARK = { full: "f2", half: "f1", none: undefined } as const;

function Signals({ signals }: Pick<FitView, "signals">) {
  return (
    <table className="w-full">
      <caption className="sr-only">Every signal of the score, its points and where they come from</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Signal</th>
          <th scope="col">Points</th>
        </tr>
      </thead>
      <tbody>
        {signals.map((one) => (
          <tr key={one.code}>
            <th scope="row" className={`${CELL} text-left font-normal`}>
              <span className="flex items-baseline gap-2">
                <span className="fs" aria-hidden="true">
                  <i className={MARK[one.met]} />
                </span>
                <span className="grid gap-0.5 min-w-0">
                  <span className="t-strong">{one.name}</span>
                  <span>{one.value}</span>
                  <span className="t-small t-2">Asked: {one.asked}</span>
                  <span className="t-small t-3">{one.provenance}</span>
                  {one.points < one.weight && (
                    <span className="t-small t-2">Would change it: {one.wouldChange}</span>
                  )}
                </span>
              </span>
            </th>
            <td className={`${CELL} text-right! align-top whitespace-nowrap`}>
              <b className="t-strong n">{one.points}</b> <span className="t-2 n">of {one.weight}</span>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className="pt-2 text-left t-strong border-t-2 border-text">
            Score
          </th>
          <td className="pt-2 text-right! t-strong n whitespace-nowrap border-t-2 border-text">
            {signals.reduce((sum, one) => sum + one.points, 0)}{" "}
            <span className="t-2 font-normal">of 100</span>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function LeftOut({ leftOut }: Pick<FitView, "leftOut">) {
  if (leftOut.length === 0) return null;
  return (
    <div>
      <h3 className="t-strong">Left out, and not counted as zero</h3>
      <ul className="grid gap-1.5 mt-1">
        {leftOut.map((one) => (
          <li key={one.name} className="t-small">
            <b className="t-strong">{one.name}.</b> <span className="t-2">{one.why} </span>
            <span className="t-3">{one.wouldChange}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FitBreakdownProps {
  fit: FitView | null;
  /** Whose page it is: creators read the same about themselves. */
  side: "brand" | "creator" | "admin";
  open?: boolean;
  /** In place of what the score does to applications. */
  what?: string;
}

/** Why a score is what it is: each signal, its weight, its source, and what would change it. */
export function FitBreakdown({ fit, side, open, what }: FitBreakdownProps) {
  if (!fit) return <p className="t-2">Not scored yet. Scores are made within a few minutes.</p>;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <p>
          <b className="big-money t-head n">{fit.score}</b> <span className="t-2">of 100,</span>{" "}
          <b className="t-strong">{FIT_WORD_NAMES[fit.word].toLowerCase()}</b>
        </p>
        <FitSignals signals={fit.signals.map(({ met }) => met)} />
      </div>
      <p className="t-small t-2">
        {what ??
          (side === "creator"
            ? "This is what the brand sees. It sorts applications; it never declines anybody."
            : "It sorts applications; it never declines anybody. The creator sees the same.")}
      </p>
      <details className="group" open={open}>
        <summary className="link inline-flex min-h-11 items-center">Why {fit.score}</summary>
        <div className="grid gap-5 pt-1">
          <Signals signals={fit.signals} />
          <LeftOut leftOut={fit.leftOut} />
        </div>
      </details>
    </div>
  );
}
