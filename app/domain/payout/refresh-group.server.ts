import { act, db } from "#app/db.server.ts";
import { done } from "#app/domain/refusal.ts";
import { enqueue } from "#app/jobs/enqueue.ts";
import type { Unsettled } from "./refresh-funding.server.ts";

/**
 * What there is to ask the processor about a group's checkout; null once it is paid. It is wanted as long as every one of
 * its deals waits for it: with one gone, the page would take too much.
 */
export async function unsettledGroup(groupId: string): Promise<Unsettled | null> {
  const rows = await db.$queryRaw<Unsettled[]>`
    select g.checkout_id as "checkoutId", g.expires_at <= app_now() as over,
      g.state = 'open' and not exists (select 1 from funding f join deal d on d.id = f.deal_id
        where f.group_id = g.id and (f.state <> 'open' or d.state <> 'funding')) as wanted,
      case when g.card_id is not null then c.customer_id end as "customerId"
    from funding_group g left join processor_customer c on c.brand_id = g.brand_id
    where g.id = ${groupId}::uuid and g.state in ('open', 'expired')`;
  return rows[0] ?? null;
}

/** The processor closed this checkout without a payment: its deals may be paid another way. */
export async function expireGroup(groupId: string): Promise<void> {
  await act(async (tx) => {
    await tx.fundingGroup.updateMany({ where: { id: groupId, state: "open" }, data: { state: "expired" } });
    await tx.funding.updateMany({ where: { groupId, state: "open" }, data: { state: "expired" } });
    return done(null);
  });
}

/**
 * The group that a checkout belongs to. One whose opening was never recorded (the process died in between) is found by
 * the group that it names: a group has one key, so it has one checkout. Null when no group of ours is meant.
 */
export async function groupOfCheckout(checkoutId: string, groupId: string): Promise<string | null> {
  await db.fundingGroup.updateMany({ where: { id: groupId, checkoutId: null }, data: { checkoutId } });
  const known = await db.fundingGroup.findUnique({ where: { checkoutId }, select: { id: true } });
  return known?.id ?? null;
}

/** Asks for the truth about a group's checkout, soon; for when the brand comes back from paying. */
export async function requestGroupRefresh(groupId: string): Promise<void> {
  await act(async (tx) => {
    await enqueue(tx, "group.refresh", { groupId });
    return done(null);
  });
}
