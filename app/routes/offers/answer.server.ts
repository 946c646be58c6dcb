import type { PartyActor } from "#app/domain/access/actor.ts";
import { acceptOffer } from "#app/domain/offer/accept-offer.server.ts";
import { declineOffer } from "#app/domain/offer/decline-offer.server.ts";
import { extendOffer } from "#app/domain/offer/extend-offer.server.ts";
import { refuse, type Refusal } from "#app/domain/refusal.ts";
import type { OfferAnswerForm } from "#app/domain/offer/answer-form.ts";

/** An answer that was given, and what the page says about it afterwards. */
export type Answered = { to: string } | { said: "offer-declined" | "extended" };

/**
 * Carries out an answer to an offer. `dealOf` finds the deal of an application that was accepted by an earlier
 * press, so that the same button pressed twice leads to the same place.
 */
export async function answerOffer(
  actor: PartyActor,
  form: OfferAnswerForm,
  dealOf: () => Promise<number | null>,
): Promise<Answered | Refusal> {
  switch (form.intent) {
    case "accept": {
      const result = await acceptOffer(actor, form.offerId);
      const number = result.ok ? result.value.dealNumber : await dealOf();
      if (number !== null) return { to: `/deals/${number}` };
      return result.ok ? refuse("not_found") : result;
    }
    case "extend": {
      const result = await extendOffer(actor, form.offerId);
      return result.ok ? { said: "extended" } : result;
    }
    case "decline_offer": {
      const result = await declineOffer(actor, form.offerId, form.reason);
      return result.ok ? { said: "offer-declined" } : result;
    }
  }
}
