// Apart from brief-details.ts, which needs Zod: public pages show targets and must stay small.

export const TARGET_UNITS = ["count", "percent", "money"] as const;
export type TargetUnit = (typeof TARGET_UNITS)[number];

/** "200", "50,000", "80 %", "$3,000" as people once wrote it into one field; null where no number stands first. */
export function readTarget(typed: string): { target: number; unit: TargetUnit } | null {
  const match = /^([^\d\s.,-]{1,3})?\s*(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d+)?\s*(%)?/.exec(typed.trim());
  if (!match?.[2]) return null;
  const target = Number(match[2].replaceAll(",", "") + (match[3] ?? ""));
  return { target, unit: match[4] ? "percent" : match[1] ? "money" : "count" };
}

/** Goals were stored with their target as text before targets were numbers. */
export function readStoredGoal(stored: unknown): unknown {
  if (typeof stored !== "object" || stored === null || !("target" in stored)) return stored;
  if (typeof stored.target !== "string") return stored;
  return { ...stored, ...(readTarget(stored.target) ?? { target: null }) };
}

/** "200", "80 %", "$3,000": a target with its unit. */
export function targetWords(
  { target, unit }: { target: number | null; unit: TargetUnit },
  currency: string,
): string {
  if (target === null) return "";
  const number = target.toLocaleString("en-US", { maximumFractionDigits: 2 });
  if (unit === "percent") return `${number}\u00a0%`;
  if (unit === "count") return number;
  return target.toLocaleString("en-US", { style: "currency", currency, maximumFractionDigits: 0 });
}
