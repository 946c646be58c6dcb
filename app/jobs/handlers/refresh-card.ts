import { recordDecline } from "#app/domain/payout/open-card-funding.server.ts";
import { expireFunding, unsettledFunding } from "#app/domain/payout/refresh-funding.server.ts";
import { settleFunding } from "#app/domain/payout/settle-funding.server.ts";
import { type CardOutcome, type CardPaid, findCardPayment } from "#app/services/payments/cards.server.ts";
import { refreshCheckout } from "./refresh-checkout.ts";

/** What is done with what the processor says about a card’s charge. `expire`: it says nothing. */
interface Behind {
  settle: (payment: CardPaid) => Promise<unknown>;
  decline: (code: string) => Promise<unknown>;
  expire: () => Promise<void>;
}

/** Makes what a saved card pays for agree with what came of the charge. */
export async function refreshCard(outcome: CardOutcome, { settle, decline, expire }: Behind): Promise<void> {
  if (outcome.kind === "paid") await settle(outcome.payment);
  else if (outcome.kind === "declined") await decline(outcome.code);
  else if (outcome.kind === "authenticate") await decline("authentication_required");
  else await expire();
}

/** Makes a funding agree with the processor: with the page that is open for it, or with the card that was charged. */
export async function refreshFunding(fundingId: string): Promise<void> {
  const funding = await unsettledFunding(fundingId);
  if (!funding?.customerId) return refreshCheckout(fundingId);
  return refreshCard(await findCardPayment({ customerId: funding.customerId, fundingId }), {
    settle: (payment) => settleFunding(fundingId, payment),
    decline: (code) => recordDecline(fundingId, code),
    expire: () => (funding.over ? expireFunding(fundingId) : Promise.resolve()),
  });
}
