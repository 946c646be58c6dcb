import { COUNTRIES } from "../account/countries.ts";
import { ELSEWHERE, type AgeBand, type Gender } from "../account/demographics.ts";
import { readCount, readShare, wholePercents } from "./amounts.ts";
import { plainWords, type ColumnName } from "./headers.ts";
import type { ImportedValues, Table, TableReading } from "./reading.ts";

const COUNTRIES_KEPT = 5;
const GENDERS: Record<string, Gender> = {
  ...{
    female: "women",
    women: "women",
    frauen: "women",
    weiblich: "women",
    mujeres: "women",
    mujer: "women",
  },
  ...{ male: "men", men: "men", manner: "men", mannlich: "men", hombres: "men", hombre: "men" },
  ...{
    other: "other",
    "user specified": "other",
    andere: "other",
    otros: "other",
    benutzerdefiniert: "other",
  },
};

/** Country codes by their names in the languages that exports come in. */
function countryCodes(): Map<string, string> {
  const codes = new Map<string, string>();
  for (const language of ["en", "de", "es"]) {
    const names = new Intl.DisplayNames([language], { type: "region" });
    for (const { code } of COUNTRIES) codes.set(plainWords(names.of(code) ?? code), code);
  }
  for (const { code, name } of COUNTRIES) codes.set(code.toLowerCase(), code).set(plainWords(name), code);
  return codes;
}

/** "25-34", "25–34 years", "65+": the band that holds it; null for anything else. */
export function ageBandOf(text: string): AgeBand | null {
  const from = Number(/^\D*(\d{2})/.exec(text)?.[1]);
  const bands: [number, AgeBand][] = [
    ...([
      [13, "13-17"],
      [18, "18-24"],
      [25, "25-34"],
      [35, "35-44"],
      [45, "45-54"],
    ] as const),
    ...([
      [55, "55+"],
      [65, "55+"],
    ] as const),
  ].map(([start, band]) => [start, band]);
  return bands.find(([start]) => start === from)?.[1] ?? null;
}

/** The share of a row: a percentage, a fraction, or views of which the share is taken later. */
function amountOf(table: Table, row: Table["rows"][number]): number | null {
  const column: ColumnName = table.has("share") ? "share" : "views";
  const text = table.cell(row, column);
  const amount = column === "share" ? (readShare(text)?.value ?? null) : readCount(text);
  if (amount === null) table.leaveOut(row.line, column, text, "This is not a share.");
  return amount;
}

function partsBy(table: Table, column: "country" | "age" | "gender", keyOf: (text: string) => string | null) {
  const parts: Record<string, number> = {};
  let duplicates = 0;
  for (const row of table.rows) {
    const text = table.cell(row, column);
    if (/^(total|gesamt|totales?)$/i.test(text.trim())) continue;
    const key = keyOf(text);
    if (key === null) {
      table.leaveOut(row.line, column, text, "We do not know this group.");
      continue;
    }
    const amount = amountOf(table, row);
    if (amount === null) continue;
    // Two ages make one band; a country or a gender twice is the same line twice.
    if (key in parts && column !== "age") duplicates += 1;
    else parts[key] = (parts[key] ?? 0) + amount;
  }
  return { parts, duplicates };
}

/** Shares of the largest countries; what is missing to the whole, and the small ones, live elsewhere. */
function countryShares(parts: Record<string, number>, known: boolean): Record<string, number> {
  const sum = Object.values(parts).reduce((all, part) => all + part, 0);
  // Shares that a platform cut off after its top places do not add up: their rest is elsewhere, too.
  const whole = !known ? sum : sum <= 1.01 ? 1 : 100;
  const named = Object.entries(parts)
    .filter(([code]) => code !== ELSEWHERE)
    .sort(([, a], [, b]) => b - a)
    .slice(0, COUNTRIES_KEPT);
  const rest = Math.max(0, whole - named.reduce((all, [, part]) => all + part, 0));
  return wholePercents({ ...Object.fromEntries(named), ...(rest > 0 ? { [ELSEWHERE]: rest } : {}) });
}

/** Meta's table of ages by gender: "25-34", women, men. */
function agesByGender(table: Table): { values: ImportedValues; duplicates: number } {
  const ages: Record<string, number> = {};
  const genders: Record<string, number> = {};
  for (const row of table.rows) {
    const band = ageBandOf(table.cell(row, "age"));
    const [women, men] = [readShare(table.cell(row, "women")), readShare(table.cell(row, "men"))];
    if (!band || !women || !men) {
      table.leaveOut(row.line, "age", table.cell(row, "age"), "This row has no age with two shares.");
      continue;
    }
    ages[band] = (ages[band] ?? 0) + women.value + men.value;
    genders.women = (genders.women ?? 0) + women.value;
    genders.men = (genders.men ?? 0) + men.value;
  }
  return {
    values: { audienceAges: wholePercents(ages), audienceGenders: wholePercents(genders) },
    duplicates: 0,
  };
}

function valuesOf(table: Table): { values: ImportedValues; duplicates: number } {
  if (table.has("age") && table.has("women") && table.has("men")) return agesByGender(table);
  if (table.has("age")) {
    const { parts, duplicates } = partsBy(table, "age", ageBandOf);
    return { values: { audienceAges: wholePercents(parts) }, duplicates };
  }
  if (table.has("gender")) {
    const { parts, duplicates } = partsBy(table, "gender", (text) => GENDERS[plainWords(text)] ?? null);
    return { values: { audienceGenders: wholePercents(parts) }, duplicates };
  }
  const codes = countryCodes();
  const others = /^(others?|andere|sonstige|otros?)$/i;
  const { parts, duplicates } = partsBy(table, "country", (text) =>
    others.test(text.trim()) ? ELSEWHERE : (codes.get(plainWords(text)) ?? null),
  );
  return { values: { audienceCountries: countryShares(parts, table.has("share")) }, duplicates };
}

/** Shares of an audience by country, age or gender, as of today. Null when not one row can be read. */
export function readAudience(table: Table): TableReading | null {
  const { values, duplicates } = valuesOf(table);
  if (Object.values(values).every((shares) => Object.keys(shares as object).length === 0)) return null;
  return { kind: "audience", day: table.today, values, points: [], posts: null, duplicates };
}
