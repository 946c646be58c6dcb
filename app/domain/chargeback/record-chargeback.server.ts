import { act, type Prisma, type Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealStream } from "../deal/load.server.ts";
import { post } from "../ledger/post.server.ts";
import { reinstateChargeback, withdrawChargeback } from "../ledger/recipes.ts";
import { MANY_DEALS } from "../payout/funding-group.ts";
import { reinstatedId } from "../payout/reconciliation.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { type ChargebackFacts, stepsFor, type Steps } from "./chargeback.ts";
import { freezeDeal, unfreezeDeal } from "./freeze.server.ts";
import { lockedShares, type Share } from "./load.server.ts";
import { bearLoss } from "./bear-loss.server.ts";
import { tellEnded, tellOpened } from "./tell.server.ts";

type Row = Prisma.ChargebackGetPayload<object>;

/** A chargeback of one deal belongs to its books; of several it is told there by its shares. */
const onlyDeal = (shares: readonly Share[]) =>
  shares.length === 1 ? { dealId: shares[0]?.dealId ?? "" } : {};

async function book(tx: Tx, now: Date, row: Row, shares: readonly Share[], steps: Steps): Promise<void> {
  const { id: chargebackId, currency, amount, disputeId } = row;
  const shared = { subjectId: chargebackId, ...onlyDeal(shares) };
  if (steps.withdraw)
    await post(tx, now, {
      ...shared,
      kind: "chargeback_withdrawn",
      idempotencyKey: `chargeback:${chargebackId}`,
      processorId: disputeId,
      memo: "The card’s bank took the payment back",
      lines: withdrawChargeback({ chargebackId, currency, amount }),
    });
  if (steps.reinstate)
    await post(tx, now, {
      ...shared,
      kind: "chargeback_reinstated",
      idempotencyKey: `chargeback-back:${chargebackId}`,
      processorId: reinstatedId(disputeId),
      memo: "The card’s bank returned the payment",
      lines: reinstateChargeback({ chargebackId, currency, amount }),
    });
}

async function store(
  tx: Tx,
  now: Date,
  facts: ChargebackFacts,
  known: Row | null,
  steps: Steps,
): Promise<Row> {
  const { disputeId, chargeId, amount, currency, reason, openedAt, evidenceDueAt } = facts;
  const moved = {
    evidenceDueAt,
    ...(steps.withdraw ? { withdrawnAt: now } : {}),
    ...(steps.reinstate ? { reinstatedAt: now } : {}),
    ...(steps.state ? { state: steps.state } : {}),
    ...(steps.end ? { closedAt: now } : {}),
  };
  if (known)
    return tx.chargeback.update({ where: { id: known.id }, data: { ...moved, version: { increment: 1 } } });
  const state = steps.state ?? "open";
  return tx.chargeback.create({
    data: { disputeId, chargeId, amount, currency, reason, openedAt, ...moved, state },
  });
}

async function follow(
  tx: Tx,
  now: Date,
  row: Row,
  share: Share,
  steps: Steps,
  isNew: boolean,
): Promise<void> {
  const { deal } = share;
  const sum = { amount: String(share.amount), currency: row.currency };
  if (isNew)
    await record(tx, now, SYSTEM, dealStream(deal), {
      type: "chargeback.opened",
      reason: row.reason,
      ...sum,
    });
  if (steps.freeze && !share.aside) await freezeDeal(tx, now, deal.id);
  if ((isNew && !steps.end) || steps.freeze) await tellOpened(tx, now, row, share);
  if (!steps.end) return;
  const borne = steps.end === "lost" && row.withdrawnAt ? await bearLoss(tx, now, row, share) : null;
  if (!borne) await unfreezeDeal(tx, now, deal.id);
  await record(tx, now, SYSTEM, dealStream(deal), { type: "chargeback.ended", outcome: steps.end, ...sum });
  await tellEnded(tx, now, row, share, steps.end, borne);
}

/**
 * Makes our books and deals agree with a dispute as the processor tells it now: money that was taken goes to suspense, its
 * deals stand still and pay nothing out, unless it was going back anyway; won, it comes back and they go on; lost,
 * `bearLoss` decides who bears it. The same facts again change nothing, and order does not matter. Refuses: not_found (a
 * charge that is none of ours).
 */
export function recordChargeback(facts: ChargebackFacts): Promise<Result<{ chargebackId: string }>> {
  return act(async (tx, now) => {
    const shares = await lockedShares(tx, facts);
    if (shares.length === 0) return refuse("not_found");
    const known = await tx.chargeback.findUnique({ where: { disputeId: facts.disputeId } });
    const steps = stepsFor(known, facts);
    const row = await store(tx, now, facts, known, steps);
    if (!known)
      await tx.chargebackShare.createMany({
        data: shares.map(({ dealId, amount, aside }) => ({ chargebackId: row.id, dealId, amount, aside })),
      });
    await book(tx, now, row, shares, steps);
    for (const share of shares) await follow(tx, now, row, share, steps, known === null);
    return done({ chargebackId: row.id });
  }, MANY_DEALS);
}
