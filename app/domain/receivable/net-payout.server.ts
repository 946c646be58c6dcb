import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealNames, dealStream, lockedDeal } from "../deal/load.server.ts";
import { post } from "../ledger/post.server.ts";
import { netReceivable } from "../ledger/recipes.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { leftOf, nettingFor } from "./receivable.ts";

interface Payout {
  id: string;
  dealId: string;
  creatorId: string;
  amount: bigint;
  currency: string;
}

/** Debts whose notice is over and that this payout has not paid into, oldest first, locked: two payouts share no rest. */
async function openDebts(tx: Tx, now: Date, { id, creatorId, currency }: Payout) {
  await tx.$queryRaw`select id from receivable where creator_id = ${creatorId}::uuid order by id for update`;
  const debts = await tx.receivable.findMany({
    where: { creatorId, currency, noticeUntil: { lte: now }, nettings: { none: { payoutId: id } } },
    include: { nettings: true, reversals: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return debts.map((debt) => ({ id: debt.id, left: leftOf(debt) }));
}

async function tell(tx: Tx, now: Date, payout: Payout, taken: bigint, left: bigint): Promise<void> {
  const { currency, amount, dealId } = payout;
  const deal = await lockedDeal(tx, dealId);
  await record(tx, now, SYSTEM, dealStream(deal), { type: "payout.netted", amount: String(taken), currency });
  await notify(tx, now, {
    to: { creatorId: payout.creatorId },
    kind: "payout_netted",
    data: {
      ...dealNames(deal),
      taken: moneyData(taken, currency),
      net: moneyData(amount - taken, currency),
      left: moneyData(left, currency),
    },
    href: "/creator/money",
    dealId,
  });
}

/**
 * Takes what its creator owes off a payout that was never sent, before its parameters are made. Asked again for the same
 * payout it takes nothing more. Returns what the payout is then. Under the deal's lock.
 */
export async function netPayout(tx: Tx, now: Date, payout: Payout): Promise<bigint> {
  const { id: payoutId, creatorId, currency, dealId } = payout;
  const debts = await openDebts(tx, now, payout);
  const parts = nettingFor(payout.amount, currency, debts);
  if (parts.length === 0) return payout.amount;
  for (const { id: receivableId, amount } of parts) {
    await tx.netting.create({ data: { receivableId, payoutId, amount, at: now } });
    await post(tx, now, {
      kind: "receivable_netted",
      // With the moment: taken off, given back by a ruling, it may be taken off once more.
      idempotencyKey: `netting:${receivableId}:${payoutId}:${now.getTime()}`,
      ...{ dealId, subjectId: payoutId },
      memo: "Taken off a payout for what the creator owes",
      lines: netReceivable({ creatorId, currency, amount }),
    });
  }
  const taken = parts.reduce((sum, { amount }) => sum + amount, 0n);
  const owed = debts.reduce((sum, { left }) => sum + left, 0n);
  await tx.payout.update({
    where: { id: payoutId },
    data: { amount: { decrement: taken }, netted: { increment: taken } },
  });
  await tell(tx, now, payout, taken, owed - taken);
  return payout.amount - taken;
}

/** Gives back what was taken off a payout that was not sent after all: it is owed again. Under the deal's lock. */
export async function giveBackNetting(tx: Tx, now: Date, payout: Payout & { netted: bigint }): Promise<void> {
  if (payout.netted === 0n) return;
  const { id: payoutId, creatorId, currency, dealId } = payout;
  for (const { receivableId, amount } of await tx.netting.findMany({ where: { payoutId } }))
    await post(tx, now, {
      kind: "receivable_netted",
      idempotencyKey: `netting-back:${receivableId}:${payoutId}:${now.getTime()}`,
      ...{ dealId, subjectId: payoutId },
      memo: "Given back to a payout that was not sent",
      lines: netReceivable({ creatorId, currency, amount: -amount }),
    });
  await tx.netting.deleteMany({ where: { payoutId } });
  await tx.payout.update({
    where: { id: payoutId },
    data: { amount: { increment: payout.netted }, netted: 0n },
  });
}
