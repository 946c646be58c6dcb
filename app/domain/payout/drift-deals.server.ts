import type { Tx } from "#app/db.server.ts";
import type { DriftRow } from "./reconciliation.ts";

/** A difference with what shows it: the processor's id of a charge, dispute or booking, or our account of a shared charge. */
export type ShownDrift = DriftRow & { source?: string | null };

/**
 * The deals behind movements that have no single deal of their own: those that one charge paid for, alone or together, and
 * those that a chargeback of it is shared out to. What is not among them is nobody's.
 */
async function dealsBehind(tx: Tx, sources: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.$queryRaw<{ source: string; dealIds: string[] }[]>`
    with asked as (
      select source, coalesce(e.source_id, source) as object from unnest(${sources}::text[]) source
        left join processor_entry e on e.id = source
    )
    select source, array_agg(distinct deal_id::text order by deal_id::text) as "dealIds" from (
      select source, f.deal_id from asked join funding f on f.charge_id = object
      union all
      select source, f.deal_id from asked join funding f on f.balance_transaction_id = source
      union all
      select source, f.deal_id from asked join funding f on concat('checkout:', f.group_id) = source
      union all
      select source, s.deal_id from asked join chargeback c on c.dispute_id = split_part(object, ':', 1)
        join chargeback_share s on s.chargeback_id = c.id
    ) behind group by source`;
  return new Map(rows.map(({ source, dealIds }) => [source, dealIds]));
}

/** Names the deals of each difference that has none yet, so that it stops theirs alone. One statement, if any. */
export async function nameDeals(tx: Tx, drift: readonly ShownDrift[]): Promise<DriftRow[]> {
  const nameless = drift.flatMap(({ dealId, source }) => (source && !dealId ? [source] : []));
  const behind = nameless.length > 0 ? await dealsBehind(tx, [...new Set(nameless)]) : null;
  return drift.map(({ source, ...row }) => {
    const dealIds = source && !row.dealId ? behind?.get(source) : undefined;
    if (!dealIds) return row;
    const [only, ...others] = dealIds;
    return only && others.length === 0 ? { ...row, dealId: only } : { ...row, dealIds };
  });
}
