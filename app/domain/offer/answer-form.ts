import { z } from "zod";

/** A decline, with a reason for whoever prefers to give one. */
export const declineOfferForm = z.object({
  intent: z.literal("decline_offer"),
  offerId: z.uuid(),
  reason: z.string().trim().max(600, "Keep it under 600 characters.").default(""),
});

/** The one-click answers to an offer, the same for both sides; a counter-offer has a page of its own. */
export const offerAnswers = [
  z.object({ intent: z.literal("accept"), offerId: z.uuid() }),
  z.object({ intent: z.literal("extend"), offerId: z.uuid() }),
  declineOfferForm,
] as const;
export const offerAnswerForm = z.discriminatedUnion("intent", offerAnswers);
export const isOfferAnswer = (intent: string): boolean =>
  offerAnswers.some(({ shape }) => shape.intent.value === intent);
export type OfferAnswerForm = z.infer<typeof offerAnswerForm>;
