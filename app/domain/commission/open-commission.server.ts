import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, type LoadedDeal } from "../deal/load.server.ts";
import { periodFrom, windowOf } from "./period.ts";

/**
 * Sales count from the first live post of a deal on; of work that is not posted, from its first acceptance. Runs in the
 * act that brings it, under the deal's lock. Opening twice, or without a commission in the terms, changes nothing.
 */
export async function openCommission(tx: Tx, now: Date, deal: LoadedDeal): Promise<void> {
  const { commission } = deal.body;
  if (!commission) return;
  const window = windowOf(now, commission.days);
  const made = await tx.commission.createMany({
    data: [
      {
        ...{ dealId: deal.id, ...window, periodFrom: now },
        nextIssueAt: periodFrom(now, window).issueAt,
      },
    ],
    skipDuplicates: true,
  });
  if (made.count === 0) return;
  const [startsAt, endsAt] = [window.startsAt.toISOString(), window.endsAt.toISOString()];
  await record(tx, now, SYSTEM, dealStream(deal), { type: "commission.opened", startsAt, endsAt });
}

/**
 * The deal was cancelled: what was sold until now is still owed, nothing later counts. The final statement follows.
 * Under the deal's lock. Without an open commission nothing changes.
 */
export async function endCommission(tx: Tx, now: Date, deal: LoadedDeal): Promise<void> {
  const open = await tx.commission.findUnique({ where: { dealId: deal.id } });
  if (!open || !open.nextIssueAt || open.endsAt <= now) return;
  // A post that went live in this very moment still has a window, if an empty one.
  const endsAt = now > open.startsAt ? now : open.startsAt;
  const { issueAt } = periodFrom(open.periodFrom, { endsAt });
  await tx.commission.update({ where: { id: open.id }, data: { endsAt, nextIssueAt: issueAt } });
  const event = { type: "commission.ended", endsAt: endsAt.toISOString() } as const;
  await record(tx, now, SYSTEM, dealStream(deal), event);
}
