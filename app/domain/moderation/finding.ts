import { z } from "zod";

/** How much a moderator should mind: a note, something to look at, something that rarely passes. */
export const SEVERITIES = ["note", "look", "serious"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const FINDING_CODES = [
  "contact",
  "banned_category",
  "pay_low",
  "pay_high",
  "no_disclosure",
  "hidden_ad",
  "link",
  "duplicate",
  "shouting",
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One automatic finding. It advises; a person decides. `where` names the part of the brief. */
export const finding = z.object({
  code: z.enum(FINDING_CODES),
  severity: z.enum(SEVERITIES),
  sentence: z.string(),
  where: z.string(),
});
export type Finding = z.infer<typeof finding>;

/** Findings as a review stores them. */
export const findings = z.array(finding);
