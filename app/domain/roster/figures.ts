/** A number as somebody typed it: digits without a point, and how many of them stand behind it. */
interface Decimal {
  digits: bigint;
  scale: number;
}

// All kinds of spaces, and the marks that Swiss and Spanish lists group with.
const GROUP_MARKS = /(?<=\d)[\s\u00a0\u202f\u2009'’](?=\d{3}(?!\d))/g;
const BLANK = /^(?:|[-–—.?]|n\.?\/?a\.?|none|null|nil|unknown|tbd|tbc|#n\/a|#ref!|#value!)$/i;

/** Whether a cell says nothing, in one of the ways in which people say it. */
export const isBlank = (cell: string): boolean => BLANK.test(cell.trim());

const plain = (whole: string, fraction = ""): Decimal => ({
  digits: BigInt(whole + fraction),
  scale: fraction.length,
});

/**
 * Reads `12345`, `12,345`, `12.345`, `12 345`, `1.234,5`, `1,234.5`. One mark followed by exactly three digits is
 * ambiguous: `three` says whether it groups thousands or begins the fraction.
 */
function readDecimal(typed: string, three: "group" | "fraction"): Decimal | null {
  const text = typed.replace(GROUP_MARKS, "");
  if (/^\d{1,18}$/.test(text)) return plain(text);
  const mixed = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)([.,])(\d{1,8})$/.exec(text);
  if (mixed && mixed[2] !== mixed[3]) return plain((mixed[1] ?? "").replace(/[.,]/g, ""), mixed[4]);
  if (/^\d{1,3}([.,])\d{3}(?:\1\d{3})+$/.test(text)) return plain(text.replace(/[.,]/g, ""));
  const once = /^(\d{0,15})[.,](\d{1,8})$/.exec(text);
  if (!once) return null;
  const [, whole = "", fraction = ""] = once;
  const grouped = three === "group" && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return grouped ? plain(whole + fraction) : plain(whole || "0", fraction);
}

const FACTORS: Record<string, bigint> = {
  ...{ k: 1_000n, tsd: 1_000n, tys: 1_000n, thousand: 1_000n },
  ...{ m: 1_000_000n, mn: 1_000_000n, mm: 1_000_000n, mio: 1_000_000n, mil: 1_000_000n, million: 1_000_000n },
  ...{ b: 1_000_000_000n, bn: 1_000_000_000n, mrd: 1_000_000_000n, billion: 1_000_000_000n },
};

/** value × factor, rounded half up to a whole number. */
function scaled({ digits, scale }: Decimal, factor: bigint): bigint {
  const unit = 10n ** BigInt(scale);
  return (2n * digits * factor + unit) / (2n * unit);
}

const MOST = 2_000_000_000n;

/**
 * A count of people: `475.8m`, `10.0k`, `1.2M`, `12 345`, `12,345`, `~10k+`, `1,5 Mio`. Null when it is none, is
 * not whole, or is more than there are people to follow somebody.
 */
export function readCount(cell: string): number | null {
  const text = cell
    .trim()
    .replace(/^[~≈><≥]\s*/, "")
    .replace(/\s*(?:\+|followers|fans|subscribers|subs)$/i, "");
  const parts = /^([\d.,\s\u00a0\u202f\u2009'’]*\d)\s*([a-z]{1,8})?\.?\+?$/i.exec(text);
  if (!parts) return null;
  const [, number = "", suffix] = parts;
  const factor = suffix === undefined ? 1n : FACTORS[suffix.toLowerCase()];
  const value = factor && readDecimal(number, suffix ? "fraction" : "group");
  if (!value) return null;
  if (factor === 1n && value.digits % 10n ** BigInt(value.scale) !== 0n) return null;
  const count = scaled(value, factor);
  return count <= MOST ? Number(count) : null;
}

/**
 * A rate in basis points: `1.39%`, `1,39 %`, `1.39`, `0.0139` where `fraction` says that the column has shares
 * of one. Null when it is none or above 100 %.
 */
export function readRate(cell: string, fraction = false): number | null {
  const text = cell.trim();
  const sign = /%$/.test(text);
  const value = readDecimal(text.replace(/\s*%$/, ""), "fraction");
  if (!value) return null;
  const bps = scaled(value, fraction && !sign ? 10_000n : 100n);
  return bps <= 10_000n ? Number(bps) : null;
}

const SIGNS: Record<string, string> = {
  $: "USD",
  us$: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  c$: "CAD",
  a$: "AUD",
  zł: "PLN",
};

export interface TypedPrice {
  /** Minor units of a currency with `exponent` decimals. */
  minor: bigint;
  /** What the cell itself says; null when it names none. */
  currency: string | null;
}

/**
 * An amount: `$450`, `1.200,00 €`, `USD 1,200.50`, `1.2k`, `300`. `exponentOf` gives the decimals of a currency;
 * `usual` is the currency where the cell names none. Null when it is none.
 */
export function readPrice(
  cell: string,
  usual: string,
  exponentOf: (currency: string) => number | null,
): TypedPrice | null {
  const mark = "([a-z]{3}|us\\$|c\\$|a\\$|zł|[$€£¥])";
  const text = cell.trim();
  const before = new RegExp(`^${mark}\\s*(?=\\d)(.+)$`, "i").exec(text);
  const after = before ? null : new RegExp(`^(.*\\d(?:\\s?[km])?)\\s*${mark}$`, "i").exec(text);
  const typed = (before?.[1] ?? after?.[2])?.toLowerCase();
  const currency = typed === undefined ? null : (SIGNS[typed] ?? typed.toUpperCase());
  const exponent = exponentOf(currency ?? usual);
  const parts = /^(.*\d)\s?([km])?$/i.exec((before?.[2] ?? after?.[1] ?? text).trim());
  if (exponent === null || !parts) return null;
  const [, number = "", suffix] = parts;
  const value = readDecimal(number.trim(), suffix ? "fraction" : "group");
  if (!value) return null;
  const factor = suffix ? (FACTORS[suffix.toLowerCase()] ?? 1n) : 1n;
  return { minor: scaled(value, factor * 10n ** BigInt(exponent)), currency };
}
