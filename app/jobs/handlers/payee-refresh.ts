import { payeeAccountOf, recordPayeeStatus } from "#app/domain/payout/payee.server.ts";
import { getPayeeStatus } from "#app/services/payments/payees.server.ts";
import type { Handler } from "../handler.ts";

export const payeeRefresh: Handler<"payee.refresh"> = async ({ creatorId }) => {
  const accountId = await payeeAccountOf(creatorId);
  if (accountId) await recordPayeeStatus(creatorId, await getPayeeStatus(accountId));
};
