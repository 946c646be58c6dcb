import type { Payment } from "#app/domain/payout/funding.ts";
import {
  expireFunding,
  type Unsettled,
  unsettledFunding,
} from "#app/domain/payout/refresh-funding.server.ts";
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

/** What a page at the processor belongs to: one funding, or a group of them. */
interface Behind {
  unsettled: () => Promise<Unsettled | null>;
  expire: () => Promise<void>;
  settle: (payment: Payment) => Promise<unknown>;
}

/**
 * Makes what is behind a checkout agree with it: settles what was paid, lets go of what expired, closes what nobody
 * may pay any more. Used by the webhook, the poll and the return from checkout alike.
 */
export async function refreshPage({ unsettled, expire, settle }: Behind): Promise<void> {
  const behind = await unsettled();
  if (!behind) return;
  if (!behind.checkoutId) return behind.over ? expire() : undefined;
  const checkout = await getCheckout(behind.checkoutId);
  if (!checkout) return expire();
  const payment = paymentOf(checkout);
  if (payment) return void (await settle(payment));
  let { status } = checkout;
  if (status === "open" && !behind.wanted) status = await expireCheckout(behind.checkoutId);
  if (status === "expired") return expire();
  if (status === "complete" && checkout.status === "open")
    throw new Error(`Checkout ${checkout.id} was paid while it was being closed`);
}

/** The same for the checkout of one funding. */
export const refreshCheckout = (fundingId: string): Promise<void> =>
  refreshPage({
    unsettled: () => unsettledFunding(fundingId),
    expire: () => expireFunding(fundingId),
    settle: (payment) => settleFunding(fundingId, payment),
  });
