import { act, type Tx } from "#app/db.server.ts";
import { SYSTEM } from "#app/domain/access/actor.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { dealHref, dealNames, dealStream, lockedDeal } from "#app/domain/deal/load.server.ts";
import { post } from "#app/domain/ledger/post.server.ts";
import { failRefund, payRefundByBank, sendRefund } from "#app/domain/ledger/recipes.ts";
import { moneyData, notify } from "#app/domain/messaging/notify.server.ts";
import { requestLook } from "#app/domain/money-review/look.server.ts";
import { done, refuse, type Result } from "#app/domain/refusal.ts";
import { isUuid } from "#app/domain/uuid.ts";
import type { TransferOutcome } from "./payout.ts";
import { refundFailedKey, refundSentKey } from "./refund.ts";
import { failedRefundId } from "./reconciliation.ts";

interface RefundRow {
  id: string;
  dealId: string;
  chargeId: string;
  cause: string;
  amount: bigint;
  currency: string;
  returnedIds: string[];
}

/**
 * The brand has its money back: by the refund `refundId` at the processor, or (null) from the operator's own bank. State,
 * journal, audit and message in one act, under the deal's lock.
 */
export async function bookRefund(
  tx: Tx,
  now: Date,
  refund: RefundRow,
  refundId: string | null,
  bankReference?: string,
): Promise<void> {
  const { id, dealId, amount, currency } = refund;
  await tx.refund.update({
    where: { id },
    data: { state: "succeeded", refundId, succeededAt: now, leaseUntil: null, failureMessage: null },
  });
  await post(tx, now, {
    idempotencyKey: refundSentKey(refund),
    ...{ dealId, subjectId: id },
    ...(refundId
      ? {
          ...{ kind: "refund_sent", processorId: refundId },
          memo: "Refund sent to the brand's card",
          lines: sendRefund({ currency, amount }),
        }
      : {
          kind: "refund_by_bank",
          memo: `Refund paid by bank transfer${bankReference ? `, reference ${bankReference}` : ""}`,
          lines: payRefundByBank({ currency, amount }),
        }),
  });
  const deal = await lockedDeal(tx, dealId);
  await record(tx, now, SYSTEM, dealStream(deal), { type: "refund.sent", amount: String(amount), currency });
  await notify(tx, now, {
    to: { brandId: deal.brandId, permission: "deal.fund" },
    kind: "refund_sent",
    data: {
      ...{ ...dealNames(deal), refunded: moneyData(amount, currency) },
      ...(refundId ? {} : { byBank: bankReference ?? "" }),
    },
    href: dealHref(deal),
    dealId,
  });
}

/** Whether a bank has taken the charge, or part of it, back for good. */
async function isLost(tx: Tx, chargeId: string): Promise<boolean> {
  return (await tx.chargeback.count({ where: { chargeId, state: "lost" } })) > 0;
}

async function refused(
  tx: Tx,
  now: Date,
  refund: RefundRow,
  token: number,
  outcome: Exclude<TransferOutcome, { ok: true }>,
): Promise<void> {
  const failureMessage = `${outcome.code}: ${outcome.message}`;
  // Released at once; when the outcome is unknown, key and state stay as they are.
  await tx.$executeRaw`update refund set lease_until = clock_timestamp() where id = ${refund.id}::uuid`;
  if (outcome.kind === "retry") return;
  const where = { id: refund.id };
  // The bank was faster, and we had not heard of it: it waits for the bank's decision like the others of its deal. Once that
  // is made, the charge takes no refund any more, and people find another way.
  const disputed = outcome.code === "charge_disputed" && !(await isLost(tx, refund.chargeId));
  if (outcome.kind === "insufficient_funds" || disputed)
    // The processor remembers this refusal under the key that it refused.
    await tx.refund.update({
      where,
      data: { state: "scheduled", failureMessage, idempotencyKey: `refund:${refund.cause}:${token}` },
    });
  else {
    const state = outcome.kind === "unclear" ? "needs_review" : "failed";
    await tx.refund.update({ where, data: { state, failureMessage } });
    await requestLook(tx, now, { subjectKind: "refund", subjectId: refund.id });
  }
}

