import { claimPayout, type PayoutClaim } from "#app/domain/payout/claim-payout.server.ts";
import { outcomeOfError, outcomeOfFound, type TransferOutcome } from "#app/domain/payout/payout.ts";
import { recordTransfer } from "#app/domain/payout/record-transfer.server.ts";
import { createTransfer, findTransfer } from "#app/services/payments/transfers.server.ts";
import type { Handler } from "../handler.ts";

/** A process that was asleep between claim and call has lost its lease, and must not call any more. */
const LATEST_CALL_MS = 20_000;

async function send(payoutId: string, claim: PayoutClaim, claimedAt: number): Promise<TransferOutcome> {
  const { parameters, askFirst } = claim;
  const { transferGroup, sourceChargeId, currency, destination, idempotencyKey } = parameters;
  if (askFirst) {
    const found = await findTransfer({ transferGroup, payoutId });
    if (found) return outcomeOfFound(found, parameters);
  }
  if (performance.now() - claimedAt > LATEST_CALL_MS)
    throw new Error(`The lease of payout ${payoutId} ran out before it was sent`);
  return createTransfer({
    ...{ transferGroup, currency, destination, idempotencyKey },
    amount: BigInt(parameters.amount),
    ...(sourceChargeId ? { sourceChargeId } : {}),
    metadata: { payoutId },
  });
}

/** Claim, call, record: three steps, and the process may die between any two of them. */
export const payoutSend: Handler<"payout.send"> = async ({ payoutId }) => {
  const claimedAt = performance.now();
  const claim = await claimPayout(payoutId);
  if (!claim.ok || !claim.value) return;
  const outcome = await send(payoutId, claim.value, claimedAt).catch(outcomeOfError);
  await recordTransfer(payoutId, claim.value.token, outcome);
  if (!outcome.ok && outcome.kind === "retry")
    throw new Error(`Payout ${payoutId}: ${outcome.code}: ${outcome.message}`);
};
