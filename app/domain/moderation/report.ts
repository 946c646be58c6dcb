import { z } from "zod";

/** Why somebody reports a brief or a brand. */
export const REPORT_REASONS = {
  scam: "It looks like a scam or asks for money",
  unpaid: "It asks for unpaid work",
  contact: "It moves people off the marketplace",
  hidden_ad: "It asks to hide that posts are paid",
  banned: "It is about something that is not allowed",
  harm: "It is hateful, unsafe or aimed at minors",
  false_claims: "It is not who it says, or the claims are false",
  licence: "My content is used against its licence",
  other: "Something else",
} as const;
export type ReportReason = keyof typeof REPORT_REASONS;
export const REPORT_REASON_CODES = Object.keys(REPORT_REASONS) as ReportReason[];

/** The reason in words; one that this version does not know stands for itself. */
export const reportReasonWords = (code: string): string =>
  (REPORT_REASONS as Record<string, string>)[code] ?? code;

export const reportForm = z
  .object({
    reason: z.enum(REPORT_REASON_CODES as [ReportReason, ...ReportReason[]], { error: "Choose a reason." }),
    detail: z.string().trim().max(2_000, "Keep it under 2,000 characters.").default(""),
  })
  .refine(({ reason, detail }) => reason !== "other" || detail.length >= 10, {
    path: ["detail"],
    error: "Say in a sentence what is wrong.",
  });
export type ReportInput = z.infer<typeof reportForm>;

export const reportDecision = z.object({
  outcome: z.enum(["dismissed", "acted"], { error: "Choose what becomes of the report." }),
  note: z
    .string({ error: "Write at least 10 characters. The reporter reads it." })
    .trim()
    .min(10, "Write at least 10 characters. The reporter reads it.")
    .max(1_000, "Keep it under 1,000 characters."),
});
export type ReportDecision = z.infer<typeof reportDecision>;
