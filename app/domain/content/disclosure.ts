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

/** Index of the first place where one of the words stands by itself, or -1. Letter case does not matter. */
function firstPlace(text: string, words: readonly string[], brandName: string): number {
  const brand = brandName.toLowerCase();
  let best = -1;
  for (const word of words) {
    const filled = word.replace(
      "{brand}",
      word.startsWith("#") ? brand.replace(/[^\p{L}\p{N}]/gu, "") : brand,
    );
    const before = filled.startsWith("#") ? "(?<![\\p{L}\\p{N}])" : "(?<![\\p{L}\\p{N}#@])";
    const found = new RegExp(`${before}${escaped(filled)}(?![\\p{L}\\p{N}])`, "iu").exec(text);
    if (found && (best < 0 || found.index < best)) best = found.index;
  }
  return best;
}

/** A disclosure that follows three or more other hashtags in one run is buried. */
function isBuried(text: string, place: number): boolean {
  if (text[place] !== "#") return false;
  const run = /(?:#[\p{L}\p{N}_]+\s*)+$/u.exec(text.slice(0, place));
  return run !== null && (run[0].match(/#/g)?.length ?? 0) >= 3;
}

function checkMarket(caption: Caption, market: Market): DisclosureFinding {
  const rule = DISCLOSURE_RULES[market];
  const base = { market, fix: rule.fix, source: rule.source };
  const place = firstPlace(caption.text, rule.accepted, caption.brandName);
  if (place < 0) {
    const wrong = firstPlace(caption.text, rule.rejected, caption.brandName);
    if (wrong >= 0) {
      const word =
        /^[#\p{L}\p{N}]+(?: (?:to|association with))?/iu.exec(caption.text.slice(wrong))?.[0] ?? "";
      return {
        ...base,
        ok: false,
        code: "rejected_word",
        sentence: `“${word}” does not disclose an ad here`,
      };
    }
    return { ...base, ok: false, code: "missing", sentence: "Nothing says that this is an ad" };
  }
  if (place >= VISIBLE_CHARACTERS[caption.platform]) {
    return { ...base, ok: false, code: "below_fold", sentence: "The disclosure comes after the “more” fold" };
  }
  if (isBuried(caption.text, place)) {
    return { ...base, ok: false, code: "buried", sentence: "The disclosure is buried in a run of hashtags" };
  }
  return {
    ...base,
    ok: true,
    code: "disclosed",
    sentence: "The caption says that it is an ad, before the fold",
  };
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
