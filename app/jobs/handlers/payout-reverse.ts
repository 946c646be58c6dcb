import { outcomeOfError, type TransferOutcome } from "#app/domain/payout/payout.ts";
import {
  claimReversal,
  recordReversal,
  type ReversalClaim,
} from "#app/domain/receivable/reverse-payout.server.ts";
import { createReversal, findReversal } from "#app/services/payments/transfers.server.ts";
import type { Handler } from "../handler.ts";

async function send(reversalId: string, claim: ReversalClaim): Promise<TransferOutcome> {
  const { transferId, amount, currency, idempotencyKey, askFirst } = claim;
  const found = askFirst ? await findReversal(transferId, reversalId) : null;
  if (found) return { ok: true, id: found };
  return createReversal({ transferId, amount, currency, idempotencyKey, metadata: { reversalId } });
}

/** Claim, call, record, as for payouts. */
export const payoutReverse: Handler<"payout.reverse"> = async ({ reversalId }) => {
  const claim = await claimReversal(reversalId);
  if (!claim.ok || !claim.value) return;
  const outcome = await send(reversalId, claim.value).catch(outcomeOfError);
  await recordReversal(reversalId, claim.value.token, outcome);
  if (!outcome.ok && outcome.kind === "retry")
    throw new Error(`Reversal ${reversalId}: ${outcome.code}: ${outcome.message}`);
};
