import { expireGroup, unsettledGroup } from "#app/domain/payout/refresh-group.server.ts";
import { recordGroupDecline } from "#app/domain/payout/open-card-funding.server.ts";
import { settleGroup } from "#app/domain/payout/settle-group.server.ts";
import type { Handler } from "../handler.ts";
import { findCardPayment } from "#app/services/payments/cards.server.ts";
import { refreshCard } from "./refresh-card.ts";
import { refreshPage } from "./refresh-checkout.ts";

/** Makes a group of fundings agree with its one checkout, or with the one charge of a saved card. */
export async function refreshGroup(groupId: string): Promise<void> {
  const group = await unsettledGroup(groupId);
  if (!group?.customerId)
    return refreshPage({
      unsettled: () => Promise.resolve(group),
      expire: () => expireGroup(groupId),
      settle: (payment) => settleGroup(groupId, payment),
    });
  return refreshCard(await findCardPayment({ customerId: group.customerId, groupId }), {
    settle: (payment) => settleGroup(groupId, payment),
    decline: (code) => recordGroupDecline(groupId, code),
    expire: () => (group.over ? expireGroup(groupId) : Promise.resolve()),
  });
}

export const groupRefresh: Handler<"group.refresh"> = ({ groupId }) => refreshGroup(groupId);
