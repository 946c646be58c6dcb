import { isAwaited } from "#app/domain/chargeback/awaited.server.ts";
import { recordChargeback } from "#app/domain/chargeback/record-chargeback.server.ts";
import { getDispute, transferGroupOfCharge } from "#app/services/payments/disputes.server.ts";
import type { Handler } from "../handler.ts";

/**
 * A dispute as it is now, whatever announced it. One over a charge that is none of ours shows as drift; one that was faster
 * than the word of its payment is asked about again, so that the deal does not go on as if nothing were.
 */
export const chargebackRefresh: Handler<"chargeback.refresh"> = async ({ disputeId }) => {
  const facts = await getDispute(disputeId);
  if (!facts) return;
  const recorded = await recordChargeback(facts);
  if (!recorded.ok && (await isAwaited(await transferGroupOfCharge(facts.chargeId))))
    throw new Error(`The payment of dispute ${disputeId} is not written down yet`);
};
