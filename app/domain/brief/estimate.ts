/** Counting stops here: nobody needs to know whether it is 1,000 or 40,000. */
export const ESTIMATE_CAP = 1000;
/** With fewer creators than this who have numbers at all, a count says nothing about who will come. */
export const ENOUGH_CREATORS = 20;

export interface Estimate {
  /** Creators who meet every rule, at most `ESTIMATE_CAP`. */
  matching: number;
  /** Creators with numbers at all, at most `ENOUGH_CREATORS`. */
  measured: number;
}

/** Two leading digits: an estimate must not look like a census. */
function rounded(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.round(count / step) * step;
}

/** "About 140 creators here match": the estimate in words. */
export function estimateWords({ matching, measured }: Estimate): string {
  if (measured < ENOUGH_CREATORS) return "No number yet: too few creators here have their numbers in.";
  if (matching >= ESTIMATE_CAP)
    return `More than ${ESTIMATE_CAP.toLocaleString("en-US")} creators here match.`;
  if (matching === 0) return "Nobody here meets all of these rules now.";
  if (matching < 10) return "Fewer than 10 creators here match.";
  return `About ${rounded(matching).toLocaleString("en-US")} creators here match.`;
}
