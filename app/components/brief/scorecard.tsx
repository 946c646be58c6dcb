import { FigureList, MEASURED } from "#app/components/scorecard/figure-list.tsx";
import type { Figure as FigureLine } from "#app/domain/scorecard/figures.ts";
import { hoursWords } from "./words.ts";

export interface ScorecardProps {
  reply: { medianHours: number | null; inTimePercent: number | null; applications: number };
  counts: { published: number; agreed: number; completed: number };
  figures: readonly FigureLine[];
}

function Figure({ value, words }: { value: string; words: string }) {
  return (
    <div className="grid gap-0.5">
      <dd className="big-money text-[1.5rem] leading-tight">{value}</dd>
      <dt className="t-small t-2 order-2">{words}</dt>
    </div>
  );
}

/** How a brand treats creators, in numbers that nobody can edit. */
export function Scorecard({ reply, counts, figures }: ScorecardProps) {
  const measured = reply.applications > 0;
  return (
    <section className="card pad" aria-labelledby="scorecard">
      <h2 className="t-sec mb-4" id="scorecard">
        Record with creators
      </h2>
      <dl className="grid grid-cols-2 gap-5 md:grid-cols-4">
        <Figure
          value={reply.medianHours === null ? "None yet" : hoursWords(reply.medianHours)}
          words="Median time to the first answer"
        />
        <Figure
          value={reply.inTimePercent === null ? "None due yet" : `${reply.inTimePercent}\u00a0%`}
          words="Answered by the promised time"
        />
        <Figure value={counts.agreed.toLocaleString("en-US")} words="Deals agreed" />
        <Figure value={counts.completed.toLocaleString("en-US")} words="Deals completed and paid" />
      </dl>
      <div className="mt-5 border-t border-line pt-5">
        <FigureList figures={figures} />
      </div>
      <p className="t-small t-2 mt-4">
        {measured
          ? `Replies are measured on ${reply.applications} ${reply.applications === 1 ? "application" : "applications"} of the last 180 days.`
          : "Nobody has applied in the last 180 days, so there are no replies to measure."}{" "}
        {MEASURED}
      </p>
    </section>
  );
}
