export const REGULARITIES = ["long_term", "repeated", "one_off"] as const;
export type Regularity = (typeof REGULARITIES)[number];
export const REGULARITY_NAMES: Record<Regularity, string> = {
  long_term: "Long-term",
  repeated: "Repeated",
  one_off: "One-off",
};

/** From so many pieces over so many days on, work for a brand is long-term. */
export const LONG_TERM = { pieces: 3, days: 60 } as const;
/** The rule as pages state it. */
export const REGULARITY_RULE = `Long-term is at least ${LONG_TERM.pieces} pieces over at least ${LONG_TERM.days} days, one-off is a single piece, and everything between is repeated. What was published on one day on one platform counts as one piece.`;

const DAY = 86_400_000;

export interface Span {
  pieces: number;
  first: Date;
  last: Date;
}

/** Whether somebody works for a brand once, now and then, or for long. */
export function regularityOf({ pieces, first, last }: Span): Regularity {
  if (pieces <= 1) return "one_off";
  const days = (last.getTime() - first.getTime()) / DAY;
  return pieces >= LONG_TERM.pieces && days >= LONG_TERM.days ? "long_term" : "repeated";
}

/** "once", "3 times". */
export const timesWords = (pieces: number): string => (pieces === 1 ? "once" : `${pieces} times`);
