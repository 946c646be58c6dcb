import type { Provenance } from "../account/measures.ts";
import { engagementBps, snapshotNumbers, type SnapshotNumbers } from "../account/stats.ts";
import type { ImportedValues } from "./reading.ts";

/** The latest numbers of an account, as an import keeps what it does not bring. */
export interface NumbersBefore {
  numbers: SnapshotNumbers;
  takenAt: Date;
  provenance: Provenance;
  fieldProvenance: Record<string, Provenance>;
  fieldDates: Record<string, string>;
}

export interface MergedNumbers {
  numbers: SnapshotNumbers;
  /** Of what was kept; everything else is imported. */
  fieldProvenance: Record<string, Provenance>;
  /** Of what was kept: when it was taken. */
  fieldDates: Record<string, string>;
}

const FIELDS = [
  ...(["followers", "avgLikes", "avgComments", "avgViews", "reach", "impressions"] as const),
  ...(["audienceCountries", "audienceAges", "audienceGenders"] as const),
];
const BASE = { followers: "followers", reach: "reach", views: "avgViews" } as const;

/**
 * Numbers after an import: what the export holds, and the rest from before with its own provenance and date. Null
 * when there is nothing before and the export does not hold all that an account needs.
 */
export function mergeImport(values: ImportedValues, before: NumbersBefore | null): MergedNumbers | null {
  const whole = snapshotNumbers.safeParse({
    ...{ audienceCountries: {}, audienceAges: {}, audienceGenders: {}, engagementDenominator: "followers" },
    ...before?.numbers,
    ...values,
  });
  if (!whole.success || engagementBps(whole.data, whole.data.engagementDenominator) === null) return null;
  if (!before) return { numbers: whole.data, fieldProvenance: {}, fieldDates: {} };
  const kept = FIELDS.filter((field) => values[field] === undefined);
  const provenance = (field: string) => before.fieldProvenance[field] ?? before.provenance;
  const date = (field: string) => before.fieldDates[field] ?? before.takenAt.toISOString();
  // The rate is no better known than the numbers that it is made of.
  const parts = ["avgLikes", "avgComments", BASE[whole.data.engagementDenominator]] as const;
  const weak = parts.find((field) => kept.includes(field));
  const all = weak
    ? [...kept.map((field) => [field, field]), ["engagementBps", weak]]
    : kept.map((f) => [f, f]);
  return {
    numbers: whole.data,
    fieldProvenance: Object.fromEntries(all.map(([field = "", source = ""]) => [field, provenance(source)])),
    fieldDates: Object.fromEntries(all.map(([field = "", source = ""]) => [field, date(source)])),
  };
}
