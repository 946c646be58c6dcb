// Apart from the cursor, which needs Zod: public pages show counts.

/** Lists are counted up to here; what is more is "1,000+". */
export const MOST_COUNTED = 1_000;

/** A count as a list shows it: "1 brief", "240 briefs", "1,000+ briefs". */
export function countWords(total: number, one: string, many: string): string {
  if (total === 1) return `1 ${one}`;
  return total > MOST_COUNTED ? `1,000+ ${many}` : `${total.toLocaleString("en-US")} ${many}`;
}
