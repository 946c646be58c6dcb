import type { Tx } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import { lockDeal } from "../deal/load.server.ts";
import { formatMoney } from "../ledger/money.ts";
import { arrive, tellGivenUp } from "../payout/payout-news.server.ts";
import { bookRefund } from "../payout/record-refund.server.ts";
import { commandReversal, mostTakenBack } from "../receivable/reverse-payout.server.ts";
import { mostOwed, owe } from "../receivable/owe.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { lookOf } from "./look.server.ts";
import type { ProposedAct, SubjectKind } from "./proposal.ts";
import { choicesOf } from "./review.ts";

export interface About {
  kind: SubjectKind;
  id: string;
}

type ActOf<K extends ProposedAct["act"]> = Extract<ProposedAct, { act: K }>;
type ReviewedAct = ActOf<"found" | "send_again" | "give_up" | "paid_by_bank">;

const moot = (why: string) => refuse("proposal_moot", { why });

/** Whether what the processor shows still allows it. */
async function allowed(
  tx: Tx,
  kind: "payout" | "refund",
  row: { id: string; state: string; amount: bigint; currency: string; failureCode?: string | null },
  wanted: ReviewedAct,
): Promise<boolean> {
  const givenUp = row.failureCode === "given_up";
  const offered = choicesOf({ ...row, kind, givenUp }, await lookOf(tx, row.id));
  return offered.some(
    ({ act, foundId }) => act === wanted.act && (wanted.act !== "found" || foundId === wanted.foundId),
  );
}

/** For how long what the processor showed counts when it is acted on: a command that was slow may have arrived since. */
const LOOK_COUNTS_MS = 60 * 60_000;

/** Whether it was looked at so long ago that it has to be looked at again. */
async function isOldLook(tx: Tx, now: Date, id: string): Promise<boolean> {
  const look = await lookOf(tx, id);
  return !look?.lookedAt || now.getTime() - look.lookedAt.getTime() > LOOK_COUNTS_MS;
}

async function applyToPayout(tx: Tx, now: Date, id: string, wanted: ReviewedAct): Promise<Result> {
  const payout = await tx.payout.findUniqueOrThrow({ where: { id } });
  if (!(await allowed(tx, "payout", payout, wanted)))
    return moot("the payout or the processor’s list has changed");
  if (await isOldLook(tx, now, id)) return refuse("look_first");
  if (wanted.act === "found") await arrive(tx, now, payout, wanted.foundId);
  else if (wanted.act === "paid_by_bank") await arrive(tx, now, payout, null, wanted.reference);
  else {
    // Nothing of it is at the processor. Without parameters the next try makes new ones, with a new key.
    await tx.$executeRaw`
      update payout set parameters = null, first_sent_at = null, lease_until = null,
        state = ${wanted.act === "send_again" ? "scheduled" : "failed"}::payout_state,
        failure_code = ${wanted.act === "send_again" ? null : "given_up"}, failure_message = null
      where id = ${id}::uuid`;
    if (wanted.act === "send_again") await enqueue(tx, "payout.send", { payoutId: id });
    else await tellGivenUp(tx, now, payout);
  }
  return done(null);
}

async function applyToRefund(tx: Tx, now: Date, id: string, wanted: ReviewedAct): Promise<Result> {
  const refund = await tx.refund.findUniqueOrThrow({ where: { id } });
  if (!(await allowed(tx, "refund", refund, wanted)))
    return moot("the refund or the processor’s list has changed");
  if (await isOldLook(tx, now, id)) return refuse("look_first");
  if (wanted.act === "found") await bookRefund(tx, now, refund, wanted.foundId);
  else if (wanted.act === "paid_by_bank") await bookRefund(tx, now, refund, null, wanted.reference);
  else {
    const idempotencyKey = `refund:${refund.cause}:again:${refund.leaseToken}`;
    await tx.refund.update({
      where: { id },
      data: { state: "scheduled", idempotencyKey, leaseUntil: null, failureMessage: null },
    });
    await enqueue(tx, "refund.send", { refundId: id });
  }
  return done(null);
}

async function applyDebt(
  tx: Tx,
  now: Date,
  actor: AdminActor,
  id: string,
  wanted: ActOf<"creator_owes" | "take_back">,
  reason: string,
): Promise<Result> {
  const amount = BigInt(wanted.amount);
  if (wanted.act === "creator_owes") {
    const { dealId } = wanted;
    await lockDeal(tx, dealId);
    const most = await mostOwed(tx, id, dealId);
    if (amount > most) return moot("less can be owed, or it is owed already");
    await owe(tx, now, actor, { chargebackId: id, dealId, amount, reason });
    return done(null);
  }
  const debt = await tx.receivable.findUniqueOrThrow({ where: { id: wanted.receivableId } });
  await lockDeal(tx, debt.dealId);
  const most = await mostTakenBack(tx, wanted.receivableId, wanted.payoutId);
  if (amount > most) return moot(`${formatMoney(most, debt.currency)} can be taken back`);
  await commandReversal(tx, now, { ...wanted, amount });
  return done(null);
}

/** Does what two people agreed on, if it is still possible. Refuses: proposal_moot, look_first. */
export async function applyProposal(
  tx: Tx,
  now: Date,
  actor: AdminActor,
  about: About,
  wanted: ProposedAct,
  reason: string,
): Promise<Result> {
  if (wanted.act === "creator_owes" || wanted.act === "take_back")
    return applyDebt(tx, now, actor, about.id, wanted, reason);
  return about.kind === "payout"
    ? applyToPayout(tx, now, about.id, wanted)
    : applyToRefund(tx, now, about.id, wanted);
}

const within = (amount: string, most: bigint, currency: string): Result => {
  if (most === 0n) return refuse("debt_none");
  return BigInt(amount) <= most ? done(null) : refuse("debt_too_much", { most: formatMoney(most, currency) });
};

/**
 * Whether it could be done now, without doing it. For the proposal itself. Refuses: look_first, debt_too_much, debt_none,
 * reference_needed, not_found.
 */
export async function canApply(tx: Tx, about: About, wanted: ProposedAct, currency: string): Promise<Result> {
  if (wanted.act === "creator_owes") {
    const most = await mostOwed(tx, about.id, wanted.dealId);
    return within(wanted.amount, most, currency);
  }
  if (wanted.act === "take_back") {
    const most = await mostTakenBack(tx, wanted.receivableId, wanted.payoutId);
    return within(wanted.amount, most, currency);
  }
  if (about.kind === "chargeback") return refuse("not_found");
  if (wanted.act === "paid_by_bank" && about.kind === "payout" && !wanted.reference?.trim())
    return refuse("reference_needed");
  const where = { id: about.id };
  const row =
    about.kind === "payout" ? await tx.payout.findUnique({ where }) : await tx.refund.findUnique({ where });
  if (!row) return refuse("not_found");
  return (await allowed(tx, about.kind, row, wanted)) ? done(null) : refuse("look_first");
}
