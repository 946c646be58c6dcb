import { act, type Prisma, type Tx } from "#app/db.server.ts";
import { SYSTEM } from "#app/domain/access/actor.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { isAdjusted } from "#app/domain/commission/statement.ts";
import { dealStream, lockDeal } from "#app/domain/deal/load.server.ts";
import { netPayout } from "#app/domain/receivable/net-payout.server.ts";
import { done, type Result } from "#app/domain/refusal.ts";
import { enqueue } from "#app/jobs/enqueue.ts";
import { haltedReleases } from "./due-payouts.server.ts";
import { chargeFor } from "./charges.ts";
import { chargesOf } from "./charges.server.ts";
import { isFrozen } from "./frozen.server.ts";
import { groupTransferGroupOf, transferGroupOf } from "./funding.ts";
import { LEASE_SECONDS, type TransferParameters } from "./payout.ts";
import { arrive, tellBlocked } from "./payout-news.server.ts";
import { payoutSubject } from "./payout-subject.server.ts";

/** The right to send a payout until the lease ends; the outcome is recorded with the same token. */
export interface PayoutClaim {
  token: number;
  /** It was sent before and the answer is not known: look for the transfer before sending it again. */
  askFirst: boolean;
  parameters: TransferParameters;
}

type Row = NonNullable<Awaited<ReturnType<typeof claimable>>>;

async function claimable(tx: Tx, now: Date, payoutId: string) {
  const [free] = await tx.$queryRaw<{ ok: boolean }[]>`
    select lease_until is null or lease_until <= clock_timestamp() as ok from payout where id = ${payoutId}::uuid for update`;
  if (!free?.ok) return null;
  return tx.payout.findFirst({
    where: { id: payoutId, state: { in: ["scheduled", "sending"] }, releaseAt: { lte: now } },
    include: {
      ...{ creator: true, deal: { select: { pausedAt: true } }, statement: { select: { state: true } } },
    },
  });
}

async function parametersOf(tx: Tx, payout: Row, destination: string): Promise<TransferParameters> {
  const source = chargeFor(payout.amount, await chargesOf(tx, payout.dealId), payout.statementId);
  return {
    amount: String(payout.amount),
    currency: payout.currency,
    destination,
    transferGroup: source?.groupId ? groupTransferGroupOf(source.groupId) : transferGroupOf(payout.dealId),
    sourceChargeId: source?.chargeId ?? null,
    // A refusal is remembered by the processor under its key, so a new attempt after one needs a new key. The
    // token only grows, and a try whose outcome is unknown keeps its parameters, key included.
    idempotencyKey:
      payout.leaseToken === 0 ? payout.idempotencyKey : `${payout.idempotencyKey}:${payout.leaseToken}`,
  };
}

async function block(tx: Tx, now: Date, payout: Row): Promise<void> {
  const again = payout.failureCode === "payee_inactive";
  await tx.payout.update({
    where: { id: payout.id },
    data: { state: "blocked_payee", failureCode: "payee_inactive" },
  });
  const { deal, label } = await payoutSubject(tx, payout);
  const event = { type: "payout.blocked", amount: String(payout.amount), currency: payout.currency } as const;
  await record(tx, now, SYSTEM, dealStream(deal), event);
  if (!again) await tellBlocked(tx, now, deal, label, payout);
}

async function lease(tx: Tx, now: Date, payout: Row, parameters: TransferParameters): Promise<number> {
  const stored: Prisma.InputJsonObject = { ...parameters };
  const { leaseToken } = await tx.payout.update({
    where: { id: payout.id },
    data: {
      state: "sending",
      parameters: stored,
      leaseToken: { increment: 1 },
      attempts: { increment: 1 },
      firstSentAt: payout.firstSentAt ?? now,
    },
    select: { leaseToken: true },
  });
  // Real time, not the demo's clock: a lease is about processes, not about deadlines.
  await tx.$executeRaw`
    update payout set lease_until = clock_timestamp() + ${LEASE_SECONDS} * interval '1 second' where id = ${payout.id}::uuid`;
  // Should this process die, somebody looks as soon as the lease is over; whoever is done by then finds nothing to do.
  await enqueue(tx, "payout.send", { payoutId: payout.id }, { startAfter: LEASE_SECONDS + 1 });
  return leaseToken;
}

/**
 * Takes a due payout for sending, with its exact parameters stored before the first call. Null when there is
 * nothing to send: not due, somebody else holds the lease, done, or the creator cannot receive money yet (the
 * payout is then `blocked_payee` and the creator is told once).
 */
export function claimPayout(payoutId: string): Promise<Result<PayoutClaim | null>> {
  return act(async (tx, now) => {
    const known = await tx.payout.findUnique({ where: { id: payoutId }, select: { dealId: true } });
    if (!known) return done(null);
    await lockDeal(tx, known.dealId);
    const payout = await claimable(tx, now, payoutId);
    if (!payout) return done(null);
    // A deal that stands still pays nothing out; what was sent before is asked for until its outcome is known.
    if (payout.state === "scheduled" && (payout.deal.pausedAt || (await isFrozen(tx, payout.dealId))))
      return done(null);
    // What goes back of a commission is settled first: until then nobody knows what its payout comes to.
    if (payout.statement && isAdjusted(payout.statement.state)) return done(null);
    if (payout.amount === 0n) {
      await arrive(tx, now, payout, null);
      return done(null);
    }
    // Queued before a comparison found drift, or tried again by hand: it waits like the others. One that was sent once
    // is asked after all the same, because its money may have left.
    const halt = payout.parameters ? null : await haltedReleases(tx);
    if (halt && (halt.all || halt.dealIds.includes(payout.dealId))) return done(null);
    const stored = payout.parameters as TransferParameters | null;
    const { payeeAccountId, payeeActiveAt } = payout.creator;
    if (!stored && (!payeeAccountId || !payeeActiveAt)) {
      await block(tx, now, payout);
      return done(null);
    }
    const amount = stored ? payout.amount : await netPayout(tx, now, payout);
    const parameters = stored ?? (await parametersOf(tx, { ...payout, amount }, payeeAccountId ?? ""));
    const token = await lease(tx, now, payout, parameters);
    return done({ token, askFirst: stored !== null, parameters });
  });
}
