import type { BrandActor } from "#app/domain/access/actor.ts";
import { declineWords } from "#app/domain/card/card.ts";
import { openCardFunding, recordDecline } from "#app/domain/payout/open-card-funding.server.ts";
import { expireFunding } from "#app/domain/payout/refresh-funding.server.ts";
import { settleFunding } from "#app/domain/payout/settle-funding.server.ts";
import { done, refuse, type Result } from "#app/domain/refusal.ts";
import { installation } from "#app/http/installation.server.ts";
import { chargeCard } from "#app/services/payments/cards.server.ts";
import { closed, startCheckout } from "./checkout.server.ts";

/**
 * Pays for a deal with a saved card, in one press: where the brand goes next. A bank that wants to see the person leads
 * to the payment page; a card that is declined is refused with the reason. When the processor gives no answer the
 * payment is under way, and a job asks until it is known.
 */
export async function payByCard(
  actor: BrandActor,
  dealNumber: number,
  cardId: string,
): Promise<Result<{ url: string }>> {
  const page = `${installation.origin}/deals/${dealNumber}?paid=1`;
  const opened = await openCardFunding(actor, dealNumber, cardId);
  if (!opened.ok) return opened;
  const { closing, charge } = opened.value;
  const { fundingId } = charge;
  if (!(await closed(closing))) {
    await expireFunding(fundingId);
    return done({ url: page });
  }
  const outcome = await chargeCard(charge);
  switch (outcome.kind) {
    case "paid":
      await settleFunding(fundingId, outcome.payment);
      return done({ url: page });
    case "declined":
      await recordDecline(fundingId, outcome.code);
      return refuse("card_declined", { reason: declineWords(outcome.code) });
    case "authenticate":
      await recordDecline(fundingId, "authentication_required");
      return startCheckout(actor, dealNumber);
    case "unknown":
      return done({ url: page });
  }
}
