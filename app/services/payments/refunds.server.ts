import type Stripe from "stripe";
import { fromStripeAmount, fromStripeCurrency, toStripeAmount } from "./amount.ts";
import { stripe } from "./client.server.ts";
import { failureOf, isMissing, type PaymentFailure } from "./failure.server.ts";

export interface RefundRequest {
  chargeId: string;
  /** Minor units of the charge, more than zero. */
  amount: bigint;
  currency: string;
  reason: "duplicate" | "fraudulent" | "requested_by_customer";
  /** Must hold `refundId`: findRefund matches it. */
  metadata: { refundId: string } & Record<string, string>;
  idempotencyKey: string;
}

export type RefundResult =
  { ok: true; id: string; balanceTransactionId: string | null; status: string } | PaymentFailure;

export interface FoundRefund {
  id: string;
  balanceTransactionId: string | null;
  amount: bigint;
  currency: string;
  status: string;
}

function idOrNull(value: string | { id: string } | null): string | null {
  return value === null || typeof value === "string" ? value : value.id;
}

/**
 * Gives money back to the card of a charge; transfers made from it stay. `status` may be `pending`, and a
 * refund can fail days later. Never throws what Stripe refused.
 */
export async function createRefund(request: RefundRequest): Promise<RefundResult> {
  const amount = toStripeAmount(request.amount, request.currency);
  try {
    const refund = await stripe().refunds.create(
      { charge: request.chargeId, amount, reason: request.reason, metadata: request.metadata },
      { idempotencyKey: request.idempotencyKey },
    );
    const status = refund.status ?? "unknown";
    if (status === "failed" || status === "canceled")
      return {
        ok: false,
        kind: "rejected",
        code: refund.failure_reason ?? status,
        message: `The refund is ${status}.`,
      };
    return { ok: true, id: refund.id, balanceTransactionId: idOrNull(refund.balance_transaction), status };
  } catch (error) {
    return failureOf(error);
  }
}

const found = (refund: Stripe.Refund): FoundRefund => ({
  id: refund.id,
  balanceTransactionId: idOrNull(refund.balance_transaction),
  amount: fromStripeAmount(refund.amount),
  currency: fromStripeCurrency(refund.currency),
  status: refund.status ?? "unknown",
});

/** A refund as it is now, and the command that it names, if any. Null when Stripe knows no such id. */
export async function getRefund(id: string): Promise<(FoundRefund & { commandId: string | null }) | null> {
  try {
    const refund = await stripe().refunds.retrieve(id);
    return { ...found(refund), commandId: refund.metadata?.refundId ?? null };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The refund that was made for a refund command, or null. Throws when Stripe cannot be asked. */
export async function findRefund(wanted: {
  chargeId: string;
  refundId: string;
  /** Refunds that are known to have come back. */
  except?: readonly string[];
}): Promise<FoundRefund | null> {
  for await (const refund of stripe().refunds.list({ charge: wanted.chargeId, limit: 100 }))
    if (refund.metadata?.refundId === wanted.refundId && !wanted.except?.includes(refund.id))
      return found(refund);
  return null;
}

/** Every refund of a charge that names this command. Throws when Stripe cannot be asked. */
export async function refundsOfCommand(wanted: {
  chargeId: string;
  refundId: string;
}): Promise<FoundRefund[]> {
  const all: FoundRefund[] = [];
  for await (const refund of stripe().refunds.list({ charge: wanted.chargeId, limit: 100 }))
    if (refund.metadata?.refundId === wanted.refundId) all.push(found(refund));
  return all;
}
