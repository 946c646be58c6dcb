import type Stripe from "stripe";
import type { ChargebackFacts } from "#app/domain/chargeback/chargeback.ts";
import type { EvidenceFields } from "#app/domain/chargeback/evidence.ts";
import { fromStripeAmount, fromStripeCurrency, fromStripeTime } from "./amount.ts";
import { stripe } from "./client.server.ts";
import { failureOf, isMissing, type PaymentFailure } from "./failure.server.ts";

const idOf = (value: string | { id: string }): string => (typeof value === "string" ? value : value.id);

function facts(dispute: Stripe.Dispute): ChargebackFacts {
  const moved = dispute.balance_transactions.map(({ amount }) => amount);
  const { due_by: dueBy } = dispute.evidence_details;
  return {
    disputeId: dispute.id,
    chargeId: idOf(dispute.charge),
    status: dispute.status,
    amount: fromStripeAmount(dispute.amount),
    currency: fromStripeCurrency(dispute.currency),
    reason: dispute.reason,
    openedAt: fromStripeTime(dispute.created),
    evidenceDueAt: dueBy === null ? null : fromStripeTime(dueBy),
    withdrawn: moved.some((amount) => amount < 0),
    reinstated: moved.some((amount) => amount > 0),
  };
}

/** A dispute as Stripe sees it now. Null when Stripe knows no such id. */
export async function getDispute(id: string): Promise<ChargebackFacts | null> {
  try {
    return facts(await stripe().disputes.retrieve(id));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The group that ties a charge to what it pays for. Null when it has none, or Stripe knows no such id. */
export async function transferGroupOfCharge(chargeId: string): Promise<string | null> {
  try {
    return (await stripe().charges.retrieve(chargeId)).transfer_group;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/**
 * Sends evidence to the bank, once and for all: Stripe takes no second submission. `contract` is uploaded first. The key makes
 * one submission of many tries. Never throws what Stripe refused.
 */
export async function submitEvidence(request: {
  disputeId: string;
  fields: EvidenceFields;
  contract: { name: string; data: Uint8Array } | null;
  idempotencyKey: string;
}): Promise<{ ok: true } | PaymentFailure> {
  const { disputeId, fields, contract, idempotencyKey } = request;
  try {
    const file = contract
      ? await stripe().files.create(
          { purpose: "dispute_evidence", file: { ...contract, type: "application/pdf" } },
          { idempotencyKey: `${idempotencyKey}:contract` },
        )
      : null;
    await stripe().disputes.update(
      disputeId,
      { evidence: { ...fields, ...(file ? { service_documentation: file.id } : {}) }, submit: true },
      // The file's id is part of the parameters; a later try may have another one, and then needs another key.
      { idempotencyKey: file ? `${idempotencyKey}:${file.id}` : idempotencyKey },
    );
    return { ok: true };
  } catch (error) {
    return failureOf(error);
  }
}
