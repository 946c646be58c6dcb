import type { Figure } from "#app/domain/scorecard/figures.ts";

/** The lines of a scorecard: each with what it rests on; too few are said to be too few. */
export function FigureList({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="grid grid-cols-2 gap-5 md:grid-cols-3">
      {figures.map(({ label, value, rests }) => (
        <div key={label} className="grid gap-0.5 content-start">
          <dt className="t-small t-2 order-2">
            {label}, {rests}
          </dt>
          <dd
            className={
              value === null ? "t-2 leading-tight self-end" : "big-money text-[1.5rem] leading-tight"
            }
          >
            {value ?? "Too few to say"}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export const MEASURED = "Measured on what happened in deals here, and on nothing that anybody wrote.";