/** What came of a refund. `cameBack`: it left, and its bank sent it back before we had heard of either. */
export type RefundOutcome = TransferOutcome & { cameBack?: boolean };

/**
 * Writes down what came of a claimed refund; the fencing token decides as it does for payouts. Refuses
 * `changed_meanwhile` when the lease has gone to somebody else.
 */
export function recordRefund(id: string, token: number, outcome: RefundOutcome): Promise<Result> {
  return act(async (tx, now) => {
    const { dealId } = await tx.refund.findUniqueOrThrow({ where: { id }, select: { dealId: true } });
    await lockedDeal(tx, dealId);
    const refund = await tx.refund.findUniqueOrThrow({ where: { id } });
    if (refund.leaseToken !== token || refund.state !== "sending") return refuse("changed_meanwhile");
    if (outcome.ok) await bookRefund(tx, now, refund, outcome.id);
    else await refused(tx, now, refund, token, outcome);
    if (outcome.ok && outcome.cameBack) await bookReturn(tx, now, id);
    return done(null);
  });
}

/**
 * The refund that had arrived is back: the journal, the audit and the people who find another way. Under the deal's lock.
 */
async function bookReturn(tx: Tx, now: Date, id: string): Promise<void> {
  const refund = await tx.refund.findUniqueOrThrow({ where: { id } });
  const { refundId, dealId, amount, currency } = refund;
  if (refund.state !== "succeeded" || !refundId) return;
  const failureMessage = "returned: the bank sent the refund back";
  const returnedIds = [...refund.returnedIds, refundId];
  const returned = { state: "needs_review", failureMessage, returnedIds, refundId: null } as const;
  await tx.refund.update({ where: { id }, data: returned });
  await post(tx, now, {
    kind: "refund_failed",
    idempotencyKey: refundFailedKey(refund),
    ...{ dealId, subjectId: id, processorId: failedRefundId(refundId) },
    memo: "The bank sent the refund back",
    lines: failRefund({ currency, amount }),
  });
  await requestLook(tx, now, { subjectKind: "refund", subjectId: id });
  const deal = await lockedDeal(tx, dealId);
  const event = { type: "refund.returned", amount: String(amount), currency } as const;
  await record(tx, now, SYSTEM, dealStream(deal), event);
  await notify(tx, now, {
    to: { admins: "payout.resolve" },
    kind: "refund_returned",
    data: { ...dealNames(deal), refunded: moneyData(amount, currency) },
    href: `/admin/money/refunds/${id}`,
    dealId,
  });
}

/**
 * The bank sent a refund back, which can happen days after it succeeded: the money is with the processor again
 * and we owe it again. A person has to find another way. Twice changes nothing, nor does a refund that is none of ours.
 * Refuses `changed_meanwhile` while `commandId`, which it names, is being sent: its answer is not written down yet, so
 * ask again after it.
 */
export function recordRefundReturned(refundId: string, commandId: string | null): Promise<Result> {
  return act(async (tx, now) => {
    const named = commandId !== null && isUuid(commandId) ? [{ id: commandId }] : [];
    const ours = await tx.refund.findFirst({
      where: { OR: [{ refundId }, ...named] },
      select: { id: true, dealId: true },
    });
    if (!ours) return done(null);
    await lockedDeal(tx, ours.dealId);
    const refund = await tx.refund.findUniqueOrThrow({ where: { id: ours.id } });
    if (refund.refundId === refundId) await bookReturn(tx, now, refund.id);
    else if (refund.state === "sending" && !refund.returnedIds.includes(refundId))
      return refuse("changed_meanwhile");
    return done(null);
  });
}
