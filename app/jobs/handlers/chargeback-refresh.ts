import { recordChargeback } from "#app/domain/chargeback/record-chargeback.server.ts";
import { getDispute } from "#app/services/payments/disputes.server.ts";
import type { Handler } from "../handler.ts";

/** A dispute as it is now, whatever announced it. One over a charge that is none of ours shows as drift. */
export const chargebackRefresh: Handler<"chargeback.refresh"> = async ({ disputeId }) => {
  const facts = await getDispute(disputeId);
  if (facts) await recordChargeback(facts);
};
