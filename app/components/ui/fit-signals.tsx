export type Met = "full" | "half" | "none";

const CLASSES: Record<Met, string | undefined> = { full: "f2", half: "f1", none: undefined };

/** One spot per signal (full, half, hollow) with the count in words: "5 of 6 met". It sorts; it never declines. */
export function FitSignals({ signals }: { signals: readonly Met[] }) {
  const met = signals.filter((signal) => signal === "full").length;
  return (
    <span className="grid gap-1">
      <span className="fs" aria-hidden="true">
        {signals.map((signal, index) => (
          <i key={index} className={CLASSES[signal]} />
        ))}
      </span>
      <span className="t-small t-2">
        {met} of {signals.length} met
      </span>
    </span>
  );
}
