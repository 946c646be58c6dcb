import { db, type Tx } from "#app/db.server.ts";
import { commandProblems, ledgerProblems } from "#app/domain/ledger/problems.server.ts";
import { type Balance, balanceDrift, type DriftRow, MOVING_KINDS } from "./reconciliation.ts";
import { stateProblems } from "./state-problems.server.ts";

/** How long a movement may be unexplained: a webhook, a poll or a lease will explain it by then. Real time. */
const GRACE = "10 minutes";

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
    ) parts group by currency`;
}

type Found = Omit<DriftRow, "dealId"> & { dealId: string | null };

async function entryDrift(tx: Tx, startedAt: Date): Promise<DriftRow[]> {
  const rows = await tx.$queryRaw<Found[]>`
    select concat('entry_unexplained:', id) as key, 'entry_unexplained' as code, null as "dealId",
        concat(type, ' ', source_id, ' of ', amount, ' ', currency, ' has no journal') as detail
      from processor_entry where journal_id is null and seen_at < clock_timestamp() - ${GRACE}::interval
    union all
    select concat('entry_missing:', j.id), 'entry_missing', j.deal_id::text,
        concat(j.kind, ' names ', j.processor_id, ', which the processor does not list')
      from journal j where j.kind = any(${movingKinds}) and j.at < ${startedAt}::timestamptz - interval '1 minute'
        and not exists (select 1 from processor_entry e where e.journal_id = j.id)
    union all
    select concat('entry_missing:', j.id), 'entry_missing', j.deal_id::text,
        concat(j.kind, ' names ', coalesce(j.processor_id, 'nothing'), ', which the processor does not list')
      from journal j where j.kind in ('processor_fee', 'processor_settled')
        and j.at < ${startedAt}::timestamptz - interval '1 minute'
        and not exists (select 1 from processor_entry e where e.id = j.processor_id)
    union all
    select concat('entry_differs:', e.id), 'entry_differs', j.deal_id::text,
        concat(e.type, ' ', e.source_id, ' is ', e.amount, ' ', e.currency, ', its journal says ', coalesce(s.amount, 0))
      from processor_entry e join journal j on j.id = e.journal_id left join lateral (
        select sum(p.amount) as amount from posting p join ledger_account a on a.id = p.account_id
        where p.journal_id = j.id and a.kind in ('processor_pending', 'processor_available') and a.currency = e.currency
      ) s on true
      where s.amount is distinct from e.amount
    limit 200`;
  return rows.map(({ dealId, ...row }) => (dealId ? { ...row, dealId } : row));
}

/**
 * Every difference between the books and the processor at one moment, read from one snapshot of the database.
 * `held` is null when the processor's balance could not be had at a quiet moment; entries are compared anyway.
 */
export async function findDrift(startedAt: Date, held: readonly Balance[] | null): Promise<DriftRow[]> {
  const work = async (tx: Tx): Promise<DriftRow[]> => {
    const broken = [...(await ledgerProblems(tx)), ...(await commandProblems(tx))].map(
      ({ code, subject, detail }): DriftRow => ({
        key: `${code}:${subject}`,
        code: "ledger_broken",
        detail: `${code} ${subject}: ${detail}`,
      }),
    );
    const states = (await stateProblems(tx)).map(({ code, subject, dealId, detail }): DriftRow => ({
      key: `${code}:${subject}`,
      code: "state_differs",
      detail: `${code} ${subject}: ${detail}`,
      dealId,
    }));
    const balances = held ? balanceDrift(await expectedBalances(tx), held) : [];
    return [...broken, ...states, ...(await entryDrift(tx, startedAt)), ...balances];
  };
  return db.$transaction(work, { isolationLevel: "RepeatableRead", timeout: 60_000 });
}
