import { z } from "zod";

/** The numbers that moderation and invitations run on; the operator changes them. */
export const moderationSettingsSchema = z.object({
  /** Clean approved listings that make a brand trusted; 0 switches the fast lane off. */
  trustedAfter: z.number().int().min(0).max(100),
  trustedDays: z.number().int().min(1).max(730),
  /** Every n-th listing of a trusted brand still goes to a person. */
  trustedSample: z.number().int().min(2).max(100),
  reportsPerDay: z.number().int().min(1).max(100),
  invitationsPerDay: z.number().int().min(0).max(10_000),
});
export type ModerationSettings = z.infer<typeof moderationSettingsSchema>;
export type ModerationSettingKey = keyof ModerationSettings;

export const DEFAULT_MODERATION: ModerationSettings = {
  trustedAfter: 5,
  trustedDays: 90,
  trustedSample: 10,
  reportsPerDay: 10,
  invitationsPerDay: 200,
};

export const MODERATION_LABELS: Record<ModerationSettingKey, { label: string; hint: string }> = {
  trustedAfter: {
    label: "Clean listings until a brand is trusted",
    hint: "0 switches the fast lane off, 100 at most. Default 5.",
  },
  trustedDays: { label: "Days that they are counted over", hint: "1 to 730. Default 90." },
  trustedSample: {
    label: "Of a trusted brand, every n-th listing goes to a person",
    hint: "2 to 100. Default 10.",
  },
  reportsPerDay: { label: "Reports that one person can send in a day", hint: "1 to 100. Default 10." },
  invitationsPerDay: {
    label: "Roster invitations that one brand can send in a day",
    hint: "0 to 10,000. Default 200.",
  },
};

export const MODERATION_KEYS = Object.keys(DEFAULT_MODERATION) as ModerationSettingKey[];
