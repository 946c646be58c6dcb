import { recordDecline } from "#app/domain/payout/open-card-funding.server.ts";
import { expireFunding, unsettledFunding } from "#app/domain/payout/refresh-funding.server.ts";
import { settleFunding } from "#app/domain/payout/settle-funding.server.ts";
import { findCardPayment } from "#app/services/payments/cards.server.ts";
import { refreshCheckout } from "./refresh-checkout.ts";

/** Makes a funding agree with the processor: with the page that is open for it, or with the card that was charged. */
export async function refreshFunding(fundingId: string): Promise<void> {
  const funding = await unsettledFunding(fundingId);
  if (!funding?.customerId) return refreshCheckout(fundingId);
  const outcome = await findCardPayment({ customerId: funding.customerId, fundingId });
  if (outcome.kind === "paid") await settleFunding(fundingId, outcome.payment);
  else if (outcome.kind === "declined") await recordDecline(fundingId, outcome.code);
  else if (outcome.kind === "authenticate") await recordDecline(fundingId, "authentication_required");
  else if (funding.over) await expireFunding(fundingId);
}
