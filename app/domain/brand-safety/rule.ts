import type { SafetyCategory, Severity } from "./category.ts";

/** Languages whose words are known. Words of `any` and of English count in every caption. */
export const RULE_LANGUAGES = ["any", "en", "de", "fr", "es"] as const;
export type RuleLanguage = (typeof RULE_LANGUAGES)[number];

/**
 * Words that tell of a category, with what must and must not stand beside them. Each is a word or a phrase, as one
 * would write it; "~" at the end of a word stands for any ending. Compared without case and accents.
 */
export interface SafetyRule {
  category: SafetyCategory;
  severity: Severity;
  /** Why, as the end of "This post …". */
  says: string;
  words: readonly string[];
  /** Counts only with one of these in the same sentence: for words that mean many things. */
  beside: readonly string[];
  /** A phrase around the word that means something else, or a word in its sentence that does. */
  not: readonly string[];
  /** A "no" before it changes nothing: slurs and swear words. */
  firm: boolean;
}

interface Options {
  beside?: string;
  not?: string;
  firm?: boolean;
}

const list = (text: string | undefined): string[] =>
  (text ?? "")
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);

/** One rule; its words are written with commas between them. */
export const rule = (
  category: SafetyCategory,
  severity: Severity,
  says: string,
  words: string,
  { beside, not, firm = false }: Options = {},
): SafetyRule => ({
  ...{ category, severity, says, firm },
  ...{ words: list(words), beside: list(beside), not: list(not) },
});
