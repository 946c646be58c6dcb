import { act, db, type Prisma } from "#app/db.server.ts";
import { notify } from "#app/domain/messaging/notify.server.ts";
import { done } from "#app/domain/refusal.ts";
import { type DriftRow, haltOf, newDrift } from "./reconciliation.ts";

export interface Run {
  id: string;
  startedAt: Date;
}

/** A run renews it with each page that it lists, which takes seconds. */
const LEASE = "2 minutes";

/** Opens a run. Null while another one is at work: two would see each other's half-booked movements as drift. */
export async function startRun(): Promise<Run | null> {
  const result = await act(async (tx, now) => {
    await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended('reconcile', 7))) locked`;
    const busy = await tx.$queryRaw<unknown[]>`
      select 1 from reconciliation_run where finished_at is null and lease_until > clock_timestamp()`;
    if (busy.length > 0) return done(null);
    const run = await tx.reconciliationRun.create({
      data: { startedAt: now },
      select: { id: true, startedAt: true },
    });
    await tx.$executeRaw`
      update reconciliation_run set lease_until = clock_timestamp() + ${LEASE}::interval where id = ${run.id}::uuid`;
    return done(run);
  });
  return result.ok ? result.value : null;
}

/** Says that a run is still at work. One whose process died is over when its lease is, and the next may begin. */
export async function keepRun({ id }: Run): Promise<void> {
  await db.$executeRaw`
    update reconciliation_run set lease_until = clock_timestamp() + ${LEASE}::interval where id = ${id}::uuid`;
}

/** Gives a run up, so that the next one need not wait for it. It counts for nothing. */
export async function abandonRun(runId: string): Promise<void> {
  await db.reconciliationRun.deleteMany({ where: { id: runId, finishedAt: null } });
}

/**
 * Closes a run with what it found. Drift stops releases, of its deal or of all, until a run finds none; the admins are told
 * of a drift once, by the first run that sees it.
 */
export async function finishRun(run: Run, checked: number, drift: readonly DriftRow[]): Promise<void> {
  await act(async (tx, now) => {
    const before = await tx.reconciliationRun.findFirst({
      where: { finishedAt: { not: null } },
      orderBy: [{ startedAt: "desc" }, { id: "desc" }],
      select: { drift: true },
    });
    const rows: Prisma.InputJsonValue = drift.map((row) => ({ ...row }));
    await tx.reconciliationRun.update({
      where: { id: run.id },
      data: { finishedAt: now, checked, drift: rows },
    });
    const known = Array.isArray(before?.drift) ? (before.drift as { key?: string }[]) : [];
    const fresh = newDrift(drift, known);
    const [first] = fresh;
    if (!first) return done(null);
    const { all, dealIds } = haltOf(drift);
    await notify(tx, now, {
      to: { admins: "ledger.read" },
      kind: "drift_found",
      data: { count: fresh.length, detail: first.detail, deals: all ? 0 : dealIds.length },
      href: "/admin/money",
    });
    return done(null);
  });
}
