import { z } from "zod";

/** Why somebody reports a message, as they choose it and as the moderator reads it. */
export const REPORT_REASONS = {
  abuse: "Insulting or threatening",
  spam: "Advertising or spam",
  elsewhere: "Wants to make the deal outside Sweetspot",
  fraud: "Looks like fraud",
  other: "Something else",
} as const;
export type ReportReason = keyof typeof REPORT_REASONS;
export const REPORT_REASON_CODES = Object.keys(REPORT_REASONS) as [ReportReason, ...ReportReason[]];

/** What somebody chose, in words; a code of another version stays readable. */
export function reasonWords(code: string): string {
  return (REPORT_REASONS as Record<string, string>)[code] ?? "Another reason";
}

export const reportForm = z.object({
  reason: z.enum(REPORT_REASON_CODES, { error: "Choose what is wrong with the message." }),
  note: z.string().trim().max(1_000, "Keep it under 1,000 characters.").default(""),
});
export type ReportForm = z.infer<typeof reportForm>;

const LEAST_REASON = 20;

/** A moderator's decision. A removal needs a reason: the author reads it word for word. */
export const reportDecision = z
  .object({
    reportId: z.uuid(),
    decision: z.enum(["dismissed", "removed"], { error: "Choose what happens to the message." }),
    reason: z.string().trim().max(1_000, "Keep the reason under 1,000 characters.").default(""),
  })
  .refine(({ decision, reason }) => decision === "dismissed" || reason.length >= LEAST_REASON, {
    path: ["reason"],
    error: `Give a reason of at least ${LEAST_REASON} characters. The author reads it.`,
  });
export type ReportDecision = z.infer<typeof reportDecision>;
