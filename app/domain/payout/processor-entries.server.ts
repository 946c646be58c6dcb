import { act, db, type Tx } from "#app/db.server.ts";
import { allocate } from "#app/domain/ledger/money.ts";
import { post } from "#app/domain/ledger/post.server.ts";
import { settleAtProcessor } from "#app/domain/ledger/recipes.ts";
import { done } from "#app/domain/refusal.ts";
import { type Movement, MOVING_KINDS, sourceOf } from "./reconciliation.ts";
import { postProcessorFee } from "./settle-funding.server.ts";

const OVERLAP = "1 day";

/** From when on movements must be asked for again: a day before the newest, or the oldest that has not settled. */
export async function movementsSince(): Promise<Date | null> {
  const rows = await db.$queryRaw<{ since: Date | null }[]>`
    select least(max(created_at) - ${OVERLAP}::interval, min(created_at) filter (where status <> 'available')) as since
    from processor_entry`;
  return rows[0]?.since ?? null;
}

/** Movements as JSON rows of a statement, each with the object whose journal explains it as `source`. */
export function movementRows(movements: readonly Movement[]): string {
  const rows = movements.map((item) => ({
    ...item,
    source: sourceOf(item),
    amount: String(item.amount),
    fee: String(item.fee),
    net: String(item.net),
  }));
  return JSON.stringify(rows);
}

/** Stores a page of movements as the processor shows them now. Returns how many are new or have changed. */
export async function saveMovements(movements: readonly Movement[]): Promise<number> {
  if (movements.length === 0) return 0;
  const changed = await db.$queryRaw<unknown[]>`
    insert into processor_entry
      (id, type, amount, fee, net, currency, status, source_id, available_on, created_at, seen_at)
    select id, type, amount, fee, net, currency, status, source, "availableOn", created, clock_timestamp()
    from jsonb_to_recordset(${movementRows(movements)}::jsonb) as r(id text, type text, amount bigint, fee bigint,
      net bigint, currency char(3), status text, source text, "availableOn" timestamptz, created timestamptz)
    on conflict (id) do update set status = excluded.status, available_on = excluded.available_on
      where processor_entry.status <> excluded.status or processor_entry.available_on <> excluded.available_on
    returning id`;
  return changed.length;
}

interface Tied {
  id: string;
  fee: bigint;
  net: bigint;
  currency: string;
  status: string;
  availableOn: Date;
  sourceId: string;
  dealId: string | null;
}

/** The next movements that a journal explains: those that were not put aside, or exactly the one named. */
async function tieNext(tx: Tx, now: Date, limit: number, only: string | null): Promise<Tied[]> {
  return tx.$queryRaw<Tied[]>`
    with next as (
      select e.id, j.id as journal_id, j.deal_id
      from processor_entry e join journal j on j.processor_id = e.source_id and j.kind = any(${[...MOVING_KINDS]})
      where (e.journal_id is null or (e.status = 'available' and e.settled_at is null))
        and case when ${only}::text is null then e.problem is null else e.id = ${only} end
      order by e.created_at limit ${limit} for update of e skip locked
    )
    update processor_entry e set journal_id = next.journal_id, problem = null, problem_at = null,
      settled_at = case when e.status = 'available' then coalesce(e.settled_at, ${now}) end
    from next where e.id = next.id
    returning e.id, e.fee, e.net, e.currency, e.status, e.available_on as "availableOn", e.source_id as "sourceId",
      next.deal_id::text as "dealId"`;
}

/** What the processor took of a charge, on the funding that it paid, or shared out over those of its group. */
async function bookOnFundings(
  tx: Tx,
  { id, fee, currency, availableOn, sourceId: chargeId }: Tied,
): Promise<void> {
  const booked = { balanceTransactionId: id, availableAt: availableOn };
  const alone = { where: { chargeId, groupId: null }, data: { ...booked, processorFee: fee } };
  if ((await tx.funding.updateMany(alone)).count > 0) return;
  const group = await tx.fundingGroup.findUnique({
    where: { chargeId },
    select: { id: true, fundings: { where: { chargeId }, select: { id: true, amount: true } } },
  });
  if (!group) return;
  await tx.fundingGroup.update({ where: { id: group.id }, data: { ...booked, processorFee: fee } });
  const weights = group.fundings.map((one) => ({ id: one.id, weight: one.amount }));
  const parts = weights.length > 0 ? allocate(fee, weights, currency) : [];
  for (const [fundingId, processorFee] of parts)
    await tx.funding.update({ where: { id: fundingId }, data: { ...booked, processorFee } });
}

async function book(tx: Tx, now: Date, entry: Tied): Promise<void> {
  const { id, dealId, currency, fee, net } = entry;
  await postProcessorFee(tx, now, { bookingId: id, dealId, currency, amount: fee });
  await bookOnFundings(tx, entry);
  if (entry.status !== "available" || net === 0n) return;
  await post(tx, now, {
    kind: "processor_settled",
    idempotencyKey: `settled:${id}`,
    ...(dealId ? { dealId } : {}),
    processorId: id,
    memo: "Settled at the payment processor",
    lines: settleAtProcessor({ currency, amount: net }),
  });
}

async function tieOnce(limit: number, only: string | null = null): Promise<number> {
  const result = await act(async (tx, now) => {
    const entries = await tieNext(tx, now, limit, only);
    for (const entry of entries) await book(tx, now, entry);
    return done(entries.length);
  });
  return result.ok ? result.value : 0;
}

/** Ties one movement; when it cannot be booked, says why on its row, where admins read it, and lets the rest go on. */
async function tieOrPutAside(id: string): Promise<void> {
  try {
    await tieOnce(1, id);
  } catch (error) {
    const problem = (error instanceof Error ? error.message : String(error)).trim().slice(-500);
    await db.$executeRaw`
      update processor_entry set problem = ${problem}, problem_at = app_now() where id = ${id}`;
  }
}

/** The batch that failed, one by one: only what is bad itself stays behind. */
async function tieOneByOne(limit: number): Promise<number> {
  const next = await db.$queryRaw<{ id: string }[]>`
    select e.id from processor_entry e
    where (e.journal_id is null or (e.status = 'available' and e.settled_at is null)) and e.problem is null
      and exists (select 1 from journal j where j.processor_id = e.source_id and j.kind = any(${[...MOVING_KINDS]}))
    order by e.created_at limit ${limit}`;
  for (const { id } of next) await tieOrPutAside(id);
  return next.length;
}

/** Movements that were put aside get another try: what kept them may have been put right. The longest waiting first. */
async function tryPutAside(limit = 20): Promise<void> {
  const waiting = await db.processorEntry.findMany({
    where: { problem: { not: null } },
    orderBy: [{ problemAt: "asc" }, { id: "asc" }],
    take: limit,
    select: { id: true },
  });
  for (const { id } of waiting) await tieOrPutAside(id);
}

/**
 * Ties movements to the journals that explain them; books fees that were not known yet, and moves what has
 * become available from pending to available. One bounded batch per transaction, in which a movement is tied,
 * charged and settled as one. A batch that fails is taken apart, and a movement that cannot be booked is put aside:
 * one bad movement stops nobody. Returns how many were handled.
 */
export async function tieMovements(limit = 100): Promise<number> {
  await tryPutAside();
  let total = 0;
  for (;;) {
    const handled = await tieOnce(limit).catch(() => tieOneByOne(limit));
    total += handled;
    if (handled < limit) return total;
  }
}
