import type { Payment } from "#app/domain/payout/funding.ts";
import { expireFunding, unsettledFunding } from "#app/domain/payout/refresh-funding.server.ts";
import { settleFunding } from "#app/domain/payout/settle-funding.server.ts";
import { type Checkout, expireCheckout, getCheckout } from "#app/services/payments/checkout.server.ts";

function paymentOf(checkout: Checkout): Payment | null {
  if (checkout.status !== "complete" || checkout.paymentStatus !== "paid") return null;
  const {
    id: checkoutId,
    chargeId,
    amountTotal: amount,
    currency,
    paymentIntentId,
    chargeBalanceTransaction,
  } = checkout;
  // Paid and charged are two writes at the processor; the job comes back for the second one.
  if (!chargeId) throw new Error(`Checkout ${checkoutId} is paid but has no charge yet`);
  return {
    ...{ checkoutId, chargeId, amount, currency },
    ...(paymentIntentId ? { paymentIntentId } : {}),
    ...(chargeBalanceTransaction ? { booking: chargeBalanceTransaction } : {}),
  };
}

/**
 * Makes our funding agree with its checkout: settles what was paid, lets go of what expired, closes what nobody
 * may pay any more. Used by the webhook, the poll and the return from checkout alike.
 */
export async function refreshCheckout(fundingId: string): Promise<void> {
  const funding = await unsettledFunding(fundingId);
  if (!funding) return;
  if (!funding.checkoutId) return funding.over ? expireFunding(fundingId) : undefined;
  const checkout = await getCheckout(funding.checkoutId);
  if (!checkout) return expireFunding(fundingId);
  const payment = paymentOf(checkout);
  if (payment) return void (await settleFunding(fundingId, payment));
  let { status } = checkout;
  if (status === "open" && !funding.wanted) status = await expireCheckout(funding.checkoutId);
  if (status === "expired") return expireFunding(fundingId);
  if (status === "complete" && checkout.status === "open")
    throw new Error(`Checkout ${checkout.id} was paid while it was being closed`);
}
