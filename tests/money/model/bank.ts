// What the card's bank does to a deal's payment, and what must hold of it when all is at rest.
import { db } from "#app/db.server.ts";
import { admin, jobs } from "#tests/support/money-world.ts";
import { Violation } from "./rules.ts";
import { alsoAbout, runJobs, type Till } from "./till.ts";

/** The card holder turns to the bank, once. Where everything was refunded the bank refuses. */
export async function dispute(till: Till, n: number): Promise<void> {
  const charge = till.seen.fundings.find(({ state }) => state === "paid")?.chargeId;
  if (!charge || till.dispute) return;
  alsoAbout(till, charge);
  const amount = n % 3 === 0 ? { amount: 100 } : {};
  const id = await admin.openDispute({ charge, ...amount }).catch(() => null);
  if (id) till.dispute = { id, outcome: null };
}

/** The bank decides. */
export async function decide(till: Till, n: number): Promise<void> {
  if (!till.dispute || till.dispute.outcome) return;
  till.dispute.outcome = n % 2 ? "won" : "lost";
  await admin.decideDispute(till.dispute.id, till.dispute.outcome);
}

/** The poll: whatever became of the webhooks. */
export async function askBank(till: Till): Promise<void> {
  if (till.dispute) await jobs["chargeback.refresh"]({ disputeId: till.dispute.id });
  await runJobs(till);
}

/** Nothing is left in suspense, and a loss is borne by somebody. */
export async function checkBank(till: Till): Promise<void> {
  if (!till.dispute) return;
  const row = await db.chargeback.findUnique({
    where: { disputeId: till.dispute.id },
    include: { shares: true },
  });
  if (row?.state !== till.dispute.outcome)
    throw new Violation(`a chargeback ends as the bank decided: ${row?.state ?? "unknown"}`);
  const [left] = await db.$queryRaw<{ sum: bigint }[]>`
    select coalesce(sum(p.amount), 0)::bigint as sum from ledger_account a join posting p on p.account_id = a.id
    where a.kind = 'suspense' and a.owner = ${row.id}`;
  if (left?.sum !== 0n) throw new Violation(`nothing stays in suspense: ${left?.sum}`);
  const borne = row.shares.reduce((sum, { fromHeld, lost }) => sum + fromHeld + lost, 0n);
  if (borne !== (row.state === "lost" ? row.amount : 0n))
    throw new Violation(`a loss is borne: ${borne} of ${row.amount}`);
}
