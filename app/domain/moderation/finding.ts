import { z } from "zod";

/** How much a moderator should mind: a note, something to look at, something that rarely passes. */
export const SEVERITIES = ["note", "look", "serious"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const FINDING_CODES = [
  "contact",
  "banned_category",
  "pay_low",
  "pay_high",
  "pay_no_fee",
  "pay_nothing",
  "no_disclosure",
  "hidden_ad",
  "weak_disclosure",
  "link",
  "blocked_link",
  "duplicate",
  "shouting",
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/**
 * One automatic finding. It advises; a person decides. `sentence` says what, `where` the part of the brief, `quote`
 * the words; `rule`, `source` and `mend` say why it matters, who says so, and how it is put right.
 */
export const finding = z.object({
  code: z.enum(FINDING_CODES),
  severity: z.enum(SEVERITIES),
  sentence: z.string(),
  where: z.string(),
  quote: z.string().optional(),
  rule: z.string().default(""),
  source: z.string().default(""),
  mend: z.string().default(""),
});
export type Finding = z.infer<typeof finding>;

/** Findings as a review stores them; those of older reviews explain less. */
export const findings = z.array(finding);
