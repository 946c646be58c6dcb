import { act, db, type Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { lockBrief } from "../application/capacity.server.ts";
import { record } from "../audit/record.server.ts";
import { reopenBrief } from "../brief/reopen-filled.server.ts";
import { eachDue } from "../each-due.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { endWithFirstMonth } from "../programme/end-programme.server.ts";
import { monthLapsed } from "../programme/month-lapsed.server.ts";
import { done, type Result } from "../refusal.ts";
import { dealHref, dealNames, dealStream, lockedDeal } from "./load.server.ts";
import { moveDeal } from "./move.server.ts";

async function lapseOne(tx: Tx, now: Date, id: string): Promise<boolean> {
  const deal = await lockedDeal(tx, id);
  if (deal.state !== "signing" && deal.state !== "funding") return false;
  const step = deal.state;
  const reason = step === "signing" ? "not_signed" : "not_funded";
  const moved = await moveDeal(tx, deal, "lapse", { cancelledAt: now, cancelReason: reason, dueAt: null });
  if (!moved.ok) return false;
  await tx.deliverable.updateMany({
    where: { dealId: id },
    data: { state: "cancelled", dueAt: null, stateSince: now, version: { increment: 1 } },
  });
  await record(tx, now, SYSTEM, dealStream(deal), { type: "deal.lapsed", step });
  // A later month holds no slot of its own, and its lapse ends nothing but itself.
  if (deal.programmeId && deal.period > 1) {
    await monthLapsed(tx, now, deal, deal.programmeId);
    return true;
  }
  await endWithFirstMonth(tx, now, deal, "first_lapsed");
  await reopenBrief(tx, now, deal.briefId);
  const shared = {
    kind: "deal_lapsed",
    data: { ...dealNames(deal), step },
    href: dealHref(deal),
    dealId: id,
  } as const;
  await notify(tx, now, { ...shared, to: { creatorId: deal.creatorId } });
  await notify(tx, now, { ...shared, to: { brandId: deal.brandId, permission: "contract.sign" } });
  return true;
}

/**
 * Ends deals that were not signed or not funded in time: slots and budget are free again, both sides are
 * told. Bounded; one transaction each, so that one deal cannot hold up the others.
 */
export async function lapseDeals(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ id: string; brief_id: string }[]>`
    select id, brief_id from deal where state in ('signing', 'funding') and due_at <= app_now()
      and paused_at is null
    order by due_at limit ${limit}`;
  return eachDue(due, async ({ id, brief_id: briefId }) => {
    const result: Result<boolean> = await act(async (tx, now) => {
      // The brief first, as everywhere; a deal that somebody is acting on is left for the next sweep.
      await lockBrief(tx, briefId);
      const free = await tx.$queryRaw<unknown[]>`
        select id from deal where id = ${id}::uuid and due_at <= ${now} for update skip locked`;
      return done(free.length > 0 && (await lapseOne(tx, now, id)));
    });
    return result.ok && result.value;
  });
}
