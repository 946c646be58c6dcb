import { act, type Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealNames, dealStream, lockedDeal } from "../deal/load.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import { post } from "../ledger/post.server.ts";
import { reversePayout } from "../ledger/recipes.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { LEASE_SECONDS, type TransferOutcome } from "../payout/payout.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { leftOf } from "./receivable.ts";

const parts = { receivable: { include: { nettings: true, reversals: true } }, payout: true } as const;

/** The most that can be taken back of a payout for a debt: what is owed, and what has not been taken back of it. */
export async function mostTakenBack(tx: Tx, receivableId: string, payoutId: string): Promise<bigint> {
  await tx.$queryRaw`select id from receivable where id = ${receivableId}::uuid for update`;
  const debt = await tx.receivable.findUnique({
    where: { id: receivableId },
    include: { nettings: true, reversals: true },
  });
  const payout = await tx.payout.findUnique({ where: { id: payoutId }, include: { reversals: true } });
  if (!debt || payout?.state !== "paid" || !payout.transferId || payout.dealId !== debt.dealId) return 0n;
  const room = leftOf({ amount: payout.amount, nettings: [], reversals: payout.reversals });
  const left = leftOf(debt);
  return left < room ? left : room;
}

/** Commands that part of a transfer is taken back. The caller has asked `mostTakenBack`, under the deal's lock. */
export async function commandReversal(
  tx: Tx,
  now: Date,
  { receivableId, payoutId, amount }: { receivableId: string; payoutId: string; amount: bigint },
): Promise<void> {
  const { transferId, currency } = await tx.payout.findUniqueOrThrow({ where: { id: payoutId } });
  const earlier = await tx.payoutReversal.count({ where: { payoutId } });
  const { id } = await tx.payoutReversal.create({
    data: {
      ...{ receivableId, payoutId, amount, currency, createdAt: now },
      transferId: transferId ?? "",
      idempotencyKey: `reversal:${payoutId}:${earlier + 1}`,
    },
  });
  await enqueue(tx, "payout.reverse", { reversalId: id });
}

/** The right to send a reversal until its lease ends. */
export interface ReversalClaim {
  token: number;
  /** It was sent before and the answer is not known: look for it before sending it again. */
  askFirst: boolean;
  transferId: string;
  amount: bigint;
  currency: string;
  idempotencyKey: string;
}

/** Takes a reversal for sending. Null when there is nothing to send, or somebody else holds the lease. */
export function claimReversal(reversalId: string): Promise<Result<ReversalClaim | null>> {
  return act(async (tx) => {
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      update payout_reversal set lease_token = lease_token + 1, state = 'sending',
        lease_until = clock_timestamp() + ${LEASE_SECONDS} * interval '1 second'
      where id = ${reversalId}::uuid and state in ('scheduled', 'sending')
        and (lease_until is null or lease_until <= clock_timestamp()) returning id`;
    if (!row) return done(null);
    await enqueue(tx, "payout.reverse", { reversalId }, { startAfter: LEASE_SECONDS + 1 });
    const found = await tx.payoutReversal.findUniqueOrThrow({ where: { id: reversalId } });
    const { leaseToken: token, transferId, amount, currency, idempotencyKey } = found;
    return done({ token, askFirst: token > 1, transferId, amount, currency, idempotencyKey });
  });
}

async function arrived(tx: Tx, now: Date, id: string, reversalId: string): Promise<void> {
  const row = await tx.payoutReversal.update({
    where: { id },
    data: { state: "succeeded", reversalId, succeededAt: now, leaseUntil: null, failureMessage: null },
    include: parts,
  });
  const { amount, currency, payout, receivable } = row;
  const { dealId, creatorId } = payout;
  await post(tx, now, {
    kind: "payout_reversed",
    idempotencyKey: `reversal:${id}`,
    ...{ dealId, subjectId: id, processorId: reversalId },
    memo: "Taken back from the creator’s payout account",
    lines: reversePayout({ creatorId, currency, amount }),
  });
  const deal = await lockedDeal(tx, dealId);
  await record(tx, now, SYSTEM, dealStream(deal), {
    type: "payout.taken_back",
    amount: String(amount),
    currency,
  });
  const left = moneyData(leftOf(receivable), currency);
  await notify(tx, now, {
    to: { creatorId },
    kind: "payout_taken_back",
    data: { ...dealNames(deal), taken: moneyData(amount, currency), left },
    href: "/creator/money",
    dealId,
  });
}

/** Writes down what came of a claimed reversal; the fencing token decides. What was refused is owed as before. */
export function recordReversal(id: string, token: number, outcome: TransferOutcome): Promise<Result> {
  return act(async (tx, now) => {
    const known = await tx.payoutReversal.findUniqueOrThrow({ where: { id }, include: { payout: true } });
    await lockedDeal(tx, known.payout.dealId);
    const row = await tx.payoutReversal.findUniqueOrThrow({ where: { id } });
    if (row.leaseToken !== token || row.state !== "sending") return refuse("changed_meanwhile");
    if (outcome.ok) await arrived(tx, now, id, outcome.id);
    else {
      await tx.$executeRaw`update payout_reversal set lease_until = clock_timestamp() where id = ${id}::uuid`;
      const failureMessage = `${outcome.code}: ${outcome.message}`;
      if (outcome.kind !== "retry")
        await tx.payoutReversal.update({ where: { id }, data: { state: "failed", failureMessage } });
    }
    return done(null);
  });
}
