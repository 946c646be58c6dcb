import { act, type Tx } from "#app/db.server.ts";
import { done } from "#app/domain/refusal.ts";
import { enqueue } from "#app/jobs/enqueue.ts";

/** Whether the last reconciliation found the ledger and the processor at odds: then nothing is released. */
export async function releasesStopped(client: Tx): Promise<boolean> {
  const last = await client.reconciliationRun.findFirst({
    where: { finishedAt: { not: null } },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    select: { drift: true },
  });
  return Array.isArray(last?.drift) && last.drift.length > 0;
}

/**
 * Queues the payouts whose hold is over and whose charge has settled at the processor, and those whose last try
 * was cut off. An expired lease doubles as the mark that a job was queued: `lease_until` is set to this very
 * moment, so a job may claim at once, and the next sweep leaves the payout alone for five minutes. Bounded.
 */
export async function enqueueDuePayouts(limit = 50): Promise<number> {
  const result = await act(async (tx) => {
    if (await releasesStopped(tx)) return done(0);
    const due = await tx.$queryRaw<{ id: string }[]>`
      update payout set lease_until = clock_timestamp() where id in (
        select p.id from payout p
        where p.state in ('scheduled', 'sending') and p.release_at <= app_now()
          and (p.state = 'sending' or exists (select 1 from deal d where d.id = p.deal_id and d.paused_at is null))
          and (p.lease_until is null or p.lease_until < clock_timestamp() - interval '5 minutes')
          and (p.amount = 0 or exists (select 1 from funding f
            where f.deal_id = p.deal_id and f.state = 'paid' and f.available_at <= app_now()))
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
