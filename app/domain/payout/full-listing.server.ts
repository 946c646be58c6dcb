import { act, db, type Tx } from "#app/db.server.ts";
import { done } from "#app/domain/refusal.ts";
import type { ShownDrift } from "./drift-deals.server.ts";
import type { Movement } from "./reconciliation.ts";
import { movementRows, saveMovements } from "./processor-entries.server.ts";

/** A process that lists renews it with each page, which takes seconds. */
const LEASE = "2 minutes";
const EVERY = "24 hours";

export interface Listing {
  id: string;
  /** Where to go on: the last movement that was compared. */
  cursor: string | null;
}

/**
 * The complete listing to work on: the one of today that was left unfinished, or a new one when the last began a day ago.
 * Null when none is due, or another process is at it.
 */
export async function claimListing(): Promise<Listing | null> {
  const result = await act(async (tx) => {
    await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended('full_listing', 7))) locked`;
    const [last] = await tx.$queryRaw<(Listing & { over: boolean; busy: boolean; due: boolean })[]>`
      select id, cursor, finished_at is not null as over, lease_until > clock_timestamp() as busy,
        started_at < clock_timestamp() - ${EVERY}::interval as due
      from processor_listing order by started_at desc, id desc limit 1`;
    if (last && !last.over && last.busy) return done(null);
    // One that came to no end within a day hangs on a page that cannot be had: the next begins anew.
    if (last && !last.over && !last.due) {
      await tx.$executeRaw`
        update processor_listing set lease_until = clock_timestamp() + ${LEASE}::interval where id = ${last.id}::uuid`;
      return done({ id: last.id, cursor: last.cursor });
    }
    if (last?.over && !last.due) return done(null);
    const [made] = await tx.$queryRaw<Listing[]>`
      insert into processor_listing (id, started_at, lease_until)
      values (gen_random_uuid(), clock_timestamp(), clock_timestamp() + ${LEASE}::interval) returning id, cursor`;
    return done(made ?? null);
  });
  return result.ok ? result.value : null;
}

/** Stores a page, marks its movements as listed, and notes where one is shown otherwise than it was stored. */
export async function saveListed(listing: Listing, movements: readonly Movement[]): Promise<void> {
  const last = movements.at(-1);
  if (!last) return;
  await saveMovements(movements);
  await db.$executeRaw`
    update processor_entry e set listed_at = clock_timestamp(), changed = case
      when (e.type, e.amount, e.fee, e.net, e.currency, e.source_id)
        is distinct from (r.type, r.amount, r.fee, r.net, r.currency, r.source)
      then concat(r.type, ' ', r.source, ' of ', r.amount, ' less ', r.fee, ' ', r.currency) end
    from jsonb_to_recordset(${movementRows(movements)}::jsonb) as r(id text, type text, amount bigint, fee bigint,
      net bigint, currency char(3), source text)
    where e.id = r.id`;
  await db.$executeRaw`
    update processor_listing set cursor = ${last.id}, checked = checked + ${movements.length},
      lease_until = clock_timestamp() + ${LEASE}::interval
    where id = ${listing.id}::uuid and finished_at is null`;
}

/** Closes a listing: whatever was stored before it began and it did not show is missing from now on. */
export async function finishListing({ id }: Listing): Promise<void> {
  await db.$executeRaw`
    update processor_listing set finished_at = clock_timestamp() where id = ${id}::uuid and finished_at is null`;
}

/** What the last complete listing did not show any more, or showed otherwise. */
export async function listingDrift(
  tx: Tx,
): Promise<(Omit<ShownDrift, "dealId"> & { dealId: string | null })[]> {
  return tx.$queryRaw`
    select case when e.changed is null then concat('entry_vanished:', e.id) else concat('entry_changed:', e.id) end as key,
      case when e.changed is null then 'entry_missing' else 'entry_differs' end as code,
      j.deal_id::text as "dealId", e.source_id as source,
      concat(e.type, ' ', e.source_id, ' of ', e.amount, ' less ', e.fee, ' ', e.currency, case
        when e.changed is null then ' was listed by the processor, and is not any more'
        else concat(' is now listed by the processor as ', e.changed) end) as detail
    from processor_entry e left join journal j on j.id = e.journal_id
    where e.changed is not null or exists (
      select 1 from (select started_at from processor_listing where finished_at is not null
        order by started_at desc limit 1) full_one
      where e.seen_at < full_one.started_at and (e.listed_at is null or e.listed_at < full_one.started_at))
    order by e.created_at limit 100`;
}
