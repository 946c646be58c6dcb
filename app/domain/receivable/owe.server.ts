import type { Tx } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { hoursAfter } from "../deal/policy.ts";
import { dealNames, dealStream, lockedDeal } from "../deal/load.server.ts";
import { post } from "../ledger/post.server.ts";
import { oweLoss } from "../ledger/recipes.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { MOST_OFF_PERCENT, NOTICE_DAYS } from "./receivable.ts";

export interface Debt {
  chargebackId: string;
  dealId: string;
  /** Minor units. */
  amount: bigint;
  reason: string;
}

/** The most that a creator can owe of a lost chargeback: the loss, and no more than the deal has given them. */
export async function mostOwed(tx: Tx, chargebackId: string, dealId: string): Promise<bigint> {
  const share = await tx.chargebackShare.findUnique({
    where: { chargebackId_dealId: { chargebackId, dealId } },
    include: { receivable: { select: { id: true } } },
  });
  if (!share || share.receivable) return 0n;
  const got = await tx.payout.aggregate({
    where: { dealId, state: { not: "cancelled" } },
    _sum: { amount: true, netted: true },
  });
  const earned = (got._sum.amount ?? 0n) + (got._sum.netted ?? 0n);
  return share.lost < earned ? share.lost : earned;
}

/**
 * Two people decided that a creator owes part of a lost chargeback: the loss becomes a debt, the creator is told, and after
 * the time of notice it comes off later payouts. `actor` confirmed it. The caller has asked `mostOwed`, under the deal's lock.
 */
export async function owe(tx: Tx, now: Date, actor: AdminActor, debt: Debt): Promise<void> {
  const { chargebackId, dealId, amount, reason } = debt;
  const deal = await lockedDeal(tx, dealId);
  const { creatorId, currency } = deal;
  const noticeUntil = hoursAfter(now, NOTICE_DAYS * 24);
  const { id } = await tx.receivable.create({
    data: { creatorId, chargebackId, dealId, amount, currency, reason, createdAt: now, noticeUntil },
  });
  await post(tx, now, {
    kind: "creator_owes",
    idempotencyKey: `owes:${id}`,
    ...{ dealId, subjectId: id },
    memo: `Owed by the creator: ${reason}`,
    lines: oweLoss({ creatorId, currency, amount }),
  });
  await record(tx, now, actor, dealStream(deal), {
    type: "creator.owes",
    reason,
    amount: String(amount),
    currency,
  });
  await notify(tx, now, {
    to: { creatorId },
    kind: "creator_owes",
    data: {
      ...dealNames(deal),
      ...{ amount: moneyData(amount, currency), reason },
      ...{ from: noticeUntil.toISOString(), most: MOST_OFF_PERCENT },
    },
    href: "/creator/money",
    dealId,
  });
}
