export interface SpotsProps {
  left: number;
  of: number;
}

const MOST = 12;

/** Slots as spots, hollow ones taken, with the words: "4 of 6 slots left". Above 12 only the words. */
export function Spots({ left, of }: SpotsProps) {
  return (
    <div>
      {of <= MOST && (
        <p className="slots mb-1" aria-hidden="true">
          {Array.from({ length: of }, (_, index) => (
            <i key={index} className={index < of - left ? "sl u" : "sl"} />
          ))}
        </p>
      )}
      <p className="t-small">
        <b className="t-strong n">{left}</b>{" "}
        <span className="t-2">
          of {of} {of === 1 ? "slot" : "slots"} left
        </span>
      </p>
    </div>
  );
}
