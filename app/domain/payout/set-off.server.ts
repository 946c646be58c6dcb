import type { Tx } from "#app/db.server.ts";
import { SYSTEM } from "#app/domain/access/actor.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { dealHref, dealNames, dealStream, lockedDeal } from "#app/domain/deal/load.server.ts";
import { post } from "#app/domain/ledger/post.server.ts";
import { setOffLoss } from "#app/domain/ledger/recipes.ts";
import { moneyData, notify } from "#app/domain/messaging/notify.server.ts";
import { refundSentKey } from "./refund.ts";

/** What is owed back to the brand of a deal. Amounts are minor units. */
interface Owed {
  dealId: string;
  amount: bigint;
  currency: string;
  cause: string;
  reason: string;
}

/**
 * The losses of a deal that the marketplace still bears, the oldest first, with the payment that each was. What its creator
 * owes of one is none of them any more.
 */
async function lossesOf(tx: Tx, dealId: string) {
  const shares = await tx.chargebackShare.findMany({
    where: { dealId, lost: { gt: 0n }, chargeback: { state: "lost" } },
    include: { chargeback: { select: { chargeId: true } }, receivable: { select: { amount: true } } },
    orderBy: { chargeback: { closedAt: "asc" } },
  });
  const fundings = await tx.funding.findMany({ where: { dealId }, select: { id: true, chargeId: true } });
  return shares.flatMap(({ chargebackId, chargeback: { chargeId }, lost, receivable }) => {
    const left = lost - (receivable?.amount ?? 0n);
    const funding = fundings.find((one) => one.chargeId === chargeId);
    return funding && left > 0n ? [{ chargebackId, chargeId, fundingId: funding.id, left }] : [];
  });
}

type Loss = Awaited<ReturnType<typeof lossesOf>>[number];

/** So much of the loss is none: the bank has paid the brand what we owe it now. */
async function book(tx: Tx, now: Date, owed: Owed, loss: Loss, amount: bigint): Promise<void> {
  const { dealId, currency, reason } = owed;
  const { chargebackId, chargeId, fundingId } = loss;
  const cause = `${owed.cause}:chargeback:${chargebackId}`;
  const refund = await tx.refund.create({
    data: {
      ...{ dealId, fundingId, chargeId, reason, currency, cause, amount, createdAt: now },
      ...{ state: "succeeded", succeededAt: now, idempotencyKey: `refund:${cause}` },
      failureMessage: "chargeback: the card’s bank had paid this back before",
    },
  });
  await post(tx, now, {
    kind: "loss_set_off",
    idempotencyKey: refundSentKey(refund),
    ...{ dealId, subjectId: refund.id },
    memo: "Returned by the card’s bank before it was owed",
    lines: setOffLoss({ currency, amount }),
  });
  await tx.chargebackShare.update({
    where: { chargebackId_dealId: { chargebackId, dealId } },
    data: { fromHeld: { increment: amount }, lost: { decrement: amount } },
  });
}

async function tell(tx: Tx, now: Date, { dealId, currency }: Owed, amount: bigint): Promise<void> {
  const deal = await lockedDeal(tx, dealId);
  const event = { type: "refund.set_off", amount: String(amount), currency } as const;
  await record(tx, now, SYSTEM, dealStream(deal), event);
  await notify(tx, now, {
    to: { brandId: deal.brandId, permission: "deal.fund" },
    kind: "refund_set_off",
    data: { ...dealNames(deal), refunded: moneyData(amount, currency) },
    href: `${dealHref(deal)}/money`,
    dealId,
  });
}

/**
 * What is owed back after a chargeback was lost, the brand may have from its bank already: then nothing is sent, and the
 * marketplace has lost so much less. The other way round, when it is owed first, the lost chargeback takes the place of the
 * refund. Returns how much of `amount` that is. Under the deal's lock, once per cause, after it was booked as owed.
 */
export async function setOffLosses(tx: Tx, now: Date, owed: Owed): Promise<bigint> {
  let left = owed.amount;
  for (const loss of await lossesOf(tx, owed.dealId)) {
    const part = left < loss.left ? left : loss.left;
    if (part > 0n) await book(tx, now, owed, loss, part);
    left -= part;
  }
  const setOff = owed.amount - left;
  if (setOff > 0n) await tell(tx, now, owed, setOff);
  return setOff;
}
