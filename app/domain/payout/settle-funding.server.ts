import { act, type Tx } from "#app/db.server.ts";
import { SYSTEM } from "#app/domain/access/actor.ts";
import { amendmentById, type LoadedAmendment } from "#app/domain/amendment/load.server.ts";
import { addedBy } from "#app/domain/amendment/paper-line.ts";
import { canTakeEffect, takeEffect } from "#app/domain/amendment/take-effect.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { fundStatement } from "#app/domain/commission/fund-statement.server.ts";
import { type LoadedStatement, statementById } from "#app/domain/commission/load.server.ts";
import { statementName } from "#app/domain/commission/period.ts";
import { activateDeal } from "#app/domain/deal/activate-deal.server.ts";
import { dealStream, type LoadedDeal, lockedDeal } from "#app/domain/deal/load.server.ts";
import { post } from "#app/domain/ledger/post.server.ts";
import { chargeProcessorFee, fundDeal, fundShare } from "#app/domain/ledger/recipes.ts";
import { issueReceipt } from "#app/domain/paper/issue-paper.server.ts";
import { done, refuse, type Result } from "#app/domain/refusal.ts";
import { enqueue } from "#app/jobs/enqueue.ts";
import {
  judgeAmendmentPayment,
  judgePayment,
  judgeStatementPayment,
  type Payment,
  type ReturnCode,
} from "./funding.ts";
import { returnPayment } from "./return-payment.server.ts";

/** What came of a payment; a code says why it goes back. */
export type Settled = "funded" | "already" | ReturnCode;

/** The processor's fee on one booking, in a journal of its own: it may be known later than the payment. */
export async function postProcessorFee(
  tx: Tx,
  now: Date,
  fee: { bookingId: string; dealId: string | null; currency: string; amount: bigint },
): Promise<void> {
  if (fee.amount === 0n) return;
  await post(tx, now, {
    kind: "processor_fee",
    idempotencyKey: `fee:${fee.bookingId}`,
    ...(fee.dealId ? { dealId: fee.dealId } : {}),
    processorId: fee.bookingId,
    memo: "Fee of the payment processor",
    lines: chargeProcessorFee(fee),
  });
}

/** Marks a funding as paid with what the processor said; false when that was done before. */
export async function recordPayment(
  tx: Tx,
  now: Date,
  fundingId: string,
  payment: Payment,
): Promise<boolean> {
  const { booking } = payment;
  const taken = await tx.funding.updateMany({
    // An expired one too: the money came through a checkout that we had let go.
    where: { id: fundingId, state: { in: ["open", "expired"] } },
    data: {
      state: "paid",
      ...(payment.checkoutId ? { checkoutId: payment.checkoutId } : {}),
      paymentIntentId: payment.paymentIntentId ?? null,
      chargeId: payment.chargeId,
      paidAmount: payment.amount,
      paidAt: now,
      balanceTransactionId: booking?.id ?? null,
      processorFee: booking?.fee ?? null,
      availableAt: booking?.availableOn ?? null,
    },
  });
  return taken.count === 1;
}

/** What a payment is for: at most one of both; neither is the deal itself. */
export interface Purpose {
  amendment: LoadedAmendment | null;
  statement: LoadedStatement | null;
}

async function purposeOf(
  tx: Tx,
  { amendmentId, statementId }: { amendmentId: string | null; statementId: string | null },
): Promise<Purpose> {
  return {
    amendment: amendmentId ? await amendmentById(tx, amendmentId) : null,
    statement: statementId ? await statementById(tx, statementId) : null,
  };
}

/** Why a payment goes back; null when it does what it was for. */
async function judge(
  tx: Tx,
  deal: LoadedDeal,
  { amendment, statement }: Purpose,
  wanted: bigint,
  payment: Payment,
): Promise<ReturnCode | null> {
  if (statement) return judgeStatementPayment({ ...statement, currency: deal.currency }, wanted, payment);
  if (!amendment) return judgePayment(deal, wanted, payment);
  const applies = await canTakeEffect(tx, deal, amendment);
  return judgeAmendmentPayment({ ...amendment, applies }, wanted, payment);
}

function memoOf({ number }: LoadedDeal, { amendment, statement }: Purpose): string {
  if (statement) return `${statementName(statement)}, of deal ${number}, paid in`;
  return amendment ? `Amendment ${amendment.number} of deal ${number} funded` : `Deal ${number} funded`;
}

