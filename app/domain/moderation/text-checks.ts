import type { FindingCode, Severity } from "./finding.ts";

/** What was found in one text; the caller adds where. */
export interface TextFinding {
  code: FindingCode;
  severity: Severity;
  sentence: string;
  /** The words as they stand in the text. */
  quote?: string;
}

const EMAIL =
  /[a-z0-9._%+-]+\s?(?:@|\(at\)|\[at\])\s?[a-z0-9-]+(?:\.[a-z0-9-]+)*\s?(?:\.|\(dot\)|\[dot\])\s?[a-z]{2,}/i;
// At least eight digits, with the separators of phone numbers; dates, prices and follower counts are shorter.
const PHONE = /(?:\+|\b00)\d[\d\s().-]{7,16}\d\b|(?<!\d)(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4}\b/;
const MESSENGER =
  /\b(?:whats\s?app|telegram|t\.me|signal me|wechat|viber|snapchat me|skype|dm (?:us|me)|text (?:us|me))\b/i;

/** What counts as a contact detail, with what to call it: briefs are checked for it, messages have it hidden. */
export const CONTACT_KINDS = [
  ["an email address", EMAIL],
  ["a phone number", PHONE],
  ["a way to talk elsewhere", MESSENGER],
] as const;

/** Ways to take the conversation elsewhere, where neither side is protected. */
export function contactsIn(text: string): TextFinding[] {
  return CONTACT_KINDS.flatMap(([what, pattern]): TextFinding[] => {
    const match = pattern.exec(text);
    if (!match) return [];
    const quote = match[0].trim();
    return [{ code: "contact", severity: "serious", sentence: `Has ${what}: “${quote}”.`, quote }];
  });
}

/** Goods that the marketplace does not take, or only after a person has looked. */
const BANNED: readonly { what: string; severity: Severity; words: RegExp }[] = [
  {
    what: "tobacco or vaping",
    severity: "serious",
    words: /\b(?:vap(?:e|es|ing)|e-?cigarettes?|cigarettes?|tobacco|nicotine pouch(?:es)?|snus)\b/i,
  },
  {
    what: "gambling",
    severity: "serious",
    words:
      /\b(?:casinos?|gambl(?:e|ing)|sports? ?bett?(?:ing|s)?|betting (?:app|site|odds)|slot machines?)\b/i,
  },
  {
    what: "weapons",
    severity: "serious",
    words: /\b(?:firearms?|handguns?|rifles?|ammunition|silencers?)\b/i,
  },
  { what: "adult content", severity: "serious", words: /\b(?:porn\w*|escort service|onlyfans|nudes?)\b/i },
  {
    what: "illegal drugs",
    severity: "serious",
    words: /\b(?:cocaine|heroin|mdma|ketamine|magic mushrooms?)\b/i,
  },
  {
    what: "fake followers or reviews",
    severity: "serious",
    words:
      /\b(?:buy(?:ing)? (?:followers|likes|views)|fake reviews?|engagement pods?|(?:five|5)[- ]star reviews?)\b/i,
  },
  {
    what: "a get-rich promise",
    severity: "serious",
    words:
      /\b(?:guaranteed (?:returns?|profits?)|get rich|forex signals?|pump group|passive income secrets?)\b/i,
  },
  {
    what: "prescription medicine",
    severity: "serious",
    words: /\b(?:ozempic|semaglutide|botox|steroids?|prescription[- ]only)\b/i,
  },
  {
    what: "alcohol, which needs an age limit",
    severity: "look",
    words: /\b(?:alcohol(?:ic)?(?![- ]free)|beer|wine|vodka|whisk(?:e)?y|gin|rum|tequila|hard seltzer)\b/i,
  },
  {
    what: "CBD or cannabis, which is not legal everywhere",
    severity: "look",
    words: /\b(?:cbd|cannabis|hemp gumm(?:y|ies)|thc)\b/i,
  },
  {
    what: "a crypto asset, which needs risk warnings",
    severity: "look",
    words: /\b(?:crypto(?:currency)?|bitcoin|nfts?|token (?:sale|launch)|airdrop)\b/i,
  },
  {
    what: "a slimming claim",
    severity: "look",
    words: /\b(?:lose \d+ ?(?:kg|lbs?|pounds)|fat[- ]burn\w*|detox tea|appetite suppress\w*)\b/i,
  },
  {
    what: "a medical claim",
    severity: "look",
    words: /\b(?:cures?|heals?) (?:acne|eczema|anxiety|depression|cancer|diabetes)\b/i,
  },
];

/** Categories that are banned, or allowed only under rules of their own. */
export function bannedIn(text: string): TextFinding[] {
  return BANNED.flatMap(({ what, severity, words }): TextFinding[] => {
    const match = words.exec(text);
    if (!match) return [];
    const [quote] = match;
    return [{ code: "banned_category", severity, sentence: `Mentions ${what}: “${quote}”.`, quote }];
  });
}

/** Shouting and padding: many capitals, runs of marks, one word over and over. */
export function shoutingIn(text: string): TextFinding[] {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  const most = Math.max(0, ...times.values());
  const reasons = [
    letters >= 20 && capitals / letters > 0.6 ? "mostly capitals" : null,
    /[!?]{3,}|\${3,}/.test(text) ? "runs of marks" : null,
    words.length >= 12 && most / words.length > 0.4 ? "one word over and over" : null,
  ].filter((reason) => reason !== null);
  if (reasons.length === 0) return [];
  return [{ code: "shouting", severity: "note", sentence: `Reads like spam: ${reasons.join(", ")}.` }];
}
