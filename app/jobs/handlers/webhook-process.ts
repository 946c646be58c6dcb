import { creatorOfPayee, recordPayeeStatus } from "#app/domain/payout/payee.server.ts";
import { recordRefundReturned } from "#app/domain/payout/record-refund.server.ts";
import { fundingOfCheckout } from "#app/domain/payout/refresh-funding.server.ts";
import { groupOfCheckout } from "#app/domain/payout/refresh-group.server.ts";
import { markWebhookProcessed, waitingWebhookEvent } from "#app/domain/payout/webhook-event.server.ts";
import { subjectOfIntent } from "#app/services/payments/cards.server.ts";
import { getCheckout } from "#app/services/payments/checkout.server.ts";
import { getPayeeStatus } from "#app/services/payments/payees.server.ts";
import { getRefund } from "#app/services/payments/refunds.server.ts";
import { isUuid } from "#app/domain/uuid.ts";
import type { Handler } from "../handler.ts";
import { chargebackRefresh } from "./chargeback-refresh.ts";
import { refreshGroup } from "./group-refresh.ts";
import { refreshFunding } from "./refresh-card.ts";
import { refreshCheckout } from "./refresh-checkout.ts";

async function checkout(id: string): Promise<void> {
  const seen = await getCheckout(id);
  if (seen?.groupId) {
    const groupId = isUuid(seen.groupId) ? await groupOfCheckout(id, seen.groupId) : null;
    if (groupId) await refreshGroup(groupId);
    return;
  }
  const fundingId = seen ? await fundingOfCheckout(id, seen.dealId) : null;
  if (fundingId) await refreshCheckout(fundingId);
}

/** A saved card was charged, and the answer may have been lost. Payments of a page are told by the page. */
async function cardPayment(intentId: string): Promise<void> {
  const { fundingId, groupId } = (await subjectOfIntent(intentId)) ?? {};
  if (fundingId && isUuid(fundingId)) await refreshFunding(fundingId);
  if (groupId && isUuid(groupId)) await refreshGroup(groupId);
}

async function payee(accountId: string): Promise<void> {
  const creatorId = await creatorOfPayee(accountId);
  if (creatorId) await recordPayeeStatus(creatorId, await getPayeeStatus(accountId));
}

async function refund(processorId: string): Promise<void> {
  const now = await getRefund(processorId);
  if (now?.status !== "failed" && now?.status !== "canceled") return;
  const heard = await recordRefundReturned(processorId, now.commandId);
  // The event was faster than the answer to our own call. Done with now, what it says would be lost.
  if (!heard.ok) throw new Error(`The sending of refund ${processorId} is not written down yet`);
}

/**
 * A webhook says only that something happened to an object: the object is asked for again, and what it is now
 * decides. So order and duplicates do not matter. Transfers and charges need nothing: their commands know. One that throws
 * is not done with, and comes again later, as every job that failed.
 */
export const webhookProcess: Handler<"webhook.process"> = async ({ eventId }) => {
  const event = await waitingWebhookEvent(eventId);
  if (!event) return;
  if (event.type.startsWith("checkout.session.")) await checkout(event.objectId);
  else if (event.type === "payment_intent.succeeded") await cardPayment(event.objectId);
  else if (event.type.startsWith("v2.core.account")) await payee(event.objectId);
  else if (event.type.startsWith("refund.")) await refund(event.objectId);
  else if (event.type.startsWith("charge.dispute.")) await chargebackRefresh({ disputeId: event.objectId });
  await markWebhookProcessed(eventId);
};
