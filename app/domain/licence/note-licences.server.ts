import { db, type Tx } from "../../db.server.ts";

/**
 * Writes the licences of accepted work that has none yet: from publication, or from acceptance of what the creator
 * does not publish, for the term of the deal's terms. Of one deliverable in the act that accepts it; the sweep catches
 * what was accepted before there was a register. Twice changes nothing. Returns how many it wrote.
 */
export function noteLicence(tx: Tx, deliverableId: string): Promise<number> {
  return tx.$executeRaw`
    insert into licence (id, deal_id, brand_id, creator_id, starts_at, ends_at)
    select d.id, l.id, l.brand_id, l.creator_id, s.at,
      s.at + (t.body -> 'licence' ->> 'termDays')::int * interval '24 hours'
    from deliverable d join deal l on l.id = d.deal_id join terms t on t.id = l.terms_id
    cross join lateral (select coalesce(
      case when not d.content_only then (select max(p.submitted_at) from live_post p where p.deliverable_id = d.id) end,
      d.accepted_at) as at) s
    where d.id = ${deliverableId}::uuid and d.state in ('accepted', 'paid') and d.format <> 'licence' and s.at is not null
    on conflict do nothing`;
}

/** The same for all work that was left out, a bounded number at a time. */
export function noteLicences(limit = 200): Promise<number> {
  return db.$executeRaw`
    insert into licence (id, deal_id, brand_id, creator_id, starts_at, ends_at)
    select d.id, l.id, l.brand_id, l.creator_id, s.at,
      s.at + (t.body -> 'licence' ->> 'termDays')::int * interval '24 hours'
    from (select d.* from deliverable d
      where d.state in ('accepted', 'paid') and d.format <> 'licence' and d.accepted_at is not null
        and not exists (select 1 from licence n where n.id = d.id) limit ${limit}) d
    join deal l on l.id = d.deal_id join terms t on t.id = l.terms_id
    cross join lateral (select coalesce(
      case when not d.content_only then (select max(p.submitted_at) from live_post p where p.deliverable_id = d.id) end,
      d.accepted_at) as at) s
    on conflict do nothing`;
}

/** The term of a deal's licences changed: each end is counted anew from its own beginning. */
export async function extendLicences(tx: Tx, dealId: string, termDays: number | null): Promise<void> {
  await tx.$executeRaw`
    update licence set ends_at = starts_at + ${termDays}::int * interval '24 hours' where deal_id = ${dealId}::uuid`;
}
