import type { Payment } from "#app/domain/payout/funding.ts";
import {
  expireFunding,
  type Unsettled,
  unsettledFunding,
} from "#app/domain/payout/refresh-funding.server.ts";
import { settleFunding } from "#app/domain/payout/settle-funding.server.ts";
import { type Checkout, expireCheckout, getCheckout } from "#app/services/payments/checkout.server.ts";
import { jobLog } from "../job-log.ts";

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
  /** Resolves with why the payment, or part of it, went back; null when all of it did what it was for. */
  settle: (payment: Payment) => Promise<string | null>;
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
  const about = { checkout: checkout.id };
  if (payment) {
    const code = await settle(payment);
    if (code) jobLog.warn({ ...about, code, charge: payment.chargeId }, "payment set apart and sent back");
    return;
  }
  let { status } = checkout;
  if (status === "open" && !behind.wanted) status = await expireCheckout(behind.checkoutId);
  if (status === "expired") {
    if (behind.wanted)
      jobLog.info({ ...about, code: "checkout_expired" }, "payment page closed without a payment");
    return expire();
  }
  if (status === "complete" && checkout.status === "open")
    throw new Error(`Checkout ${checkout.id} was paid while it was being closed`);
}

async function settled(fundingId: string, payment: Payment): Promise<string | null> {
  const result = await settleFunding(fundingId, payment);
  if (!result.ok) return result.code;
  return result.value === "funded" || result.value === "already" ? null : result.value;
}

/** The same for the checkout of one funding. */
export const refreshCheckout = (fundingId: string): Promise<void> =>
  refreshPage({
    unsettled: () => unsettledFunding(fundingId),
    expire: () => expireFunding(fundingId),
    settle: (payment) => settled(fundingId, payment),
  });
