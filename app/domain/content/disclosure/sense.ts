import { tagged, tagsIn, type Place } from "./reading.ts";

const NOT_BEFORE = [
  "not|no|never|isn['’]?t|ain['’]?t|wasn['’]?t|without|non|un",
  "kein|keine|nicht|ohne|unbezahlte|selbstbezahlte",
  "pas|pas de|pas d['’]une|pas une|sans|aucune|non è|senza|nessuna|sin|sem|não é",
  "geen|niet|zonder|nie|nie jest|bez|není|ingen|inte|ikke|ei|ei ole|nem|nu e|nu este|δεν είναι",
].join("|");
// “This is not an ad”, “keine Werbung”: the word is there and the disclosure is not.
const DENIED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${NOT_BEFORE})(?:\\s+(?:an?|any|even|really|is|my|paid|een|en|una?|une|eine))*\\s*[#“"'(]?$`,
  "iu",
);
const DENIED_TAG =
  /^#(?:not|no|non|un|isnt|nicht|keine?|unbezahlte|pasde|pasune|sin|senza|geen|ingen|nie|ei)_?(?:an?_?)?/iu;

/** “Ad blocker”, “ad hoc”, “Advertising is my passion”: the word in another sense. */
const OTHER_SENSE =
  /^(?:ad (?:free|block|blockers?|hoc|libs?|nauseam|breaks?|infinitum|revenue|agency|agencies)|\p{L}+ (?:is|are|was|were|has|have|can|will|works?|makes?|students?|degree|people|ist|sind|nervt|est|es|è|är|er|jest|fait|macht))(?![\p{L}\p{N}])/iu;

// A label stands at the start, after a mark, an emoji or a line break, or after tags and handles.
const LABEL_BEFORE = /(?:^|[^\p{L}\p{N}\p{M}\s'’&@#_-]|[\n\r\u2028\u2029]|\s-|[#@][\p{L}\p{N}_.]+)\s*$/u;
// Or it is what a sentence says of the post itself.
const SAYS_SO =
  /(?<!\p{L})(?:(?:this|it|post|video|reel|story|content)(?:\s+is|['’]s)(?:\s+(?:also|just|all))?|contains?|includes?|enthält|enthaelt|das ist|dies ist|c['’]est|contient|esto es|contiene|questa è|bevat|dit is|to jest|to|zawiera|detta är|innehåller|dette er|indeholder|inneholder|tämä on|sisältää|paid|bezahlte)\s+(?:(?:an?|my|une?|de la|eine?|una?|een|en|et)\s+)?(?:paid\s+|bezahlte\s+)?["“'(]?$/iu;
// “Sponsored by”, “sponsored post”.
const SAYS_ON =
  /^\p{L}+\s+(?:by|this|todays?|today['’]s|post|video|content|story|reel|por|da|door|von)(?!\p{L})/iu;

/** Whether the place denies what it names: “not an ad”, “#notsponsored”. */
export const isDenied = (text: string, place: Place): boolean => DENIED.test(text.slice(0, place.index));

/** Whether the word is there and reads as part of a sentence, or in another sense, so that nobody is told. */
export function isUnclear(text: string, place: Place): boolean {
  if (place.tag || !place.bare) return false;
  const from = text.slice(place.index);
  if (OTHER_SENSE.test(from)) return true;
  const before = text.slice(0, place.index);
  return !(LABEL_BEFORE.test(before) || SAYS_SO.test(before) || SAYS_ON.test(from));
}

/** A disclosure that follows three or more other hashtags in one run is buried. */
export function isBuried(text: string, place: Place): boolean {
  if (!place.tag) return false;
  const run = /(?:#[\p{L}\p{N}_]+[\s,·|.]*)+$/u.exec(text.slice(0, place.index));
  return run !== null && (run[0].match(/#/g)?.length ?? 0) >= 3;
}

/** The first hashtag that denies one of the words, such as #notanad. */
export function denyingTag(text: string, words: readonly string[]): string | null {
  const plain = words.filter((word) => !word.includes("{")).map(tagged);
  const denies = (tag: string) => {
    const rest = tag.replace(DENIED_TAG, "").toLowerCase().replaceAll("_", "");
    return rest !== tag.toLowerCase().replaceAll("_", "") && plain.includes(rest);
  };
  return tagsIn(text).find(denies) ?? null;
}

/**
 * The first hashtag that a word is glued into: #PepperjarAd, #ad_pepperjar, #summerAD. Nobody notices the word there
 * (the FTC says so of #coolstylead). Another word that merely contains it, such as #adorable, is none.
 */
export function gluedTag(text: string, words: readonly string[], brandName: string): string | null {
  const brand = tagged(brandName);
  const plain = words.filter((word) => !/[ {]/.test(word)).map((word) => word.replace(/^#/, ""));
  const holds = (tag: string) =>
    plain.some((word) => {
      const low = tag.toLowerCase();
      if (low === word) return false;
      if (low.split("_").includes(word) || low === brand + word || low === word + brand) return true;
      const capital = `${word[0]?.toUpperCase() ?? ""}${word.slice(1)}`;
      const humps = new RegExp(
        `[\\p{Ll}\\p{N}](?:${capital}|${word.toUpperCase()})$|^${capital}\\p{Lu}\\p{Ll}`,
        "u",
      );
      return humps.test(tag);
    });
  return tagsIn(text).find((tag) => holds(tag.slice(1))) ?? null;
}
