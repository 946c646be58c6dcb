const SCALE: Record<string, number> = {
  "": 1,
  k: 1e3,
  tsd: 1e3,
  mil: 1e3,
  m: 1e6,
  mio: 1e6,
  b: 1e9,
  mrd: 1e9,
};

const NUMBER = /^(-?[\d.,'’\s\u00a0\u202f]*\d)\s*(k|tsd|mil|mio|mrd|m|b)?\.?$/i;

/** "1.234,5" and "1,234.5" as one number: the last separator is the decimal one unless three digits follow it. */
function plain(digits: string, scaled: boolean): number {
  const tight = digits.replace(/['’\s\u00a0\u202f]/g, "");
  const separators = tight.replace(/[\d-]/g, "");
  const last = separators.at(-1);
  if (last === undefined) return Number(tight);
  const tail = tight.slice(tight.lastIndexOf(last) + 1);
  const mixed = new Set(separators).size > 1;
  const grouping = !mixed && (separators.length > 1 || (tail.length === 3 && !scaled));
  if (grouping) return Number(tight.replaceAll(last, ""));
  const other = last === "," ? "." : ",";
  return Number(tight.replaceAll(other, "").replace(last, "."));
}

/** A count as platforms write it: "24,800", "24.800", "10.0k", "475.8m", "1,2 Mio."; null for anything else. */
export function readCount(text: string): number | null {
  const [, digits, unit = ""] = NUMBER.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  const value = plain(digits, unit !== "") * (SCALE[unit.toLowerCase()] ?? Number.NaN);
  return Number.isFinite(value) && value >= 0 && value <= 2e9 ? Math.round(value) : null;
}

/** A share as it is written: 1.39 for "1.39%" or "1,39 %", 0.0139 for "0.0139"; null for anything else. */
export function readShare(text: string): { value: number; percent: boolean } | null {
  const trimmed = text.trim();
  const percent = trimmed.endsWith("%");
  const digits = trimmed.replace(/[%\s\u00a0\u202f]/g, "").replace(",", ".");
  if (!/^\d+(\.\d+)?$/.test(digits)) return null;
  return { value: Number(digits), percent };
}

/**
 * Whole percents of the parts that add up to exactly 100: rounded down, then the largest remainders get one more,
 * ties by key.
 */
export function wholePercents(parts: Record<string, number>): Record<string, number> {
  const total = Object.values(parts).reduce((sum, part) => sum + part, 0);
  if (total <= 0) return {};
  const exact = Object.entries(parts).map(([key, part]) => ({ key, exact: (part / total) * 100 }));
  const floors = exact.map((one) => ({ ...one, whole: Math.floor(one.exact) }));
  let left = 100 - floors.reduce((sum, { whole }) => sum + whole, 0);
  const order = [...floors].sort(
    (a, b) => b.exact - b.whole - (a.exact - a.whole) || (a.key < b.key ? -1 : 1),
  );
  for (const one of order) {
    if (left <= 0) break;
    one.whole += 1;
    left -= 1;
  }
  return Object.fromEntries(floors.filter(({ whole }) => whole > 0).map(({ key, whole }) => [key, whole]));
}
