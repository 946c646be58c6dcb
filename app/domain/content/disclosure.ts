import { DISCLOSURE_RULES, VISIBLE_CHARACTERS, VISIBLE_LINES, type Market } from "./disclosure-rules.ts";

export interface DisclosureFinding {
  market: Market;
  ok: boolean;
  code: "disclosed" | "missing" | "below_fold" | "buried" | "rejected_word";
  sentence: string;
  fix: string;
  source: string;
}

export interface Caption {
  text: string;
  platform: keyof typeof VISIBLE_CHARACTERS;
  brandName: string;
  markets: readonly Market[];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

// A word that is part of a longer one, of a handle, a hashtag or an address says nothing.
const BEFORE_WORD = "(?<![\\p{L}\\p{N}_#@/-])";
const BEFORE_TAG = "(?<![\\p{L}\\p{N}_&])";
// A mark on the last letter may strike it through.
const AFTER = "(?![\\p{L}\\p{N}\\p{M}_]|-\\p{L})";
// “This is not an ad”, “no ads”, “ad blocker”: the word is there and the disclosure is not.
const DENIED = /(?:\b(?:not|no|never|isn['’]?t|without)(?: (?:an?|any|even|really|is))*\s*[#“"'(]?)$/iu;
const OTHER_SENSE = /^ad (?:free|blockers?|hoc|lib|nauseam|breaks?|infinitum)\b/iu;

/** Every place where one of the words stands by itself, in order. Letter case does not matter. */
function placesOf(text: string, words: readonly string[], brandName: string): number[] {
  const brand = brandName.normalize("NFKC").toLowerCase();
  const places = words.flatMap((word) => {
    const tag = word.startsWith("#");
    const filled = word.replace("{brand}", tag ? brand.replace(/[^\p{L}\p{N}]/gu, "") : brand);
    const pattern = new RegExp(`${tag ? BEFORE_TAG : BEFORE_WORD}${escaped(filled)}${AFTER}`, "giu");
    return [...text.matchAll(pattern)].map((found) => found.index);
  });
  return [...new Set(places)].sort((a, b) => a - b);
}

const says = (text: string, place: number): boolean =>
  !DENIED.test(text.slice(0, place)) && !OTHER_SENSE.test(text.slice(place));

/** A disclosure that follows three or more other hashtags in one run is buried. */
function isBuried(text: string, place: number): boolean {
  if (text[place] !== "#") return false;
  const run = /(?:#[\p{L}\p{N}_]+\s*)+$/u.exec(text.slice(0, place));
  return run !== null && (run[0].match(/#/g)?.length ?? 0) >= 3;
}

// What a reader does not see: “#ad” and a zero-width space and “venture” is read as “#adventure”.
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
// Raised and lowered letters are too small to be hard to miss; the plain forms below would make them full size.
const SMALL =
  /[\u00aa\u00ba\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf\u2071\u207f\u2090-\u209c\u2c7c\u2c7d]/gu;

/** The caption as it is read: one form for accents typed in two ways and for the bold letters that people paste. */
const asRead = (text: string): string => text.replace(UNSEEN, "").replace(SMALL, "_").normalize("NFKC");

type Verdict = Pick<DisclosureFinding, "ok" | "code" | "sentence">;

function withoutWord(text: string, rejected: readonly string[], brandName: string): Verdict {
  const [wrong] = placesOf(text, rejected, brandName);
  if (wrong === undefined) return { ok: false, code: "missing", sentence: "Nothing says that this is an ad" };
  const word = /^[#\p{L}\p{N}]+(?: (?:to|association with))?/iu.exec(text.slice(wrong))?.[0] ?? "";
  return { ok: false, code: "rejected_word", sentence: `“${word}” does not disclose an ad here` };
}

/** What one place of the disclosure is worth. Characters before the fold, so that an emoji is not two. */
function judge(text: string, place: number, visible: number): Verdict {
  const before = text.slice(0, place);
  // Line breaks use up the visible part as well: a column of dots pushes the rest below the fold.
  if ([...before].length >= visible || before.split(/\r\n|[\n\r\u2028\u2029]/).length > VISIBLE_LINES)
    return { ok: false, code: "below_fold", sentence: "The disclosure comes after the “more” fold" };
  if (isBuried(text, place))
    return { ok: false, code: "buried", sentence: "The disclosure is buried in a run of hashtags" };
  return { ok: true, code: "disclosed", sentence: "The caption says that it is an ad, before the fold" };
}

function checkMarket(caption: Caption, market: Market): DisclosureFinding {
  const { accepted, rejected, fix, source } = DISCLOSURE_RULES[market];
  const text = asRead(caption.text);
  const verdicts = placesOf(text, accepted, caption.brandName)
    .filter((place) => says(text, place))
    .map((place) => judge(text, place, VISIBLE_CHARACTERS[caption.platform]));
  const best = verdicts.find((verdict) => verdict.ok) ?? verdicts[0];
  return { market, fix, source, ...(best ?? withoutWord(text, rejected, caption.brandName)) };
}

/** One finding per market. The platform's own label is required as well and cannot be seen in a text. */
export function checkDisclosure(caption: Caption): DisclosureFinding[] {
  return caption.markets.map((market) => checkMarket(caption, market));
}

/** The fixes of what stands in the way, or null when every market is satisfied. */
export function disclosureBlock(findings: readonly DisclosureFinding[]): string | null {
  const fixes = [...new Set(findings.filter((one) => !one.ok).map((one) => one.fix))];
  return fixes.length > 0 ? fixes.join("; ") : null;
}
