import type { Payment } from "#app/domain/payout/funding.ts";
import { expireGroup, unsettledGroup } from "#app/domain/payout/refresh-group.server.ts";
import { recordGroupDecline } from "#app/domain/payout/open-card-funding.server.ts";
import { settleGroup } from "#app/domain/payout/settle-group.server.ts";
import type { Handler } from "../handler.ts";
import { findCardPayment } from "#app/services/payments/cards.server.ts";
import { refreshCard } from "./refresh-card.ts";
import { refreshPage } from "./refresh-checkout.ts";

/** Resolves with a code when parts of the payment went back; null when all of it did what it was for. */
async function settled(groupId: string, payment: Payment): Promise<string | null> {
  const result = await settleGroup(groupId, payment);
  if (!result.ok) return result.code;
  return result.value.returned > 0 ? "shares_returned" : null;
}

/** Makes a group of fundings agree with its one checkout, or with the one charge of a saved card. */
export async function refreshGroup(groupId: string): Promise<void> {
  const group = await unsettledGroup(groupId);
  const settle = (payment: Payment) => settled(groupId, payment);
  if (!group?.customerId)
    return refreshPage({
      unsettled: () => Promise.resolve(group),
      expire: () => expireGroup(groupId),
      settle,
    });
  return refreshCard(await findCardPayment({ customerId: group.customerId, groupId }), {
    settle,
    decline: (code) => recordGroupDecline(groupId, code),
    expire: () => (group.over ? expireGroup(groupId) : Promise.resolve()),
  });
}

export const groupRefresh: Handler<"group.refresh"> = ({ groupId }) => refreshGroup(groupId);
