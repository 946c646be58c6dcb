import { act, type Tx } from "#app/db.server.ts";
import { done } from "#app/domain/refusal.ts";
import { enqueue } from "#app/jobs/enqueue.ts";
import { type Halt, haltOf } from "./reconciliation.ts";

/** What the last reconciliation stops: where ledger and processor are at odds, nothing is released. */
export async function haltedReleases(client: Tx): Promise<Halt> {
  const last = await client.reconciliationRun.findFirst({
    where: { finishedAt: { not: null } },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    select: { drift: true },
  });
  return haltOf(last?.drift);
}

/**
 * Queues the payouts whose hold is over and whose charge has settled at the processor, and those whose last try
 * was cut off. An expired lease doubles as the mark that a job was queued: `lease_until` is set to this very
 * moment, so a job may claim at once, and the next sweep leaves the payout alone for five minutes. Deals in drift wait.
 * Bounded.
 */
export async function enqueueDuePayouts(limit = 50): Promise<number> {
  const result = await act(async (tx) => {
    const halt = await haltedReleases(tx);
    if (halt.all) return done(0);
    const due = await tx.$queryRaw<{ id: string }[]>`
      update payout set lease_until = clock_timestamp() where id in (
        select p.id from payout p
        where p.state in ('scheduled', 'sending') and p.release_at <= app_now()
          and (p.state = 'sending' or exists (select 1 from deal d where d.id = p.deal_id and d.paused_at is null))
          and (p.state = 'sending' or not exists (select 1 from chargeback_share s join chargeback c on c.id = s.chargeback_id
            where s.deal_id = p.deal_id and not s.aside and c.state in ('open', 'submitted') and c.withdrawn_at is not null))
          and (p.state = 'sending' or not exists (select 1 from commission_statement s
            where s.id = p.statement_id and s.state in ('adjusting', 'contested')))
          and (p.lease_until is null or p.lease_until < clock_timestamp() - interval '5 minutes')
          and not (p.deal_id = any(${halt.dealIds}::uuid[]))
          and (p.amount = 0 or exists (select 1 from funding f
            where f.deal_id = p.deal_id and f.state = 'paid' and f.available_at <= app_now()
              and (p.statement_id is null or f.statement_id = p.statement_id)))
        order by p.release_at limit ${limit} for update skip locked)
      returning id`;
    for (const { id } of due) await enqueue(tx, "payout.send", { payoutId: id });
    return done(due.length);
  });
  return result.ok ? result.value : 0;
}

/** Queues refunds whose job was lost or gave up; the first try is queued with the command itself. Bounded. */
export async function enqueueStuckRefunds(limit = 50): Promise<number> {
  const result = await act(async (tx) => {
    const due = await tx.$queryRaw<{ id: string }[]>`
      update refund set lease_until = clock_timestamp() where id in (
        select id from refund where state in ('scheduled', 'sending')
          and case when lease_until is null then created_at < app_now() - interval '5 minutes'
            else lease_until < clock_timestamp() - interval '5 minutes' end
        order by created_at limit ${limit} for update skip locked)
      returning id`;
    for (const { id } of due) await enqueue(tx, "refund.send", { refundId: id });
    return done(due.length);
  });
  return result.ok ? result.value : 0;
}
