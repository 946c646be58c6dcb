import { countryName } from "../account/countries.ts";
import { AGE_BANDS, ELSEWHERE, GENDERS } from "../account/demographics.ts";
import type { Provenance } from "../account/measures.ts";
import type { NumbersBefore } from "./merge.ts";
import type { ExportReading } from "./reading.ts";

const LABELS = [
  ["followers", "Followers"],
  ["avgLikes", "Likes per post"],
  ["avgComments", "Comments per post"],
  ["avgViews", "Views per post"],
  ["reach", "Reach"],
  ["impressions", "Impressions"],
] as const;
const PARTS = [
  ["audienceCountries", "Audience by country"],
  ["audienceAges", "Audience by age"],
  ["audienceGenders", "Audience by gender"],
] as const;

export interface FoundRow {
  label: string;
  /** In words; null where neither the export nor the numbers before hold it. */
  value: string | null;
  /** The source of what is kept, in words; null for what the export brings. */
  kept: string | null;
  keptFrom: Date | null;
}

const ORDER: readonly string[] = [...AGE_BANDS, ...GENDERS];

/** "25–34 46 %, 35–44 20 %": ages and genders in their own order, countries from large to small, the rest last. */
function partsInWords(shares: Record<string, number | undefined>): string {
  const rank = (key: string) => (key === ELSEWHERE ? 1_000 : ORDER.indexOf(key));
  return Object.entries(shares)
    .sort(([a, x = 0], [b, y = 0]) => rank(a) - rank(b) || y - x)
    .map(([key, percent]) => `${countryName(key).replace("-", "\u2013")} ${percent}\u00a0%`)
    .join(", ");
}

/** Each number that an account has after an import: from the export, or kept from before with its source. */
export function foundRows(
  reading: ExportReading,
  before: NumbersBefore | null,
  names: Record<Provenance, string>,
): FoundRow[] {
  const keptOf = (field: string) => ({
    kept: before ? names[before.fieldProvenance[field] ?? before.provenance] : null,
    keptFrom: before ? new Date(before.fieldDates[field] ?? before.takenAt) : null,
  });
  const brought = { kept: null, keptFrom: null };
  const counts = LABELS.map(([field, label]): FoundRow => {
    const value = reading.values[field];
    const shown = value ?? before?.numbers[field];
    const source = value === undefined ? keptOf(field) : brought;
    return { label, value: shown === undefined ? null : shown.toLocaleString("en-US"), ...source };
  });
  const parts = PARTS.map(([field, label]): FoundRow => {
    const value = reading.values[field];
    const shown = partsInWords(value ?? before?.numbers[field] ?? {});
    return { label, value: shown === "" ? null : shown, ...(value === undefined ? keptOf(field) : brought) };
  });
  return [...counts, ...parts];
}
