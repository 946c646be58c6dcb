import { act } from "#app/db.server.ts";
import { done } from "#app/domain/refusal.ts";
import { enqueue } from "#app/jobs/enqueue.ts";

/**
 * Polls for webhooks that never came: fundings that have been open for two minutes are asked about every two
 * minutes at first, then every ten, then hourly; payees who have not finished their set-up every half hour.
 * Bounded; each turn is marked in `reminder`, so that sweeps may run as often as they like. Returns how many
 * jobs it queued.
 */
export async function enqueueStaleFundings(limit = 50): Promise<number> {
  const result = await act(async (tx) => {
    const fundings = await tx.$queryRaw<{ id: string }[]>`
      with open as (
        select id, created_at, app_now() - created_at as age from (
          select id, created_at from funding
            where state = 'open' and group_id is null and (checkout_id is not null or card_id is not null)
          union all
          select id, created_at from funding_group
            where state = 'open' and (checkout_id is not null or card_id is not null)
        ) asked where created_at <= app_now() - interval '2 minutes'
      ), turn as (
        select id, date_bin(case when age < interval '10 minutes' then interval '2 minutes'
          when age < interval '2 hours' then interval '10 minutes' else interval '1 hour' end, app_now(), created_at) as at
        from open
      )
      insert into reminder (subject_id, kind, deadline, sent_at)
      select id, 'poll_funding', at, app_now() from turn where not exists (
        select 1 from reminder r where r.subject_id = id and r.kind = 'poll_funding' and r.deadline = at)
      order by at limit ${limit} on conflict do nothing returning subject_id as id`;
    const groups = await tx.fundingGroup.findMany({
      where: { id: { in: fundings.map(({ id }) => id) } },
      select: { id: true },
    });
    const shared = new Set(groups.map(({ id }) => id));
    for (const { id } of fundings)
      if (shared.has(id)) await enqueue(tx, "group.refresh", { groupId: id });
      else await enqueue(tx, "funding.refresh", { fundingId: id });
    const payees = await tx.$queryRaw<{ id: string }[]>`
      with turn as (
        select id, date_bin(interval '30 minutes', app_now(), created_at) as at from creator
        where payee_account_id is not null and payee_active_at is null
      )
      insert into reminder (subject_id, kind, deadline, sent_at)
      select id, 'poll_payee', at, app_now() from turn where not exists (
        select 1 from reminder r where r.subject_id = id and r.kind = 'poll_payee' and r.deadline = at)
      order by at limit ${limit} on conflict do nothing returning subject_id as id`;
    for (const { id } of payees) await enqueue(tx, "payee.refresh", { creatorId: id });
    return done(fundings.length + payees.length);
  });
  return result.ok ? result.value : 0;
}
