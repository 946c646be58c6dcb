import { isIn, phraseOf, placesOf, standsAt, type Phrase } from "./phrase.ts";
import { isNegated } from "./negation.ts";
import type { Sentence, Token } from "./reading.ts";
import type { RuleLanguage, SafetyRule } from "./rule.ts";
import { ANY_LANGUAGE } from "./rules/any-language.ts";
import { ENGLISH } from "./rules/english.ts";
import { FRENCH } from "./rules/french.ts";
import { GERMAN } from "./rules/german.ts";
import { SPANISH } from "./rules/spanish.ts";

export const RULES_BY_LANGUAGE: Record<RuleLanguage, readonly SafetyRule[]> = {
  ...{ any: ANY_LANGUAGE, en: ENGLISH, de: GERMAN, fr: FRENCH, es: SPANISH },
};

interface Compiled {
  rule: SafetyRule;
  language: RuleLanguage;
  beside: Phrase[];
  /** `own`: the phrase holds a word of the rule, and so speaks of that place alone. */
  not: { phrase: Phrase; own: boolean }[];
}
interface Entry {
  phrase: Phrase;
  of: Compiled;
}

const tokensIn = (phrase: Phrase): Token[] => phrase.map(({ text }) => ({ text, from: 0, to: 0 }));

function compile(rule: SafetyRule, language: RuleLanguage): Entry[] {
  const phrases = rule.words.map(phraseOf);
  const of: Compiled = {
    ...{ rule, language, beside: rule.beside.map(phraseOf) },
    not: rule.not.map(phraseOf).map((phrase) => ({
      phrase,
      own: phrases.some((word) => isIn(word, tokensIn(phrase))),
    })),
  };
  return phrases.map((phrase) => ({ phrase, of }));
}

const ENTRIES = Object.entries(RULES_BY_LANGUAGE).flatMap(([language, rules]) =>
  rules.flatMap((rule) => compile(rule, language as RuleLanguage)),
);

/** Entries by their first word, and those with an open first word by its first three letters. */
const NONE: Entry[] = [];
const EXACT = new Map<string, Entry[]>();
const OPEN = new Map<string, Entry[]>();
for (const entry of ENTRIES) {
  const [first] = entry.phrase;
  if (!first) continue;
  const [index, key] = first.open
    ? ([OPEN, first.text.slice(0, 3)] as const)
    : ([EXACT, first.text] as const);
  index.set(key, [...(index.get(key) ?? []), entry]);
}

/** A place of a sentence whose words tell of a category. */
export interface Place {
  from: number;
  to: number;
  rule: SafetyRule;
}

function counts({ of: { rule, beside, not } }: Entry, sentence: Sentence, from: number, to: number): boolean {
  const { tokens } = sentence;
  if (beside.length > 0 && !beside.some((phrase) => isIn(phrase, tokens))) return false;
  const means = not.some(({ phrase, own }) =>
    placesOf(phrase, tokens).some((place) => !own || (place.from < to && from < place.to)),
  );
  return !means && (rule.firm || !isNegated(sentence, from, to, rule));
}

/** Every place of a sentence that counts, in the languages of its caption. */
export function placesIn(sentence: Sentence, languages: ReadonlySet<RuleLanguage>): Place[] {
  const { tokens } = sentence;
  return tokens.flatMap(({ text }, from) => {
    const [exact = NONE, open = NONE] = [EXACT.get(text), OPEN.get(text.slice(0, 3))];
    if (exact === NONE && open === NONE) return [];
    return [...exact, ...open]
      .filter(({ phrase, of }) => languages.has(of.language) && standsAt(phrase, tokens, from))
      .filter((entry) => counts(entry, sentence, from, from + entry.phrase.length))
      .map(({ phrase, of }) => ({ from, to: from + phrase.length, rule: of.rule }));
  });
}
