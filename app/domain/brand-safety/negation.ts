import type { Sentence } from "./reading.ts";
import type { SafetyRule } from "./rule.ts";

const set = (words: string) => new Set(words.split(" "));

// "t" is what is left of "don't".
const BEFORE = set(
  "no not never without zero t cannot nothing quit quitting stop stopped stopping anti instead kein keine keinen keiner ohne nicht nie niemals statt anstatt nichts sans pas jamais aucun aucune rien sin nunca ningun ninguna ni nada",
);
/** "Don't miss this wine" speaks well of it. */
const BUT = set("miss missed forget only just wait nur solo seulement");
const AFTER = set("free frei");
/** "Heilt keinen Krebs", "ne guérit pas". */
const AFTER_VERB = set("pas nicht kein keine keinen jamais nunca no");

/** Whether a sentence says no to what stands at a place: a "no" at most two words before it, or "-free" after it. */
export function isNegated({ text, tokens }: Sentence, from: number, to: number, rule: SafetyRule): boolean {
  const start = tokens[from]?.from ?? 0;
  const before = tokens.slice(Math.max(0, from - 2), from);
  const near = before.filter((token) => !/[,;:–—|]/.test(text.slice(token.to, start)));
  if (near.some((token) => BEFORE.has(token.text)) && !near.some((token) => BUT.has(token.text))) return true;
  const next = tokens.slice(to, to + 2).map((token) => token.text);
  if (AFTER.has(next[0] ?? "")) return true;
  return rule.category === "medical" && next.some((word) => AFTER_VERB.has(word));
}
