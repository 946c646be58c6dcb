// Apart from the cursor, which needs Zod: public pages show counts.

/** Lists are counted up to here; what is more is "500+": a number that nobody reads to the end needs no more. */
export const MOST_COUNTED = 500;

/** A count as a list shows it: "1 brief", "240 briefs"; with `more`, where counting stopped there, "500+ briefs". */
export function countWords(total: number, more: boolean, one: string, many: string): string {
  if (total === 1 && !more) return `1 ${one}`;
  return `${total.toLocaleString("en-US")}${more ? "+" : ""} ${many}`;
}
