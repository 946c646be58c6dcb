import type { RuleLanguage } from "./rule.ts";
import type { Token } from "./reading.ts";

type Detected = Exclude<RuleLanguage, "any">;

// The small words that a sentence can hardly do without, and that the other languages do not have.
const COMMON: Record<Detected, ReadonlySet<string>> = {
  en: new Set("the and you your my is are was this that with for not it we of our but so just i".split(" ")),
  de: new Set(
    "der das und ich ist nicht mit ein eine einen auf fur wir ihr mein meine dem den zu sind auch von im beim dir mich dein eure nach hat du hast gestern heute".split(
      " ",
    ),
  ),
  fr: new Set(
    "le les et je est pas avec une des du pour nous vous mon ma mes sur dans qui ce cette au ca c j l d en sans tres la".split(
      " ",
    ),
  ),
  es: new Set(
    "el los las y es con una por para mi mis que del lo se esta este muy como hoy sin al mas nos tu su ya la en".split(
      " ",
    ),
  ),
};

/**
 * The languages whose words count in a caption: English, because everybody borrows from it, and those whose small
 * words it uses often enough; all of them where it uses none and is too short to be plainly English.
 */
export function languagesOf(tokens: readonly Token[]): Set<RuleLanguage> {
  const score = (language: Detected) => tokens.filter(({ text }) => COMMON[language].has(text)).length;
  const others = (["de", "fr", "es"] as const).map((language) => ({ language, score: score(language) }));
  const best = Math.max(...others.map((one) => one.score));
  const used = others.filter((one) => one.score * 2 >= best && (one.score > 0 || best === 0));
  const plainlyEnglish = best === 0 && score("en") >= 2;
  return new Set<RuleLanguage>([
    "any",
    "en",
    ...(plainlyEnglish ? [] : used.map(({ language }) => language)),
  ]);
}
