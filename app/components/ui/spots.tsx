export interface SpotsProps {
  left: number;
  of: number;
}

const MOST = 12;

/** Slots as spots, hollow ones taken; above 12 the same share of 12. Decorative: the words stand beside it. */
export function Spots({ left, of }: SpotsProps) {
  const shown = Math.min(of, MOST);
  const taken = shown - Math.round((left / Math.max(1, of)) * shown);
  return (
    <span className="slots" aria-hidden="true">
      {Array.from({ length: shown }, (_, index) => (
        <i key={index} className={index < taken ? "sl u" : "sl"} />
      ))}
    </span>
  );
}

/** The same with its words: "4 of 6 slots left". */
export function SlotsLeft({ left, of }: SpotsProps) {
  return (
    <div className="grid gap-1">
      <Spots left={left} of={of} />
      <p className="t-small">
        <b className="t-strong n">{left}</b>{" "}
        <span className="t-2">
          of {of} {of === 1 ? "slot" : "slots"} left
        </span>
      </p>
    </div>
  );
}
