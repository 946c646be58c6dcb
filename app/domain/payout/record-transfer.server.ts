import { act, type Tx } from "#app/db.server.ts";
import { SYSTEM } from "#app/domain/access/actor.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { dealStream, lockDeal } from "#app/domain/deal/load.server.ts";
import { requestLook } from "#app/domain/money-review/look.server.ts";
import { done, refuse, type Result } from "#app/domain/refusal.ts";
import { enqueue } from "#app/jobs/enqueue.ts";
import { arrive, type PayoutFacts, tellBlocked, tellFailed } from "./payout-news.server.ts";
import { payoutSubject } from "./payout-subject.server.ts";
import type { TransferOutcome } from "./payout.ts";

type Row = PayoutFacts & { failureCode: string | null };
type Failure = Exclude<TransferOutcome, { ok: true }>;

async function payeeRefused(tx: Tx, now: Date, payout: Row): Promise<void> {
  const again = payout.failureCode === "payee_inactive";
  await tx.payout.update({
    where: { id: payout.id },
    data: { state: "blocked_payee", failureCode: "payee_inactive" },
  });
  // What we believed about the payee was wrong; ask, and let the answer resume the payout.
  await tx.creator.update({ where: { id: payout.creatorId }, data: { payeeActiveAt: null } });
  const { deal, label } = await payoutSubject(tx, payout);
  const event = { type: "payout.blocked", amount: String(payout.amount), currency: payout.currency } as const;
  await record(tx, now, SYSTEM, dealStream(deal), event);
  if (again) return; // the half-hourly poll keeps asking; one message and one quick question are enough
  await tellBlocked(tx, now, deal, label, payout);
  await enqueue(tx, "payee.refresh", { creatorId: payout.creatorId });
}

async function fail(tx: Tx, now: Date, payout: Row, failure: Failure): Promise<void> {
  const { id } = payout;
  const said = { failureCode: failure.code, failureMessage: failure.message };
  switch (failure.kind) {
    case "retry":
      await tx.payout.update({ where: { id }, data: said });
      return;
    case "insufficient_funds":
      await tx.payout.update({ where: { id }, data: { ...said, state: "scheduled" } });
      return;
    case "payee_inactive":
      await payeeRefused(tx, now, payout);
      return;
    case "rejected":
      await tx.payout.update({ where: { id }, data: { ...said, state: "failed" } });
      await tellFailed(tx, now, payout, failure.code, true);
      return;
    case "unclear":
      await tx.payout.update({ where: { id }, data: { ...said, state: "needs_review" } });
      await requestLook(tx, now, { subjectKind: "payout", subjectId: id });
      await tellFailed(tx, now, payout, failure.code, false);
  }
}

/**
 * Ends the lease now. After a plain refusal nothing moved and nothing will under this key, so the parameters are
 * forgotten and the next try computes new ones with a new key. Otherwise they stay, key included.
 */
async function endLease(tx: Tx, payoutId: string, keep: boolean): Promise<void> {
  await tx.$executeRaw`
    update payout set lease_until = clock_timestamp(),
      parameters = case when ${keep} then parameters end, first_sent_at = case when ${keep} then first_sent_at end
    where id = ${payoutId}::uuid`;
}

/**
 * Writes down what came of a claimed payout. The fencing token decides: an outcome from a lease that somebody
 * has taken over since is refused (`changed_meanwhile`), because the newer claim will learn the same from the
 * processor. On `retry` the lease ends at once and the same parameters are sent again later.
 */
export function recordTransfer(payoutId: string, token: number, outcome: TransferOutcome): Promise<Result> {
  return act(async (tx, now) => {
    const { dealId } = await tx.payout.findUniqueOrThrow({
      where: { id: payoutId },
      select: { dealId: true },
    });
    await lockDeal(tx, dealId);
    const payout = await tx.payout.findUniqueOrThrow({ where: { id: payoutId } });
    if (payout.leaseToken !== token || payout.state !== "sending") return refuse("changed_meanwhile");
    if (outcome.ok) await arrive(tx, now, payout, outcome.id);
    else {
      await endLease(tx, payoutId, outcome.kind === "retry" || outcome.kind === "unclear");
      await fail(tx, now, payout, outcome);
    }
    return done(null);
  });
}
