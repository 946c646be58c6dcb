import { z } from "zod";

export const makeKeyForm = z.object({ intent: z.literal("make") });
export const revokeKeyForm = z.object({ intent: z.literal("revoke"), id: z.uuid() });

/** What can be sent from the page of a brand's keys. */
export const keyForm = z.discriminatedUnion("intent", [makeKeyForm, revokeKeyForm]);
