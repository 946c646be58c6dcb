import { db } from "#app/db.server.ts";
import { trialBalance, type TrialBalanceRow } from "#app/domain/ledger/queries.server.ts";
import { releasesStopped } from "./due-payouts.server.ts";
import { payoutsNeedingAttention, type PayoutRow } from "./payout-rows.server.ts";
import type { DriftRow } from "./reconciliation.ts";

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
  /** The last reconciliation found drift: nothing is paid out until one finds none. */
  stopped: boolean;
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

/** Everything of the admins' money page. The caller's guard has asked for `ledger.read`. */
export async function adminMoney(): Promise<AdminMoney> {
  const [trial, processor, payouts, refunds, runs, stopped] = await Promise.all([
    trialBalance(),
    processorBalances(),
    payoutsNeedingAttention(),
    troubledRefunds(),
    lastRuns(),
    releasesStopped(db),
  ]);
  return { trialBalance: trial, processor, payouts, refunds, runs, stopped };
}
