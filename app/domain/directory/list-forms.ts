import { z } from "zod";

/** The name of a list, for a new one and for renaming. */
export const listForm = z.object({
  name: z
    .string({ error: "Name the list." })
    .trim()
    .min(2, "Use at least 2 characters.")
    .max(60, "Keep the name under 60 characters."),
});

/** A note about a creator, for the team only. */
export const noteForm = z.object({
  text: z
    .string({ error: "Write the note first." })
    .trim()
    .min(1, "Write the note first.")
    .max(1_000, "Keep the note under 1,000 characters."),
});

/** Which of the brand's briefs a creator is invited to, and the message that they read. */
export const inviteForm = z.object({
  briefId: z.uuid({ error: "Choose a brief." }),
  message: z
    .string({ error: "Write why you ask this creator." })
    .trim()
    .min(20, "Write at least 20 characters: why you ask this creator.")
    .max(600, "Keep the message under 600 characters."),
});
export type InviteInput = z.infer<typeof inviteForm>;

/** Why a creator declines; the brand reads it. */
export const declineInvitationForm = z.object({
  reason: z.string().trim().max(300, "Keep the reason under 300 characters.").default(""),
});
