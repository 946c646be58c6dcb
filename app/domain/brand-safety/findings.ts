import { SAFETY_CATEGORIES, SEVERITIES, type SafetyCategory, type Severity } from "./category.ts";
import { informs } from "./informing.ts";
import { languagesOf } from "./language.ts";
import { placesIn, type Place } from "./lexicon.ts";
import { sentencesOf, type Sentence } from "./reading.ts";
import { undisclosedAd, type AdFacts } from "./undisclosed.ts";

/** A sentence of a post in pieces, with the words that tell marked. */
export type Quote = { text: string; marked: boolean }[];

/** What one post says of one category. Never a number: a severity with its reason, and the words themselves. */
export interface CategoryFinding {
  category: SafetyCategory;
  severity: Severity;
  /** The post informs or warns, which lowers what it would be otherwise. */
  informs: boolean;
  /** Each as the end of "This post …". */
  reasons: string[];
  quotes: Quote[];
  /** The marked words, folded: what an appeal was about. */
  words: string[];
  /** Of an undisclosed ad: what to write instead, and by which rule. */
  fix: string | null;
  source: string | null;
}

const MOST_QUOTES = 3;
const AROUND = 90;

/** A sentence cut around its marked words, which never overlap. */
function quoteOf(text: string, marks: readonly { from: number; to: number }[]): Quote {
  const sorted = [...marks].sort((a, b) => a.from - b.from || b.to - a.to);
  const clear = sorted.filter((mark, at) => sorted.slice(0, at).every((earlier) => mark.from >= earlier.to));
  const start = Math.max(0, (clear[0]?.from ?? 0) - AROUND);
  const end = Math.min(text.length, (clear.at(-1)?.to ?? 0) + AROUND);
  const pieces: Quote = [];
  let at = start;
  for (const { from, to } of clear) {
    if (from > at)
      pieces.push({ text: `${at === start && start > 0 ? "… " : ""}${text.slice(at, from)}`, marked: false });
    if (to > from) pieces.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  const rest = `${text.slice(at, end)}${end < text.length ? " …" : ""}`;
  return rest === "" ? pieces : [...pieces, { text: rest, marked: false }];
}

const graver = (one: Severity, other: Severity): Severity =>
  SEVERITIES.indexOf(one) >= SEVERITIES.indexOf(other) ? one : other;

interface Told {
  sentence: Sentence;
  places: Place[];
}

function findingOf(category: SafetyCategory, told: readonly Told[], warns: boolean): CategoryFinding | null {
  const own = told
    .map(({ sentence, places }) => ({
      sentence,
      places: places.filter(({ rule }) => rule.category === category),
    }))
    .filter(({ places }) => places.length > 0);
  const places = own.flatMap((one) => one.places);
  if (places.length === 0) return null;
  const severity = places.map(({ rule }) => (warns && !rule.firm ? "low" : rule.severity)).reduce(graver);
  return {
    ...{ category, severity, fix: null, source: null },
    informs: warns && places.some(({ rule }) => !rule.firm && rule.severity !== "low"),
    reasons: [...new Set(places.map(({ rule }) => rule.says))],
    quotes: own.slice(0, MOST_QUOTES).map(({ sentence: { text, tokens }, places: marked }) =>
      quoteOf(
        text,
        marked.map(({ from, to }) => ({ from: tokens[from]?.from ?? 0, to: tokens[to - 1]?.to ?? 0 })),
      ),
    ),
    words: [
      ...new Set(
        own.flatMap(({ sentence: { tokens }, places: marked }) =>
          marked.map(({ from, to }) =>
            tokens
              .slice(from, to)
              .map(({ text }) => text)
              .join(" "),
          ),
        ),
      ),
    ].sort(),
  };
}

function undisclosedOf(caption: string, facts: AdFacts): CategoryFinding | null {
  const ad = undisclosedAd(caption, facts);
  if (!ad) return null;
  const { disclosure, sentence, from, to } = ad;
  return {
    ...{ category: "undisclosed", severity: "medium", informs: false },
    reasons: [`reads as an ad. ${disclosure.sentence}`],
    quotes: [quoteOf(sentence, [{ from, to }])],
    words: [`${disclosure.code} ${sentence.slice(from, to).toLowerCase()}`.trim()],
    fix: disclosure.fix,
    source: `${disclosure.source}, in force since ${disclosure.since}`,
  };
}

/** What a caption says, by category, in the order of pages. `ad` is left out where the text is no caption. */
export function findingsIn(caption: string, ad: AdFacts | null): CategoryFinding[] {
  const sentences = sentencesOf(caption);
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const languages = languagesOf(tokens);
  const told = sentences.map((sentence) => ({ sentence, places: placesIn(sentence, languages) }));
  const warns = informs(tokens);
  return SAFETY_CATEGORIES.flatMap(
    (category) =>
      (category === "undisclosed" ? ad && undisclosedOf(caption, ad) : findingOf(category, told, warns)) ??
      [],
  );
}
