import { act, db, type Tx } from "../../db.server.ts";
import { lockedDeal } from "../deal/load.server.ts";
import { claimReminder } from "../deal/remind.server.ts";
import { eachDue } from "../each-due.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done } from "../refusal.ts";
import { shipmentOf } from "./move-shipment.server.ts";
import { returnDueAt } from "./shipment.ts";
import { productHref, productNames } from "./tell-of-address.server.ts";

/** Hours before the limit at which the creator is reminded; at 0 it is late and the brand is told too. */
const STEPS = [72, 24, 0];

async function remind(tx: Tx, now: Date, dealId: string, step: number): Promise<void> {
  const shipped = shipmentOf(await lockedDeal(tx, dealId));
  if (!shipped || shipped.deal.pausedAt) return;
  const { deal, shipment, terms } = shipped;
  const work = await tx.deliverable.findMany({
    where: { dealId, state: { not: "cancelled" } },
    select: { acceptedAt: true },
  });
  const dueAt = returnDueAt(shipment, terms, work, deal.completedAt ?? deal.cancelledAt);
  if (!dueAt || !(await claimReminder(tx, now, shipment.id, `product-return-${step}`, dueAt))) return;
  const late = dueAt <= now;
  const data = { ...productNames(deal), dueAt: dueAt.toISOString(), late };
  const shared = { kind: "product_return_due", href: productHref(deal), dealId } as const;
  await notify(tx, now, { ...shared, to: { creatorId: deal.creatorId }, data: { ...data, side: "creator" } });
  if (!late) return;
  const to = { brandId: deal.brandId, permission: "product.ship" } as const;
  await notify(tx, now, { ...shared, to, data: { ...data, side: "brand" } });
}

/**
 * Reminds the creator of a product that goes back, three days and one day before its limit, and both sides when it is
 * late. Only the last step that has come is said. A bounded batch.
 */
export async function remindOfReturns(limit = 50): Promise<number> {
  const rows = await db.$queryRaw<{ deal_id: string; step: number }[]>`
    with due as (
      select s.id, s.deal_id, coalesce(d.completed_at, d.cancelled_at,
        (select case when bool_and(i.accepted_at is not null) then max(i.accepted_at) end
          from deliverable i where i.deal_id = d.id and i.state <> 'cancelled'))
        + (t.body->'product'->>'returnDays')::int * interval '24 hours' as due_at
      from product_shipment s join deal d on d.id = s.deal_id join terms t on t.id = d.terms_id
      where s.state = 'received' and d.paused_at is null and t.body->'product'->>'returnDays' is not null)
    select due.deal_id, min(step.hours)::int as step from due cross join unnest(${STEPS}::int[]) as step(hours)
    where due.due_at <= app_now() + step.hours * interval '1 hour'
    group by due.id, due.deal_id, due.due_at
    having not exists (select 1 from reminder r where r.subject_id = due.id and r.deadline = due.due_at
      and r.kind = 'product-return-' || min(step.hours))
    order by due.due_at limit ${limit}`;
  return eachDue(rows, async ({ deal_id: id, step }) => {
    await act(async (tx, now) => {
      await remind(tx, now, id, step);
      return done(null);
    });
    return true;
  });
}
