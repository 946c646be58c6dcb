// What a creator owes for a lost chargeback: two people decide it, and it comes off payouts or out of a transfer.
import { db } from "#app/db.server.ts";
import type { AdminActor } from "#app/domain/access/actor.ts";
import type { ProposedAct } from "#app/domain/money-review/proposal.ts";
import { decideProposal, propose } from "#app/domain/money-review/propose.server.ts";
import { makeAdmin } from "#tests/support/money-factory.ts";
import { runJobs, type Till } from "./till.ts";

let two: Promise<[AdminActor, AdminActor]> | null = null;
const staff = () => (two ??= Promise.all([makeAdmin(), makeAdmin()]));

/** One proposes, the other confirms, `together` times at once. A refusal leaves nothing behind. */
async function decide(chargebackId: string, wanted: ProposedAct, together: number): Promise<void> {
  const [one, other] = await staff();
  const proposed = await propose(
    one,
    { kind: "chargeback", id: chargebackId },
    wanted,
    "The work never was.",
  );
  if (!proposed.ok) return;
  const { id } = await db.moneyProposal.findFirstOrThrow({
    where: { subjectId: chargebackId, state: "proposed" },
  });
  const answers = await Promise.all(
    Array.from({ length: together }, () => decideProposal(other, id, "confirmed")),
  );
  if (!answers.some(({ ok }) => ok)) await decideProposal(one, id, "withdrawn");
}

/** The loss of a lost chargeback becomes its creator's debt: all of it that can be, or a third. */
export async function owe(till: Till, n: number): Promise<void> {
  const { dealId } = till.deal;
  const lost = till.seen.shares.find((share) => share.state === "lost" && share.lost !== "0");
  if (!lost) return;
  const earned = till.seen.payouts
    .filter(({ state }) => state !== "cancelled")
    .reduce((sum, { amount, netted }) => sum + BigInt(amount) + BigInt(netted), 0n);
  const most = BigInt(lost.lost) < earned ? BigInt(lost.lost) : earned;
  const amount = n % 3 === 0 ? most / 3n : most;
  if (amount > 0n)
    await decide(lost.id, { act: "creator_owes", dealId, amount: String(amount) }, 1 + (n % 2));
}

/** Some of what is owed is taken back out of a transfer that arrived. */
export async function takeBack(till: Till, n: number): Promise<void> {
  const { debts, payouts, shares } = till.seen;
  const debt = debts.find(
    ({ amount, netted, takenBack }) => BigInt(amount) > BigInt(netted) + BigInt(takenBack),
  );
  const paid = payouts.find(({ state, transferId }) => state === "paid" && transferId);
  const lost = shares.find(({ state }) => state === "lost");
  if (!debt || !paid || !lost) return;
  const left = BigInt(debt.amount) - BigInt(debt.netted) - BigInt(debt.takenBack) - BigInt(debt.underWay);
  const most = left < BigInt(paid.amount) ? left : BigInt(paid.amount);
  const amount = n % 2 ? most : most / 2n;
  if (amount <= 0n) return;
  const wanted = {
    act: "take_back",
    receivableId: debt.id,
    payoutId: paid.id,
    amount: String(amount),
  } as const;
  await decide(lost.id, wanted, 1);
  if (n % 3) await runJobs(till.desk, 1 + (n % 2));
}
