import { act, type Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { lockBrief } from "../application/capacity.server.ts";
import { record } from "../audit/record.server.ts";
import type { CloseReason } from "../brief/brief.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, type Result } from "../refusal.ts";
import { dealHref, dealNames, dealStream, lockedDeal } from "./load.server.ts";
import { moveDeal } from "./move.server.ts";

/** A slot came free: a brief that had closed for want of slots opens again while its time lasts. */
async function reopenBrief(tx: Tx, now: Date, briefId: string): Promise<void> {
  const reason: CloseReason = "filled";
  const reopened = await tx.brief.updateMany({
    where: {
      id: briefId,
      state: "closed",
      closeReason: reason,
      OR: [{ applyBy: null }, { applyBy: { gt: now } }],
    },
    data: {
      state: "published",
      closedAt: null,
      closeReason: null,
      version: { increment: 1 },
      updatedAt: now,
    },
  });
  if (reopened.count === 1)
    await record(tx, now, SYSTEM, { stream: `brief:${briefId}`, briefId }, { type: "brief.reopened" });
}

async function lapseOne(tx: Tx, now: Date, id: string): Promise<void> {
  const deal = await lockedDeal(tx, id);
  if (deal.state !== "signing" && deal.state !== "funding") return;
  const step = deal.state;
  const reason = step === "signing" ? "not_signed" : "not_funded";
  const moved = await moveDeal(tx, deal, "lapse", { cancelledAt: now, cancelReason: reason, dueAt: null });
  if (!moved.ok) return;
  await tx.deliverable.updateMany({
    where: { dealId: id },
    data: { state: "cancelled", dueAt: null, stateSince: now, version: { increment: 1 } },
  });
  await reopenBrief(tx, now, deal.briefId);
  await record(tx, now, SYSTEM, dealStream(deal), { type: "deal.lapsed", step });
  const shared = {
    kind: "deal_lapsed",
    data: { ...dealNames(deal), step },
    href: dealHref(deal),
    dealId: id,
  } as const;
  await notify(tx, now, { ...shared, to: { creatorId: deal.creatorId } });
  await notify(tx, now, { ...shared, to: { brandId: deal.brandId, permission: "contract.sign" } });
}

/**
 * Ends deals that were not signed or not funded in time: slots and budget are free again, both sides are
 * told. Bounded; one transaction each, so that one deal cannot hold up the others.
 */
export async function lapseDeals(limit = 50): Promise<number> {
  let count = 0;
  for (; count < limit; count += 1) {
    const result: Result<boolean> = await act(async (tx, now) => {
      const [due] = await tx.$queryRaw<{ id: string; brief_id: string }[]>`
        select id, brief_id from deal where state in ('signing', 'funding') and due_at <= ${now}
        order by due_at limit 1 for update skip locked`;
      if (!due) return done(false);
      await lockBrief(tx, due.brief_id);
      await lapseOne(tx, now, due.id);
      return done(true);
    });
    if (!result.ok || !result.value) break;
  }
  return count;
}
