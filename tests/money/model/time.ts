// Time passes for one deal alone: all its limits come nearer, and the clock of the others stays.
import { act, db } from "#app/db.server.ts";
import { settleUnquestioned } from "#app/domain/commission/agree.server.ts";
import { issueDue } from "#app/domain/commission/sweep.server.ts";
import { lapseDeals } from "#app/domain/deal/lapse.server.ts";
import { lockedDeal } from "#app/domain/deal/load.server.ts";
import { done } from "#app/domain/refusal.ts";
import type { Till } from "./till.ts";

function limits(id: string, hours: number) {
  return db.$executeRaw`
    with nearer as (select ${id}::uuid as id, ${hours} * interval '1 hour' as by),
      work as (update deliverable d set due_at = due_at - by from nearer where d.deal_id = nearer.id),
      out as (update payout p set release_at = release_at - by from nearer where p.deal_id = nearer.id),
      pages as (update funding f set expires_at = f.expires_at - by from nearer where f.deal_id = nearer.id),
      shared as (update funding_group g set expires_at = g.expires_at - by from nearer
        where g.id in (select group_id from funding where deal_id = nearer.id)),
      debts as (update receivable r set notice_until = notice_until - by from nearer where r.deal_id = nearer.id),
      taken as (update netting n set at = n.at - by from nearer, receivable r
        where r.id = n.receivable_id and r.deal_id = nearer.id)
    update deal set due_at = due_at - by from nearer where deal.id = nearer.id`;
}

/** Orders are facts that nobody may change: that they lie further back now is written past the guards. */
function sales(id: string, hours: number) {
  return [
    db.$executeRaw`set local session_replication_role = replica`,
    db.$executeRaw`
      update conversion set occurred_at = occurred_at - ${hours} * interval '1 hour' where deal_id = ${id}::uuid`,
    db.$executeRaw`set local session_replication_role = default`,
    db.$executeRaw`
      with nearer as (select ${id}::uuid as id, ${hours} * interval '1 hour' as by),
        stated as (update commission_statement s set period_from = period_from - by, period_to = period_to - by,
          issued_at = issued_at - by, question_until = question_until - by, due_at = due_at - by,
          hold_until = hold_until - by
          from nearer where s.deal_id = nearer.id)
      update commission c set starts_at = starts_at - by, ends_at = ends_at - by, period_from = period_from - by,
        next_issue_at = next_issue_at - by from nearer where c.deal_id = nearer.id`,
  ];
}

/** What has become due acts at once, so that no other deal's timers depend on this one. */
async function due({ deal: { dealId }, seen }: Till): Promise<void> {
  if (seen.deal === "funding") await lapseDeals();
  if (!seen.account) return;
  for (const { id, state } of seen.statements)
    if (state === "issued" || state === "adjusting")
      await act(async (tx, now) => done(await settleUnquestioned(tx, now, await lockedDeal(tx, dealId), id)));
  await issueDue(dealId);
}

export async function pass(till: Till, hours: number): Promise<void> {
  const { dealId } = till.deal;
  if (till.seen.account) await db.$transaction([limits(dealId, hours), ...sales(dealId, hours)]);
  else await limits(dealId, hours);
  await due(till);
}
