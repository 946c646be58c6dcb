import { MARKETS } from "../content/disclosure/rule.ts";
import { NEWEST_DAY, ruleOf } from "../content/disclosure/rules.ts";
import { brandKey } from "./brand-key.ts";

/** What a post says about whom it was made for. */
export interface Detected {
  brandKey: string;
  /** As the post names it: "@castlinepans", "Castline Pans". */
  brandName: string;
  /** What discloses it: "#ad", "paid partnership with". */
  phrase: string;
  /** The line that says so, at most 160 characters. */
  quote: string;
}

interface Post {
  caption: string;
  /** Accounts that are tagged in the post and not named in its caption. */
  mentions?: readonly string[];
  /** The creator's own handles: never a brand. */
  own?: readonly string[];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const either = (words: readonly string[]) => words.map(escaped).join("|");
const ACCEPTED = [...new Set(MARKETS.flatMap((market) => ruleOf(market, NEWEST_DAY)?.accepted ?? []))].filter(
  (word) => !word.includes("{brand}"),
);
// Each word counts as its hashtag too. What no market takes as a disclosure still says that somebody paid or gave.
const AS_TAGS = ACCEPTED.map((word) => `#${word.replace(/[# ]/g, "")}`);
const TAGS = [...new Set(AS_TAGS), "#spon", "#sp", "#gifted", "#prsample"];
const PLAIN = ACCEPTED.filter((word) => !word.startsWith("#"));

const TAG = new RegExp(`(?:${either(TAGS)})(?![\\p{L}\\p{N}_])`, "giu");
// A bare word discloses where a label stands: at the beginning of a line, in brackets, or before a colon or a bar.
const LABEL = new RegExp(
  `(?<=^|\\n|[([|])[ \\t]*(?:${either(PLAIN)})(?![\\p{L}\\p{N}_'’-])|(?<![\\p{L}\\p{N}_#@/-])(?:${either(PLAIN)})(?=\\s*[:|)\\]])`,
  "giu",
);
const NAME =
  "(@[\\p{L}\\p{N}_.]*[\\p{L}\\p{N}_]|\\p{Lu}[\\p{L}\\p{N}&'’-]*(?: (?:& )?\\p{Lu}[\\p{L}\\p{N}&'’-]*){0,3})";
const WITH = new RegExp(
  "(?<![\\p{L}\\p{N}_])((?:(?:paid |in )?partnership|paid collaboration|collaboration commerciale|sponsored|gifted|ad|advert|werbung|anzeige|publicité|publicidad|pubblicità)[ \\t]+" +
    "(?:with|by|for|from|mit|für|avec|pour|con|para|per)) " +
    NAME,
  "giu",
);
const AS_PARTNER = /#([\p{L}\p{N}_]{3,}?)_?(partner|ambassador)(?![\p{L}\p{N}_])/giu;
/** "#brandambassador" is what people call themselves, not for whom. */
const NOBODY = new Set("brand brands official proud paid creator community student new your the".split(" "));
const MENTION = /(?<![\p{L}\p{N}_.@])@([\p{L}\p{N}_.]*[\p{L}\p{N}_])/gu;
const CREDIT = /(?:📸|📷|🎥|photos?|pics?|shot|filmed|video|edit(?:ed)?|music|cc)\s*(?:by|:|credit:?)?\s*$/iu;
const DENIED =
  /(?:\b(?:not|no|never|isn['’]?t|without)(?: (?:an?|any|even|really|is|in|paid))*\s*[#“"'(]?)$/iu;

interface Found {
  name: string;
  phrase: string;
  at: number;
}

const lineAt = (text: string, at: number): string => {
  const from = text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", at);
  return text.slice(from, end === -1 ? text.length : end);
};

/** The line around a place, cut to what can be read at a glance, with the place in it. */
function quoteAt(text: string, at: number): string {
  const line = lineAt(text, at);
  const within = at - (text.lastIndexOf("\n", at - 1) + 1);
  const from = Math.max(0, Math.min(within - 60, line.length - 156));
  const cut = line.slice(from, from + 156).trim();
  return `${from > 0 ? "… " : ""}${cut}${from + 156 < line.length ? " …" : ""}`;
}

/** A partner that is named with the disclosure: "paid partnership with Castline Pans", "#castlinepartner". */
function namedPartners(text: string): Found[] {
  const named = [...text.matchAll(WITH)]
    // The pattern ignores case for the words; a name without a mark begins with a capital.
    .filter(({ 2: name = "", index }) =>
      // "#ad with @one and @two" names two: those are looked for beside the tag.
      name.startsWith("@") ? text[index - 1] !== "#" : /^\p{Lu}/u.test(name),
    )
    .map(({ 1: phrase = "", 2: name = "", index }) => ({ name: nameOnly(name), phrase, at: index }));
  const tagged = [...text.matchAll(AS_PARTNER)]
    .map(({ 0: phrase, 1: name = "", index }) => ({ name, phrase, at: index }))
    .filter(({ name }) => !NOBODY.has(name.toLowerCase()));
  return [...named, ...tagged];
}

/** The beginning of a run of words that is a name: the pattern above takes small letters for capitals. */
function nameOnly(run: string): string {
  if (run.startsWith("@")) return run;
  const words = run.split(" ");
  const end = words.findIndex((word) => !/^[\p{Lu}&]/u.test(word));
  return (end === -1 ? words : words.slice(0, end)).join(" ").replace(/['’-]+$/u, "");
}

function mentionsIn(text: string, from: number): Found[] {
  return [...text.matchAll(MENTION)]
    .filter(({ index }) => !CREDIT.test(text.slice(0, index)))
    .map(({ 0: name, index }) => ({ name, phrase: "", at: from + index }));
}

/** Whoever a disclosure without a name is about: named in its line, else first in the caption, else tagged alone. */
function partnersBeside(text: string, tagged: readonly string[]): Found[] {
  const places = [...text.matchAll(TAG), ...text.matchAll(LABEL)]
    .map(({ 0: phrase, index }) => ({
      phrase: phrase.trim(),
      at: index + phrase.length - phrase.trimStart().length,
    }))
    .filter(({ at }) => !DENIED.test(text.slice(0, at)))
    .sort((a, b) => a.at - b.at);
  const [first] = places;
  if (!first) return [];
  for (const { phrase, at } of places) {
    const line = lineAt(text, at);
    const beside = mentionsIn(line, text.lastIndexOf("\n", at - 1) + 1);
    if (beside.length > 0) return beside.map((one) => ({ ...one, phrase, at }));
  }
  const [named] = mentionsIn(text, 0);
  if (named) return [{ ...named, phrase: first.phrase, at: first.at }];
  return tagged.length === 1 ? [{ name: `@${tagged[0]?.replace(/^@/, "") ?? ""}`, ...first }] : [];
}

const MOST = 3;

/**
 * The brands that a post says it was made for, each with the words that say so; none where the caption discloses
 * nothing or names nobody. Takes the caption as people paste it, and never guesses from a bare mention.
 */
export function detectSponsorship({ caption, mentions = [], own = [] }: Post): Detected[] {
  const text = caption.normalize("NFKC").replace(/\r\n?/g, "\n");
  const named = namedPartners(text).filter(({ at }) => !DENIED.test(text.slice(0, at)));
  const found = named.length > 0 ? named : partnersBeside(text, mentions);
  const mine = new Set(own.map(brandKey));
  const byKey = new Map<string, Detected>();
  for (const { name, phrase, at } of found) {
    const key = brandKey(name);
    if (name === "" || mine.has(key) || byKey.has(key)) continue;
    byKey.set(key, { brandKey: key, brandName: name, phrase, quote: quoteAt(text, at) });
  }
  return [...byKey.values()].slice(0, MOST);
}