/**
 * A payment of the right amount funds its deal, brings its amendment into force or pays its statement. `groupId`: it is the deal's share of
 * a charge for several deals, which was booked as a whole. Runs under the deal's lock.
 */
export async function fund(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  fundingId: string,
  payment: Payment,
  { amendment, statement }: Purpose,
  groupId: string | null = null,
): Promise<void> {
  const { amount, currency } = payment;
  const dealId = deal.id;
  await post(tx, now, {
    idempotencyKey: `funding:${fundingId}`,
    ...{ dealId, subjectId: fundingId },
    ...(groupId
      ? { kind: "share_funded", lines: fundShare({ groupId, dealId, currency, amount }) }
      : {
          ...{ kind: "deal_funded", processorId: payment.chargeId },
          lines: fundDeal({ dealId, currency, amount }),
        }),
    memo: memoOf(deal, { amendment, statement }),
  });
  const receipt = { fundingId, amount, reference: payment.chargeId };
  if (statement) {
    await fundStatement(tx, now, deal, statement);
    const label = statementName(statement);
    await issueReceipt(tx, now, deal.id, receipt, { label, serviceFee: statement.brandFee });
  } else if (amendment) {
    const paid = { type: "deal.funded", amount: String(amount), currency } as const;
    await record(tx, now, SYSTEM, dealStream(deal), paid);
    await takeEffect(tx, now, deal, amendment, "fund");
    await issueReceipt(tx, now, deal.id, receipt, addedBy(amendment, deal.period));
  } else {
    await activateDeal(tx, now, deal.id);
    await issueReceipt(tx, now, deal.id, receipt);
  }
  await closeOthers(tx, dealId);
  // Whoever paid may have kept the card for the next deal.
  const customer = await tx.processorCustomer.count({ where: { brandId: deal.brandId } });
  if (customer > 0) await enqueue(tx, "cards.refresh", { brandId: deal.brandId });
}

/** Whatever else is open for this deal can only bring money that has to go back: close it. */
async function closeOthers(tx: Tx, dealId: string): Promise<void> {
  const own = { dealId, groupId: null };
  const unopened = { ...own, state: "open", checkoutId: null, cardId: null } as const;
  await tx.funding.updateMany({ where: unopened, data: { state: "expired" } });
  const others = await tx.funding.findMany({
    where: {
      ...own,
      state: { in: ["open", "expired"] },
      OR: [{ checkoutId: { not: null } }, { cardId: { not: null } }],
    },
    select: { id: true },
  });
  for (const other of others) await enqueue(tx, "funding.refresh", { fundingId: other.id });
  const groups = await tx.fundingGroup.findMany({
    where: { state: { in: ["open", "expired"] }, fundings: { some: { dealId } } },
    select: { id: true },
  });
  for (const { id: groupId } of groups) await enqueue(tx, "group.refresh", { groupId });
}

/**
 * The only place that marks a deal funded. Takes what the processor says now about the funding's checkout, which
 * must be paid. The right amount in the right currency for a deal that waits for it makes the deal active, for an amendment brings it into force;
 * anything else is booked as owed back and refunded by itself. The same payment told twice changes nothing.
 * Refuses: not_found.
 */
export function settleFunding(fundingId: string, payment: Payment): Promise<Result<Settled>> {
  return act(async (tx, now) => {
    const known = await tx.funding.findUnique({ where: { id: fundingId }, select: { dealId: true } });
    if (!known) return refuse("not_found");
    // The deal's lock comes first: webhook, poll and return from checkout arrive together.
    const deal = await lockedDeal(tx, known.dealId);
    const funding = await tx.funding.findUniqueOrThrow({ where: { id: fundingId } });
    if (!(await recordPayment(tx, now, fundingId, payment))) return done<Settled>("already");
    const purpose = await purposeOf(tx, funding);
    const code = await judge(tx, deal, purpose, funding.amount, payment);
    if (code) await returnPayment(tx, now, deal, fundingId, payment, code);
    else await fund(tx, now, deal, fundingId, payment, purpose);
    const { booking } = payment;
    if (booking) {
      const { id: bookingId, fee: amount, currency } = booking;
      await postProcessorFee(tx, now, { bookingId, dealId: deal.id, currency, amount });
    }
    return done<Settled>(code ?? "funded");
  });
}
