import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { hasFee } from "../commission/compensation.ts";
import { itemWords } from "../contract/clauses.ts";
import { dealStream, type LoadedDeal } from "../deal/load.server.ts";
import { moveDeliverable } from "../deal/move.server.ts";
import { reducePayout } from "../payout/reduce-payout.server.ts";
import { schedulePayout } from "../payout/schedule-payout.server.ts";
import { scheduleRefund } from "../payout/schedule-refund.server.ts";
import { done, type Result } from "../refusal.ts";
import { endDealWhenNothingIsLeft } from "./end-deal.server.ts";
import { decideUnderRuling } from "./decide-work.server.ts";
import type { LoadedDispute } from "./load.server.ts";
import { settleByRuling } from "./rule-statement.server.ts";
import { feeBack, sharesOf, sumsOf, type Ruling, type Share, type Stake } from "./stake.ts";

type Row = Stake & Parameters<typeof moveDeliverable>[2];

/** The work counts as accepted: its fee is released, and its payout leaves after the usual hold. */
async function accept(tx: Tx, now: Date, deal: LoadedDeal, row: Row): Promise<Result> {
  if (row.state === "accepted") return done(null);
  const moved = await moveDeliverable(tx, now, row, "rule_pay", deal.body.policy);
  if (!moved.ok) return moved;
  await decideUnderRuling(tx, now, row, { accepted: true, reason: null });
  await record(tx, now, SYSTEM, dealStream(deal), {
    ...{ type: "deliverable.accepted", deliverable: row.label, automatic: false },
  });
  if (hasFee(row)) await schedulePayout(tx, now, { deliverableId: row.id });
  return done(null);
}

/** The work ends; the creator is paid a part of its fee, or nothing. */
async function end(tx: Tx, now: Date, dispute: LoadedDispute, row: Row, share: Share): Promise<Result> {
  const accepted = row.state === "accepted";
  if (accepted && share.refund === 0n) return done(null);
  const moved = await moveDeliverable(
    tx,
    now,
    row,
    accepted ? "rule_end" : "cancel",
    dispute.deal.body.policy,
  );
  if (!moved.ok) return moved;
  if (accepted) {
    const memo = "Taken back by a ruling before it was sent";
    await reducePayout(tx, now, { of: { deliverableId: row.id }, part: share, cause: dispute.id, memo });
  } else if (share.gross > 0n) await schedulePayout(tx, now, { deliverableId: row.id, part: share });
  return done(null);
}

async function revise(tx: Tx, now: Date, dispute: LoadedDispute, row: Row): Promise<Result> {
  const moved = await moveDeliverable(tx, now, row, "rule_revise", dispute.deal.body.policy);
  if (!moved.ok) return moved;
  const reason = dispute.rulings.at(-1)?.reason ?? null;
  await decideUnderRuling(tx, now, row, { accepted: false, reason });
  return done(null);
}

/**
 * Lets a ruling take effect on the work and the money, or on the statement that it was about: full pay is an acceptance;
 * a part is released and the rest refunded; one more round opens with a new limit. Runs when the deal goes on again,
 * under the locks of its brief and itself, through the same payouts and refunds as everything else, so released +
 * refunded + held stays what was funded.
 */
export async function applyRuling(
  tx: Tx,
  now: Date,
  dispute: LoadedDispute,
  ruling: Ruling,
): Promise<Result<{ kept: bigint; refunded: bigint }>> {
  const { deal } = dispute;
  if (dispute.statementId) {
    const settled = await settleByRuling(tx, now, dispute, dispute.statementId);
    return settled.ok ? done({ kept: 0n, refunded: 0n }) : settled;
  }
  const ids = dispute.items.map(({ deliverableId }) => deliverableId);
  const found = await tx.deliverable.findMany({ where: { id: { in: ids } }, orderBy: { position: "asc" } });
  const rows = found.map((row) => ({ ...row, label: itemWords(row) }));
  const shares = sharesOf(rows, ruling, { now, currency: dispute.deal.currency });
  for (const row of rows) {
    const share = shares.find(({ id }) => id === row.id);
    const followed = !share
      ? await revise(tx, now, dispute, row)
      : ruling.outcome === "full"
        ? await accept(tx, now, deal, row)
        : await end(tx, now, dispute, row, share);
    if (!followed.ok) return followed;
  }
  const sums = sumsOf(shares);
  if (sums.refunded > 0n) {
    const reason = "The ruling of a dispute";
    const serviceFee = feeBack(rows, shares);
    const what = { serviceFee, label: "Fee for the work in dispute", reason };
    const refund = { dealId: deal.id, amount: sums.refunded, cause: `dispute:${dispute.id}`, ...what };
    await scheduleRefund(tx, now, refund);
  }
  await endDealWhenNothingIsLeft(tx, now, deal);
  return done(sums);
}
