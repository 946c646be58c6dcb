import { z } from "zod";
import { PLATFORMS } from "../account/platforms.ts";
import { SAFETY_CATEGORIES, SEVERITIES } from "./category.ts";
import { POST_KINDS } from "./post-kind.ts";
import type { SafetyFinding } from "./report.ts";

/** A finding as an appeal keeps it: what the creator saw when they wrote. */
export const storedFinding = z.object({
  category: z.enum(SAFETY_CATEGORIES),
  severity: z.enum(SEVERITIES),
  informs: z.boolean(),
  reasons: z.array(z.string()),
  quotes: z.array(z.array(z.object({ text: z.string(), marked: z.boolean() }))),
  words: z.array(z.string()),
  fix: z.string().nullable(),
  source: z.string().nullable(),
  ref: z.string(),
  kind: z.enum(POST_KINDS),
  platform: z.enum(PLATFORMS),
  url: z.string(),
  day: z.coerce.date(),
});

/** The stored form of a finding; what was said about it is kept elsewhere. */
export const toStore = (finding: SafetyFinding) => {
  const { answer: _answer, appeal: _appeal, dealNumber: _deal, day, ...rest } = finding;
  return { ...rest, day: day.toISOString() };
};
