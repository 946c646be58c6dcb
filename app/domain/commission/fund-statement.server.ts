import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealHref, dealNames, dealStream, type LoadedDeal } from "../deal/load.server.ts";
import { hoursAfter } from "../deal/policy.ts";
import { post } from "../ledger/post.server.ts";
import { releaseDeliverable } from "../ledger/recipes.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { adjustHeld } from "./adjust-held.server.ts";
import { commissionOf, type LoadedStatement, moveStatement } from "./load.server.ts";
import { statementName } from "./period.ts";
import { tellSettled } from "./tell.server.ts";

/** The payout that leaves at `releaseAt`, after the hold: what was paid in belongs to the creator from now on. */
async function schedule(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  statement: LoadedStatement,
  releaseAt: Date,
): Promise<void> {
  const { id: statementId, gross, brandFee, creatorFee } = statement;
  const { id: dealId, creatorId, currency } = deal;
  const net = gross - creatorFee;
  await tx.payout.create({
    data: {
      ...{ dealId, statementId, creatorId, gross, currency, releaseAt, fee: creatorFee, amount: net },
      ...{ idempotencyKey: `payout:${statementId}`, createdAt: now },
    },
  });
  await post(tx, now, {
    kind: "deliverable_released",
    idempotencyKey: `release:${statementId}`,
    ...{ dealId, subjectId: statementId, memo: statementName(statement) },
    lines: releaseDeliverable({ dealId, creatorId, currency, gross, brandFee, creatorFee }),
  });
  const event = { type: "payout.scheduled", amount: String(net), currency } as const;
  await record(tx, now, SYSTEM, dealStream(deal), { ...event, releaseAt: releaseAt.toISOString() });
  await notify(tx, now, {
    to: { creatorId },
    kind: "payout_scheduled",
    data: {
      ...{ ...dealNames(deal), deliverable: statementName(statement) },
      gross: moneyData(gross, currency),
      fee: moneyData(creatorFee, currency),
      net: moneyData(net, currency),
      releaseAt: releaseAt.toISOString(),
    },
    href: `${dealHref(deal)}/commission`,
    dealId,
  });
}

/**
 * The brand paid a statement: the money is the creator's, and leaves after the hold frozen in the terms. Nothing of it
 * stays in `held`, so that a deal that is completed, cancelled or counted for age is not touched by it. Runs in the
 * settling act, after the payment was booked, under the deal's lock.
 */
export async function fundStatement(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  statement: LoadedStatement,
): Promise<void> {
  const holdUntil = hoursAfter(now, commissionOf(deal).holdDays * 24);
  const moved = await moveStatement(tx, statement, "fund", { paidInAt: now, holdUntil });
  if (!moved.ok) throw new Error(`Statement ${statement.id} cannot be funded: ${moved.code}`);
  await schedule(tx, now, deal, statement, holdUntil);
  const { gross, brandFee, creatorFee, number } = statement;
  const cost = gross + brandFee;
  const amount = { amount: String(cost), currency: deal.currency };
  const event = { type: "commission.paid_in", name: statementName(statement), number, ...amount } as const;
  await record(tx, now, SYSTEM, dealStream(deal), event);
  const sums = { gross, cost, net: gross - creatorFee };
  await tellSettled(tx, now, deal, statement, { how: "paid_in", ...sums });
  // Orders that came back while it was owed are settled out of its hold.
  await adjustHeld(tx, now, deal);
}
