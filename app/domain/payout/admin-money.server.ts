import { db } from "#app/db.server.ts";
import { waitsForEvidence } from "#app/domain/chargeback/contested.server.ts";
import { trialBalance, type TrialBalanceRow } from "#app/domain/ledger/queries.server.ts";
import { payoutsNeedingAttention, type PayoutRow } from "./payout-rows.server.ts";
import { type DriftRow, haltOf } from "./reconciliation.ts";

export interface AdminMoney {
  trialBalance: TrialBalanceRow[];
  /** What the processor listed at the last look: net sums of its movements. */
  processor: { currency: string; available: bigint; pending: bigint }[];
  payouts: PayoutRow[];
  refunds: {
    id: string;
    dealNumber: number;
    state: string;
    amount: bigint;
    currency: string;
    reason: string;
    failure: string | null;
  }[];
  runs: { id: string; startedAt: Date; finishedAt: Date | null; checked: number; drift: DriftRow[] }[];
  /** When every movement was compared last, not only the newest, and how many there were; null before the first time. */
  listing: { at: Date; checked: number } | null;
  /** The last reconciliation found drift that no single deal explains: nothing is paid out until one finds none. */
  stopped: boolean;
  /** Deals whose own money differs: nothing of theirs is paid out meanwhile. */
  stoppedDeals: number[];
  /** Chargebacks that wait for evidence. */
  chargebacks: number;
  /** The instant that all of this is of. */
  now: Date;
  /** Movements that could not be booked, the newest first; tried again with every comparison. */
  putAside: { id: string; type: string; net: bigint; currency: string; problem: string; problemAt: Date }[];
}

async function processorBalances() {
  return db.$queryRaw<AdminMoney["processor"]>`
    select currency, coalesce(sum(net) filter (where status = 'available'), 0)::bigint as available,
      coalesce(sum(net) filter (where status <> 'available'), 0)::bigint as pending
    from processor_entry group by currency order by currency`;
}

async function troubledRefunds(): Promise<AdminMoney["refunds"]> {
  const found = await db.refund.findMany({
    where: {
      OR: [
        { state: { in: ["failed", "needs_review"] } },
        { state: { not: "succeeded" }, failureMessage: { not: null } },
      ],
    },
    include: { deal: { select: { number: true } } },
    orderBy: { createdAt: "desc" },
    take: 50,
  });
  return found.map(({ id, deal, state, amount, currency, reason, failureMessage }) => ({
    ...{ id, state, amount, currency, reason, dealNumber: deal.number, failure: failureMessage },
  }));
}

async function lastRuns(): Promise<AdminMoney["runs"]> {
  const runs = await db.reconciliationRun.findMany({
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: 20,
  });
  return runs.map((run) => ({
    ...run,
    drift: Array.isArray(run.drift) ? (run.drift as unknown as DriftRow[]) : [],
  }));
}

async function putAside(): Promise<AdminMoney["putAside"]> {
  const rows = await db.processorEntry.findMany({
    where: { problem: { not: null } },
    orderBy: [{ problemAt: "desc" }, { id: "desc" }],
    take: 50,
  });
  return rows.map(({ id, type, net, currency, problem, problemAt, seenAt }) => ({
    ...{ id, type, net, currency, problem: problem ?? "", problemAt: problemAt ?? seenAt },
  }));
}

type Standing = Pick<AdminMoney, "chargebacks" | "now" | "listing">;

/** How many chargebacks wait for evidence, when everything was compared, and the present instant. One statement. */
async function standing(): Promise<Standing> {
  const rows = await db.$queryRaw<(Omit<Standing, "listing"> & { at: Date | null; checked: number })[]>`
    select (select count(*)::int from chargeback c where ${waitsForEvidence}) as chargebacks, app_now() as now,
      l.finished_at as at, coalesce(l.checked, 0) as checked
    from (select 1) one left join lateral (select finished_at, checked from processor_listing
      where finished_at is not null order by started_at desc limit 1) l on true`;
  const [row] = rows;
  if (!row) throw new Error("there is always one row");
  const { at, checked, ...rest } = row;
  return { ...rest, listing: at && { at, checked } };
}

async function stopOf(runs: AdminMoney["runs"]): Promise<Pick<AdminMoney, "stopped" | "stoppedDeals">> {
  const { all, dealIds } = haltOf(runs.find(({ finishedAt }) => finishedAt)?.drift);
  if (dealIds.length === 0) return { stopped: all, stoppedDeals: [] };
  const found = await db.deal.findMany({ where: { id: { in: dealIds } }, select: { number: true } });
  return { stopped: all, stoppedDeals: found.map(({ number }) => number).sort((a, b) => a - b) };
}

/** Everything of the admins' money page. The caller's guard has asked for `ledger.read`. */
export async function adminMoney(): Promise<AdminMoney> {
  const [trial, processor, payouts, refunds, runs, aside, others] = await Promise.all([
    trialBalance(),
    processorBalances(),
    payoutsNeedingAttention(),
    troubledRefunds(),
    lastRuns(),
    putAside(),
    standing(),
  ]);
  const stop = await stopOf(runs);
  return { trialBalance: trial, processor, payouts, refunds, runs, putAside: aside, ...others, ...stop };
}
