import { db, type Tx } from "#app/db.server.ts";
import { commandProblems, ledgerProblems } from "#app/domain/ledger/problems.server.ts";
import { nameDeals, type ShownDrift } from "./drift-deals.server.ts";
import { type Balance, balanceDrift, type DriftRow, MOVING_KINDS } from "./reconciliation.ts";
import { listingDrift } from "./full-listing.server.ts";
import { stateProblems } from "./state-problems.server.ts";

/** How long a movement may be unexplained: a webhook, a poll or a lease will explain it by then. Real time. */
const GRACE = "10 minutes";

/** Broken invariants of one deal's own account: its releases stop, those of others need not. */
const OF_A_DEAL: ReadonlySet<string> = new Set(["deal_does_not_add_up", "funding_differs"]);

const movingKinds = [...MOVING_KINDS];

/**
 * What the processor should hold per currency: what the journals of tied movements say, plus the movements
 * that no journal explains yet. Journals whose movement has not been listed are left out, as the processor's
 * list does not show them either. So a transfer in flight is never a false alarm, on whichever side it shows.
 */
async function expectedBalances(tx: Tx): Promise<Balance[]> {
  return tx.$queryRaw<Balance[]>`
    select currency, sum(pending)::bigint as pending, sum(available)::bigint as available from (
      select a.currency, case a.kind when 'processor_pending' then p.amount else 0 end as pending,
        case a.kind when 'processor_available' then p.amount else 0 end as available
      from posting p join ledger_account a on a.id = p.account_id join journal j on j.id = p.journal_id
      where a.kind in ('processor_pending', 'processor_available') and case
        when j.kind = any(${movingKinds}) then exists (select 1 from processor_entry e where e.journal_id = j.id)
        when j.kind in ('processor_fee', 'processor_settled')
          then exists (select 1 from processor_entry e where e.id = j.processor_id and e.journal_id is not null)
        else true end
      union all
      select currency, case status when 'available' then 0 else net end, case status when 'available' then net else 0 end
      from processor_entry where journal_id is null
      union all
      -- Put aside before it was settled with us: the processor has it available, our books pending.
      select currency, -net, net from processor_entry
        where journal_id is not null and status = 'available' and settled_at is null
      union all
      -- What a named difference explains is not told a second time, as a difference of the whole.
      select e.currency, e.amount - s.amount, 0 from processor_entry e join lateral (
        select sum(p.amount) as amount from posting p join ledger_account a on a.id = p.account_id
        where p.journal_id = e.journal_id and a.kind in ('processor_pending', 'processor_available') and a.currency = e.currency
      ) s on s.amount <> e.amount
    ) parts group by currency`;
}

/** As statements return it: null where no deal is named. */
type Found = Omit<ShownDrift, "dealId"> & { dealId: string | null };
const shown = ({ dealId, ...row }: Found): ShownDrift => (dealId ? { ...row, dealId } : row);

async function entryDrift(tx: Tx, startedAt: Date): Promise<ShownDrift[]> {
  const rows = await tx.$queryRaw<Found[]>`
    select concat('entry_unexplained:', id) as key, 'entry_unexplained' as code, null as "dealId",
        source_id as source, concat(type, ' ', source_id, ' of ', amount, ' ', currency, ' has no journal') as detail
      from processor_entry where journal_id is null and problem is null
        and seen_at < clock_timestamp() - ${GRACE}::interval
    union all
    select concat('entry_put_aside:', e.id), 'entry_put_aside', (
          select j.deal_id::text from journal j where j.processor_id = e.source_id and j.kind = any(${movingKinds}) limit 1),
        e.source_id, concat(e.type, ' ', e.source_id, ' of ', e.amount, ' ', e.currency, ' could not be booked and was put aside: ', e.problem)
      from processor_entry e where e.problem is not null
    union all
    select concat('entry_missing:', j.id), 'entry_missing', j.deal_id::text, j.processor_id,
        concat(j.kind, ' names ', j.processor_id, ', which the processor does not list')
      from journal j where j.kind = any(${movingKinds}) and j.at < ${startedAt}::timestamptz - interval '1 minute'
        and not exists (select 1 from processor_entry e
          where e.journal_id = j.id or (e.problem is not null and e.source_id = j.processor_id))
    union all
    select concat('entry_missing:', j.id), 'entry_missing', j.deal_id::text, j.processor_id,
        concat(j.kind, ' names ', coalesce(j.processor_id, 'nothing'), ', which the processor does not list')
      from journal j where j.kind in ('processor_fee', 'processor_settled')
        and j.at < ${startedAt}::timestamptz - interval '1 minute'
        and not exists (select 1 from processor_entry e where e.id = j.processor_id)
    union all
    select concat('entry_differs:', e.id), 'entry_differs', j.deal_id::text, e.source_id,
        concat(e.type, ' ', e.source_id, ' is ', e.amount, ' ', e.currency, ', its journal says ', coalesce(s.amount, 0))
      from processor_entry e join journal j on j.id = e.journal_id left join lateral (
        select sum(p.amount) as amount from posting p join ledger_account a on a.id = p.account_id
        where p.journal_id = j.id and a.kind in ('processor_pending', 'processor_available') and a.currency = e.currency
      ) s on true
      where s.amount is distinct from e.amount
    limit 200`;
  return [...rows, ...(await listingDrift(tx))].map(shown);
}

/**
 * Every difference between the books and the processor at one moment, read from one snapshot of the database.
 * `held` is null when the processor's balance could not be had at a quiet moment; entries are compared anyway.
 */
export async function findDrift(startedAt: Date, held: readonly Balance[] | null): Promise<DriftRow[]> {
  const work = async (tx: Tx): Promise<DriftRow[]> => {
    const broken = [...(await ledgerProblems(tx)), ...(await commandProblems(tx))].map(
      ({ code, subject, detail }): ShownDrift => ({
        key: `${code}:${subject}`,
        code: "ledger_broken",
        detail: `${code} ${subject}: ${detail}`,
        ...(OF_A_DEAL.has(code) ? { dealId: subject } : {}),
        ...(code === "charge_not_shared" ? { source: subject } : {}),
      }),
    );
    const states = (await stateProblems(tx)).map(({ code, subject, dealId, detail }): DriftRow => ({
      key: `${code}:${subject}`,
      code: "state_differs",
      detail: `${code} ${subject}: ${detail}`,
      dealId,
    }));
    const balances = held ? balanceDrift(await expectedBalances(tx), held) : [];
    return nameDeals(tx, [...broken, ...states, ...(await entryDrift(tx, startedAt)), ...balances]);
  };
  return db.$transaction(work, { isolationLevel: "RepeatableRead", timeout: 60_000 });
}
