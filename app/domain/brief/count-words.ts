// Apart from the cursor, which needs Zod: public pages show counts.

/** Lists are counted up to here; what is more is "1,000+". */
export const MOST_COUNTED = 1_000;

/** A count as a list shows it: "1 brief", "240 briefs"; with `more`, where counting stopped there, "1,000+ briefs". */
export function countWords(total: number, more: boolean, one: string, many: string): string {
  if (total === 1 && !more) return `1 ${one}`;
  return `${total.toLocaleString("en-US")}${more ? "+" : ""} ${many}`;
}
