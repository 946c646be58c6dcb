import { DISCLOSURE_RULES, VISIBLE_CHARACTERS, type Market } from "./disclosure-rules.ts";

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
const AFTER = "(?![\\p{L}\\p{N}_]|-\\p{L})";
// “This is not an ad”, “no ads”, “ad blocker”: the word is there and the disclosure is not.
const DENIED = /(?:\b(?:not|no|never|isn['’]?t|without)(?: (?:an?|any|even|really|is))*\s*[#“"'(]?)$/iu;
const OTHER_SENSE = /^ad (?:blockers?|hoc|lib|nauseam|breaks?|infinitum)\b/iu;

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

type Verdict = Pick<DisclosureFinding, "ok" | "code" | "sentence">;

function withoutWord(text: string, rejected: readonly string[], brandName: string): Verdict {
  const [wrong] = placesOf(text, rejected, brandName);
  if (wrong === undefined) return { ok: false, code: "missing", sentence: "Nothing says that this is an ad" };
  const word = /^[#\p{L}\p{N}]+(?: (?:to|association with))?/iu.exec(text.slice(wrong))?.[0] ?? "";
  return { ok: false, code: "rejected_word", sentence: `“${word}” does not disclose an ad here` };
}

/** What one place of the disclosure is worth. Characters before the fold, so that an emoji is not two. */
function judge(text: string, place: number, visible: number): Verdict {
  if ([...text.slice(0, place)].length >= visible)
    return { ok: false, code: "below_fold", sentence: "The disclosure comes after the “more” fold" };
  if (isBuried(text, place))
    return { ok: false, code: "buried", sentence: "The disclosure is buried in a run of hashtags" };
  return { ok: true, code: "disclosed", sentence: "The caption says that it is an ad, before the fold" };
}

function checkMarket(caption: Caption, market: Market): DisclosureFinding {
  const { accepted, rejected, fix, source } = DISCLOSURE_RULES[market];
  // One form for accents typed in two ways and for the bold letters that people paste.
  const text = caption.text.normalize("NFKC");
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
