import { tokensOf, type Token } from "./reading.ts";

interface Part {
  text: string;
  /** Any ending counts. */
  open: boolean;
}
export type Phrase = readonly Part[];

/** "vape~ shop" as it is compared. */
export const phraseOf = (written: string): Phrase =>
  written.split(" ").flatMap((word) =>
    tokensOf(word.replace("~", "")).map(({ text }, at, all) => ({
      text,
      open: word.endsWith("~") && at === all.length - 1,
    })),
  );

/** Whether a phrase stands at a place of a text. A loop: it is asked some thousand times for each caption. */
export function standsAt(phrase: Phrase, tokens: readonly Token[], at: number): boolean {
  if (at + phrase.length > tokens.length) return false;
  for (let step = 0; step < phrase.length; step += 1) {
    const part = phrase[step];
    const word = tokens[at + step]?.text;
    if (!part || word === undefined) return false;
    if (part.open ? !word.startsWith(part.text) : word !== part.text) return false;
  }
  return true;
}

/** Every place at which a phrase stands, as the first word and the one after its last. */
export function placesOf(phrase: Phrase, tokens: readonly Token[]): { from: number; to: number }[] {
  const places = [];
  for (let at = 0; at < tokens.length; at += 1)
    if (standsAt(phrase, tokens, at)) places.push({ from: at, to: at + phrase.length });
  return places;
}

/** Whether a phrase stands anywhere in a text. */
export function isIn(phrase: Phrase, tokens: readonly Token[]): boolean {
  for (let at = 0; at < tokens.length; at += 1) if (standsAt(phrase, tokens, at)) return true;
  return false;
}
