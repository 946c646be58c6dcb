import { z } from "zod";
import { wholeNumber } from "#app/domain/whole-number.ts";

/** The numbers that moderation and invitations run on; the operator changes them. */
export const moderationSettingsSchema = z.object({
  /** Clean approved listings that make a brand trusted; 0 switches the fast lane off. */
  trustedAfter: wholeNumber(0, 100),
  trustedDays: wholeNumber(1, 730),
  /** Every n-th listing of a trusted brand still goes to a person. */
  trustedSample: wholeNumber(2, 100),
  reportsPerDay: wholeNumber(1, 100),
  invitationsPerDay: wholeNumber(0, 10_000),
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

/** What each number is called and counted in. */
export const MODERATION_LABELS: Record<ModerationSettingKey, { label: string; unit: string }> = {
  trustedAfter: { label: "Clean listings until a brand is trusted", unit: "0 switches the fast lane off" },
  trustedDays: { label: "They are counted over", unit: "days" },
  trustedSample: { label: "Of a trusted brand, every n-th listing goes to a person", unit: "listings" },
  reportsPerDay: { label: "Reports that one person can send in a day", unit: "reports" },
  invitationsPerDay: { label: "Roster invitations that one brand can send in a day", unit: "invitations" },
};

export const MODERATION_KEYS = Object.keys(DEFAULT_MODERATION) as ModerationSettingKey[];
