import { z } from "zod";

/** What a creator can send from an application's page. */
export const declineOfferForm = z.object({
  intent: z.literal("decline_offer"),
  offerId: z.uuid(),
  reason: z.string().trim().max(600, "Keep it under 600 characters.").default(""),
});
export const creatorForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("accept"), offerId: z.uuid() }),
  declineOfferForm,
  z.object({ intent: z.literal("withdraw") }),
]);
export type CreatorForm = z.infer<typeof creatorForm>;
