import type { Platform } from "../../account/platforms.ts";
import type { DisclosureCode, DisclosureFinding } from "./finding.ts";
import { foldOf, PLATFORM_LABELS } from "./platform-rules.ts";
import { asRead, namesBrand, placesIn, undisguised, type Place } from "./reading.ts";
import type { DisclosureRule, Fold, Market } from "./rule.ts";
import { placesOf, ruleOf, RULES } from "./rules.ts";
import { denyingTag, gluedTag, isBuried, isDenied, isUnclear } from "./sense.ts";
import { VERDICT_WORDS } from "./words.ts";

export { disclosureBlock, type DisclosureFinding } from "./finding.ts";

export interface Caption {
  text: string;
  platform: Platform;
  format?: string;
  brandName: string;
  markets: readonly Market[];
  /** Countries of the audience; they choose the national rules within the European Union. */
  countries?: readonly string[] | undefined;
  /** Whether the platform's own label is on. Unknown while the piece is a draft, and then not asked for. */
  label?: boolean | undefined;
  /** The day whose rules count: YYYY-MM-DD. */
  day: string;
}

interface Verdict {
  code: DisclosureCode;
  quote: string;
}

/** What one place of an accepted word is worth. Characters are counted, so that an emoji is not two. */
function judge(text: string, place: Place, fold: Fold): DisclosureCode {
  if (isDenied(text, place)) return "denied";
  if (isUnclear(text, place)) return "unclear";
  const before = text.slice(0, place.index);
  const lines = before.split(/\r\n|[\n\r\u2028\u2029]/).length;
  if ([...before].length >= fold.characters || lines > fold.lines) return "below_fold";
  return isBuried(text, place) ? "buried" : "disclosed";
}

/** From the best to the vaguest: what is reported is the most useful thing to know. */
const ORDER: readonly DisclosureCode[] = ["disclosed", "buried", "below_fold", "denied", "unclear"];

function fromAccepted(text: string, rule: DisclosureRule, brandName: string, fold: Fold): Verdict | null {
  const verdicts = placesIn(text, rule.accepted, brandName).map((place) => ({
    code: judge(text, place, fold),
    quote: place.quote,
  }));
  for (const code of ORDER) {
    const found = verdicts.find((one) => one.code === code);
    if (found) return found;
  }
  return null;
}

const ENGLISH = new Set(RULES.filter((rule) => /US|UK|IE/.test(rule.place)).flatMap((rule) => rule.accepted));
/** Long words of other languages: short ones mean too many other things. */
const ELSEWHERE = [...new Set(RULES.flatMap((rule) => rule.accepted))].filter(
  (word) => word.length >= 6 && !word.includes("{") && !ENGLISH.has(word),
);

/** Why a caption without an accepted word says nothing. */
function fromTheRest(caption: Caption, text: string, rule: DisclosureRule): Verdict {
  const { brandName } = caption;
  const denying = denyingTag(text, [...rule.accepted, ...rule.rejected]);
  if (denying) return { code: "denied", quote: denying };
  const glued = gluedTag(text, rule.accepted, brandName);
  if (glued) return { code: "glued", quote: glued };
  const [hidden] = placesIn(undisguised(caption.text), rule.accepted, brandName);
  if (hidden) return { code: "disguised", quote: hidden.quote };
  const [wrong] = placesIn(text, rule.rejected, brandName);
  if (wrong && isDenied(text, wrong)) return { code: "denied", quote: wrong.quote };
  const [foreign] = placesIn(text, ELSEWHERE, brandName).filter((place) => !isUnclear(text, place));
  if (foreign) return { code: "wrong_language", quote: foreign.quote };
  if (wrong) return { code: "rejected_word", quote: wrong.quote };
  return { code: namesBrand(text, brandName) ? "brand_only" : "missing", quote: "" };
}

function verdictOf(caption: Caption, rule: DisclosureRule): Verdict {
  const text = asRead(caption.text);
  const fold = foldOf(caption.platform, caption.format);
  const accepted = fromAccepted(text, rule, caption.brandName, fold);
  if (!accepted) return fromTheRest(caption, text, rule);
  const labelled = caption.label !== false || rule.label === "advised" || !PLATFORM_LABELS[caption.platform];
  return accepted.code === "disclosed" && !labelled ? { code: "label_missing", quote: "" } : accepted;
}

function findingOf(caption: Caption, rule: DisclosureRule): DisclosureFinding {
  const { code, quote } = verdictOf(caption, rule);
  const { platform, brandName } = caption;
  const told = { rule, quote, platform, brandName, fold: foldOf(platform, caption.format) };
  return {
    market: rule.place,
    ok: code === "disclosed",
    code,
    quote,
    sentence: VERDICT_WORDS[code].sentence(told),
    fix: VERDICT_WORDS[code].fix(told),
    source: rule.source,
    authority: rule.authority,
    since: rule.from,
  };
}

/** The rules that a caption must meet, all of them. */
export const rulesFor = (caption: Pick<Caption, "markets" | "countries" | "day">): DisclosureRule[] =>
  placesOf(caption.markets, caption.countries).flatMap((place) => ruleOf(place, caption.day) ?? []);

/** One finding per place whose rules apply: US, UK, and each country of Europe that the audience is in. */
export function checkDisclosure(caption: Caption): DisclosureFinding[] {
  return rulesFor(caption).map((rule) => findingOf(caption, rule));
}
