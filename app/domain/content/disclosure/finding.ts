import { z } from "zod";

export const DISCLOSURE_CODES = [
  "disclosed",
  "buried",
  "below_fold",
  "glued",
  "disguised",
  "denied",
  "rejected_word",
  "unclear",
  "wrong_language",
  "brand_only",
  "missing",
  "label_missing",
] as const;
export type DisclosureCode = (typeof DISCLOSURE_CODES)[number];

/**
 * The verdict of one place's rule on a caption. `market` is US, UK, EU or the country's code; `sentence` says what
 * was found, `fix` what to do, `source` by which rule and `since` from when. Stored with each draft and live post;
 * what was stored before a field existed is read without it.
 */
export const disclosureFinding = z.object({
  market: z.string(),
  ok: z.boolean(),
  code: z.enum(DISCLOSURE_CODES),
  sentence: z.string(),
  fix: z.string(),
  source: z.string(),
  authority: z.string().default(""),
  since: z.string().default(""),
  quote: z.string().default(""),
});
export type DisclosureFinding = z.infer<typeof disclosureFinding>;

/** Findings as they are stored beside a caption. */
export const disclosureFindings = z.array(disclosureFinding);

/** The fixes of what stands in the way, each once, or null when every place is satisfied. */
export function disclosureBlock(findings: readonly Pick<DisclosureFinding, "ok" | "fix">[]): string | null {
  const fixes = [...new Set(findings.filter((one) => !one.ok).map((one) => one.fix))];
  return fixes.length > 0 ? fixes.join("; ") : null;
}
