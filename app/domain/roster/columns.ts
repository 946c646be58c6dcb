import { z } from "zod";

/** What a column of a list can hold. */
export const ROSTER_FIELDS = [
  "handle",
  "platform",
  "name",
  "followers",
  "engagement",
  "price",
  "currency",
  "email",
  "tags",
] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

export const FIELD_NAMES: Record<RosterField, string> = {
  handle: "Handle or profile link",
  platform: "Platform",
  name: "Name",
  followers: "Followers",
  engagement: "Engagement rate",
  price: "Price",
  currency: "Currency",
  email: "Email",
  tags: "Tags",
};

/** How people head their columns, without marks and in lower case. */
const HEADINGS: Record<RosterField, RegExp> = {
  handle:
    /^(?:@ ?)?(?:user ?name|handle|account|profile(?: ?(?:link|url))?|link|url|@|ig|instagram handle|tiktok handle|channel|benutzername|usuario|pseudo)$/,
  platform: /^(?:platform|network|social(?: ?(?:network|media))?|plattform|plataforma|reseau)$/,
  name: /^(?:(?:full |real |display |influencer |creator )?name|influencer|creator|nombre|nom)$/,
  followers:
    /^(?:followers?(?: ?count)?|fans|subscribers?|subs|audience(?: size)?|reach|abonnenten|seguidores|abonnes)$/,
  engagement: /^(?:engagement(?: ?rate)?|er|eng(?: ?rate)?|er percent|interaction rate)$/,
  price: /^(?:price|rate|fee|cost|quote|budget|preis|precio|prix)(?: per post)?$/,
  currency: /^(?:currency|curr|ccy|wahrung|moneda|devise)$/,
  email: /^(?:e ?mail(?: ?address)?|contact(?: email)?|mail|correo)$/,
  tags: /^(?:tags?|niche|niches|category|categories|topic|topics|labels?|segment)$/,
};

/** A heading without accents, marks and capitals. */
const bare = (heading: string): string =>
  heading
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9@]+/g, " ")
    .replace(/\b(?:usd|eur|gbp|percent)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const column = z.number().int().min(0).max(199).nullable();

/** Which column (from 0) holds what, and what holds for every row where no column says it. */
export const columnMapping = z.object({
  hasHeader: z.boolean(),
  columns: z.object(
    Object.fromEntries(ROSTER_FIELDS.map((field) => [field, column])) as Record<RosterField, typeof column>,
  ),
  fixedPlatform: z.enum(["instagram", "tiktok", "youtube", "other"]).nullable(),
  fixedCurrency: z.string().regex(/^[A-Z]{3}$/),
  /** The engagement column holds shares of one: 0.0139 instead of 1.39 %. */
  rateIsShare: z.boolean(),
});
export type ColumnMapping = z.infer<typeof columnMapping>;

/** Whether a first row names columns: at least two headings that we know, or one with a handle. */
const looksLikeHeader = (row: readonly string[]): boolean =>
  row.filter((cell) => ROSTER_FIELDS.some((field) => HEADINGS[field].test(bare(cell)))).length >= 2;

/** Guesses from the first rows what each column holds; every column is used once. */
export function guessMapping(rows: readonly (readonly string[])[]): ColumnMapping {
  const header = rows[0] ?? [];
  const hasHeader = looksLikeHeader(header);
  const taken = new Set<number>();
  const find = (field: RosterField): number | null => {
    const at = header.findIndex((cell, index) => !taken.has(index) && HEADINGS[field].test(bare(cell)));
    if (!hasHeader || at < 0) return null;
    taken.add(at);
    return at;
  };
  const columns = Object.fromEntries(ROSTER_FIELDS.map((field) => [field, find(field)]));
  const rate = columns.engagement;
  const rates =
    rate == null
      ? []
      : rows
          .slice(1)
          .map((row) => row[rate]?.trim() ?? "")
          .filter(Boolean);
  const rateIsShare = rates.length > 0 && rates.every((cell) => /^0?[.,]\d+$/.test(cell));
  const named = bare(header.join(" "));
  const fixedPlatform =
    columns.platform != null
      ? null
      : /tiktok/.test(named)
        ? "tiktok"
        : /youtube|channel/.test(named)
          ? "youtube"
          : "instagram";
  return columnMapping.parse({
    hasHeader,
    columns,
    fixedPlatform,
    fixedCurrency: currencyIn(header),
    rateIsShare,
  });
}

/** The currency that a heading names, "Price (EUR)"; US dollars otherwise. */
function currencyIn(header: readonly string[]): string {
  const named = /\b(USD|EUR|GBP|CAD|AUD|JPY|PLN|SEK|NOK|DKK|CHF)\b|([€£$])/i.exec(header.join(" "));
  const signs: Record<string, string> = { "€": "EUR", "£": "GBP", $: "USD" };
  return named?.[1]?.toUpperCase() ?? signs[named?.[2] ?? ""] ?? "USD";
}

const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Marks outside quotation marks, line by line. */
function countsOf(text: string, mark: string): number[] {
  const counts = [0];
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    else if (char === "\n" && !quoted) counts.push(0);
    else if (char === mark && !quoted) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
  }
  return counts;
}

/**
 * What separates the cells: the first line of Excel's own (`sep=;`), else the mark that most lines have equally
 * often. A file of one column has none; the comma does no harm there.
 */
export function delimiterOf(text: string): Delimiter {
  const said = /^\ufeff?sep=(.)\r?\n/i.exec(text)?.[1];
  const known = DELIMITERS.find((mark) => mark === said);
  if (known) return known;
  const scores = DELIMITERS.map((mark) => {
    const counts = countsOf(text, mark).filter((count) => count > 0);
    const usual = counts[0] ?? 0;
    const alike = counts.filter((count) => count === usual).length;
    return { mark, score: alike * 1_000 + usual };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).mark;
}
