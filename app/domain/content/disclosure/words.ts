import type { DisclosureCode } from "./finding.ts";
import { PLATFORM_LABELS } from "./platform-rules.ts";
import type { DisclosureRule, Fold } from "./rule.ts";
import type { Platform } from "../../account/platforms.ts";

/** What a sentence or a fix needs to be exact. */
export interface Told {
  rule: DisclosureRule;
  quote: string;
  fold: Fold;
  platform: Platform;
  brandName: string;
}

/** Every verdict in words: what was found, and what to do about it (a clause that follows “:” or stands alone). */
export const VERDICT_WORDS: Record<
  DisclosureCode,
  { sentence: (told: Told) => string; fix: (told: Told) => string }
> = {
  disclosed: {
    sentence: ({ quote }) => `“${quote}” says that it is an ad, before the fold`,
    fix: () => "nothing to change",
  },
  buried: {
    sentence: ({ quote }) => `“${quote}” is buried in a run of hashtags`,
    fix: ({ quote }) => `take “${quote}” out of the run and put it first`,
  },
  below_fold: {
    sentence: ({ quote, fold }) =>
      `“${quote}” comes after the “more” fold of ${fold.characters}\u00a0characters`,
    fix: ({ quote }) => `move “${quote}” to the first line`,
  },
  glued: {
    sentence: ({ quote }) => `Nobody notices the word inside “${quote}”`,
    fix: ({ rule }) => `write “${rule.propose}” by itself, at the start`,
  },
  disguised: {
    sentence: ({ quote }) => `“${quote}” is tiny, struck through or in letters of another alphabet`,
    fix: ({ rule }) => `type “${rule.propose}” in plain letters, at the start`,
  },
  denied: {
    sentence: ({ quote }) => `“${quote}” denies that it is an ad`,
    fix: ({ rule }) => `take the denial out and begin with “${rule.propose}”`,
  },
  rejected_word: {
    sentence: ({ quote }) => `“${quote}” does not disclose an ad here`,
    fix: ({ rule, quote }) => `begin with “${rule.propose}”; “${quote}” is not enough`,
  },
  unclear: {
    sentence: ({ quote }) => `“${quote}” reads as part of a sentence and not as a label`,
    fix: ({ rule }) => `put “${rule.propose}” first, by itself`,
  },
  wrong_language: {
    sentence: ({ quote }) => `“${quote}” is not in this audience’s language`,
    fix: ({ rule }) => `begin with “${rule.propose}”`,
  },
  brand_only: {
    sentence: ({ brandName }) => `Naming ${brandName} does not say that it is paid`,
    fix: ({ rule }) => `begin with “${rule.propose}”`,
  },
  missing: {
    sentence: () => "Nothing says that this is an ad",
    fix: ({ rule }) => `begin with “${rule.propose}”`,
  },
  label_missing: {
    sentence: ({ platform }) => `The label “${PLATFORM_LABELS[platform] ?? ""}” is not switched on`,
    fix: ({ platform }) => `switch on “${PLATFORM_LABELS[platform] ?? ""}” on the post, beside the words`,
  },
};
