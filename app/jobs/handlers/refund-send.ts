import { claimRefund, type RefundClaim } from "#app/domain/payout/claim-refund.server.ts";
import { outcomeOfError } from "#app/domain/payout/payout.ts";
import { recordRefund, type RefundOutcome } from "#app/domain/payout/record-refund.server.ts";
import { createRefund, findRefund, type FoundRefund } from "#app/services/payments/refunds.server.ts";
import type { Handler } from "../handler.ts";

/** A refund that left and came back before we heard of either did both: it is booked so, and counted as returned. */
function outcomeOf(found: FoundRefund, claim: RefundClaim): RefundOutcome {
  const { id, amount, currency, status } = found;
  const cameBack = status === "failed" || status === "canceled";
  if (amount === claim.amount && currency === claim.currency) return { ok: true, id, cameBack };
  return {
    ok: false,
    kind: "unclear",
    code: "refund_differs",
    message: `Refund ${id} is ${amount} ${currency}`,
  };
}

async function send(refundId: string, claim: RefundClaim): Promise<RefundOutcome> {
  const { chargeId, amount, currency, idempotencyKey, duplicate } = claim;
  const found = claim.askFirst ? await findRefund({ chargeId, refundId, except: claim.returnedIds }) : null;
  if (found) return outcomeOf(found, claim);
  return createRefund({
    ...{ chargeId, amount, currency, idempotencyKey },
    reason: duplicate ? "duplicate" : "requested_by_customer",
    metadata: { refundId },
  });
}

export const refundSend: Handler<"refund.send"> = async ({ refundId }) => {
  const claim = await claimRefund(refundId);
  if (!claim.ok || !claim.value) return;
  const outcome: RefundOutcome = await send(refundId, claim.value).catch(outcomeOfError);
  await recordRefund(refundId, claim.value.token, outcome);
  if (!outcome.ok && outcome.kind === "retry")
    throw new Error(`Refund ${refundId}: ${outcome.code}: ${outcome.message}`);
};
