import { act, db, type Tx } from "../../db.server.ts";
import { lockedDeal } from "../deal/load.server.ts";
import { claimReminder } from "../deal/remind.server.ts";
import { eachDue } from "../each-due.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done } from "../refusal.ts";
import { shipmentOf } from "./move-shipment.server.ts";
import { autoReceiveProduct } from "./receive-product.server.ts";
import { autoTakeProductBack } from "./return-product.server.ts";
import { SHIPMENT_TURN } from "./shipment.ts";
import { productHref, productNames } from "./tell-of-address.server.ts";

/** What silence decides: sent products count as received, those on their way back as returned. */
export async function settleProducts(limit = 50): Promise<number> {
  const rows = await db.$queryRaw<{ deal_id: string; state: "shipped" | "returning" }[]>`
    select s.deal_id, s.state::text as state from product_shipment s join deal d on d.id = s.deal_id
    where s.state in ('shipped', 'returning') and s.due_at <= app_now() and d.paused_at is null
    order by s.due_at limit ${limit}`;
  return eachDue(rows, async ({ deal_id: id, state }) =>
    state === "shipped" ? (await autoReceiveProduct(id)).ok : (await autoTakeProductBack(id)).ok,
  );
}

async function remind(tx: Tx, now: Date, dealId: string, step: number): Promise<void> {
  const shipped = shipmentOf(await lockedDeal(tx, dealId));
  const dueAt = shipped?.shipment.dueAt;
  if (!shipped || !dueAt) return;
  const { deal, shipment } = shipped;
  const side = SHIPMENT_TURN[shipment.state];
  if (!side || !(await claimReminder(tx, now, shipment.id, `product-${shipment.state}-${step}`, dueAt)))
    return;
  const data = {
    ...productNames(deal),
    state: shipment.state,
    dueAt: dueAt.toISOString(),
    late: dueAt <= now,
  };
  const shared = { kind: "product_reminder", href: productHref(deal), dealId } as const;
  const brand = { brandId: deal.brandId, permission: "product.ship" } as const;
  const creator = { creatorId: deal.creatorId };
  await notify(tx, now, { ...shared, to: side === "brand" ? brand : creator, data: { ...data, side } });
  // The one who waits learns what they may do now.
  const other = side === "brand" ? "creator" : "brand";
  if (data.late)
    await notify(tx, now, {
      ...shared,
      to: other === "brand" ? brand : creator,
      data: { ...data, side: other },
    });
}

/** Reminds whoever owes the next step of a product, 24 h before its limit and when it has passed. */
export async function remindOfProducts(limit = 50): Promise<number> {
  const rows = await db.$queryRaw<{ deal_id: string; step: number }[]>`
    select s.deal_id, min(t.step)::int as step from product_shipment s
      join deal d on d.id = s.deal_id cross join unnest(array[24, 0]) as t(step)
    where s.due_at <= app_now() + t.step * interval '1 hour' and d.state = 'active' and d.paused_at is null
      and (s.state in ('awaiting_address', 'to_ship', 'damaged', 'missing') or (s.state = 'shipped' and t.step > 0))
    group by s.id
    having not exists (select 1 from reminder r where r.subject_id = s.id and r.deadline = s.due_at
      and r.kind = 'product-' || s.state::text || '-' || min(t.step))
    order by s.due_at limit ${limit}`;
  return eachDue(rows, async ({ deal_id: id, step }) => {
    await act(async (tx, now) => {
      await remind(tx, now, id, step);
      return done(null);
    });
    return true;
  });
}
