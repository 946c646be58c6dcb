// What the card's bank does to a deal's payments, and what must hold of it when all is at rest.
import { db } from "#app/db.server.ts";
import { admin, jobs } from "#tests/support/money-world.ts";
import { Violation } from "./rules.ts";
import { alsoAbout, type Desk, runJobs, type Till } from "./till.ts";

/** The card holder turns to the bank, once for a charge. Where everything was refunded the bank refuses. */
export async function dispute(till: Till, n: number): Promise<void> {
  const { desk, seen } = till;
  const open = seen.fundings.flatMap(({ state, chargeId }) =>
    state === "paid" && chargeId ? [chargeId] : [],
  );
  const charges = open.filter((charge) => !desk.disputes.some((one) => one.charge === charge));
  const charge = charges[n % Math.max(charges.length, 1)];
  if (!charge) return;
  alsoAbout(desk, charge);
  const amount = n % 3 === 0 ? { amount: 100 } : {};
  const id = await admin.openDispute({ charge, ...amount }).catch(() => null);
  if (id) desk.disputes.push({ id, charge, outcome: null });
}

/** The bank decides about the oldest that is open. */
export async function decide({ desk }: Till, n: number): Promise<void> {
  const open = desk.disputes.find(({ outcome }) => outcome === null);
  if (!open) return;
  open.outcome = n % 2 ? "won" : "lost";
  await admin.decideDispute(open.id, open.outcome);
}

/** The poll: whatever became of the webhooks. */
export async function askBank(desk: Desk): Promise<void> {
  for (const { id: disputeId } of desk.disputes) await jobs["chargeback.refresh"]({ disputeId });
  await runJobs(desk);
}

/** Nothing is left in suspense, a chargeback is shared out whole, and a loss is borne by somebody. */
export async function checkBank({ disputes }: Desk): Promise<void> {
  for (const { id, outcome } of disputes) {
    const row = await db.chargeback.findUnique({ where: { disputeId: id }, include: { shares: true } });
    if (row?.state !== outcome)
      throw new Violation(`a chargeback ends as the bank decided: ${row?.state ?? "unknown"}`);
    const [left] = await db.$queryRaw<{ sum: bigint }[]>`
      select coalesce(sum(p.amount), 0)::bigint as sum from ledger_account a join posting p on p.account_id = a.id
      where a.kind = 'suspense' and a.owner = ${row.id}`;
    if (left?.sum !== 0n) throw new Violation(`nothing stays in suspense: ${left?.sum}`);
    const whole = row.shares.reduce((sum, { amount }) => sum + amount, 0n);
    if (whole !== row.amount) throw new Violation(`a chargeback is shared out: ${whole} of ${row.amount}`);
    for (const { amount, fromHeld, lost } of row.shares)
      if (fromHeld + lost !== (outcome === "lost" ? amount : 0n))
        throw new Violation(`a loss is borne: ${fromHeld} + ${lost} of ${amount}`);
  }
}
