import type { DisclosureCode } from "../finding.ts";

/** Short names of the verdicts, so that a table of captions stays readable. */
export const SIGNS: Record<string, DisclosureCode> = {
  ok: "disclosed",
  no: "missing",
  name: "brand_only",
  word: "rejected_word",
  deny: "denied",
  vague: "unclear",
  glue: "glued",
  hide: "disguised",
  lang: "wrong_language",
  fold: "below_fold",
  run: "buried",
};
