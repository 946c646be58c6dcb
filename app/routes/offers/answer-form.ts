import { z } from "zod";

/** The one-click answers to an offer, the same for both sides; a counter-offer has a page of its own. */
export const offerAnswers = [
  z.object({ intent: z.literal("accept"), offerId: z.uuid() }),
  z.object({ intent: z.literal("extend"), offerId: z.uuid() }),
  z.object({
    intent: z.literal("decline_offer"),
    offerId: z.uuid(),
    reason: z.string().trim().max(600, "Keep it under 600 characters.").default(""),
  }),
] as const;
export const offerAnswerForm = z.discriminatedUnion("intent", offerAnswers);
export type OfferAnswerForm = z.infer<typeof offerAnswerForm>;
