import { findDrift } from "#app/domain/payout/find-drift.server.ts";
import { movementsSince, saveMovements, tieMovements } from "#app/domain/payout/processor-entries.server.ts";
import {
  abandonRun,
  finishRun,
  keepRun,
  type Run,
  startRun,
} from "#app/domain/payout/reconciliation-run.server.ts";
import {
  getBalance,
  listBalanceTransactions,
  type ProcessorBalance,
} from "#app/services/payments/balance.server.ts";
import type { Handler } from "../handler.ts";

const PAGE = 100;
const QUIET_TRIES = 5;

async function collect(run: Run): Promise<{ seen: number; changed: number }> {
  const since = await movementsSince();
  const total = { seen: 0, changed: 0 };
  let startingAfter: string | undefined;
  for (;;) {
    const page = await listBalanceTransactions({
      limit: PAGE,
      ...(startingAfter ? { startingAfter } : {}),
      ...(since ? { createdGte: since } : {}),
    });
    total.seen += page.items.length;
    total.changed += await saveMovements(page.items);
    await keepRun(run);
    startingAfter = page.items.at(-1)?.id;
    if (!page.hasMore || !startingAfter) return total;
  }
}

/** The balance at a moment when nothing moved between two lists; null when it was never that quiet. */
async function quietBalance(run: Run): Promise<{ balance: ProcessorBalance[] | null; checked: number }> {
  let { seen: checked } = await collect(run);
  for (let attempt = 0; attempt < QUIET_TRIES; attempt += 1) {
    await tieMovements();
    const balance = await getBalance();
    const again = await collect(run);
    checked = Math.max(checked, again.seen);
    if (again.changed === 0) return { balance, checked };
  }
  await tieMovements();
  return { balance: null, checked };
}

/** Compares the books with the processor: list, tie, settle, compare, record. */
export const reconcile: Handler<"reconcile"> = async () => {
  const run = await startRun();
  if (!run) return;
  try {
    const { balance, checked } = await quietBalance(run);
    await finishRun(run, checked, await findDrift(run.startedAt, balance));
  } catch (error) {
    await abandonRun(run.id);
    throw error;
  }
};
