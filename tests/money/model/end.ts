// After a sequence: everything still under way arrives, and the processor's list is compared with ours.
import { stripe } from "#tests/support/money-world.ts";
import { lapseDeals } from "#app/domain/deal/lapse.server.ts";
import * as acts from "./acts.ts";
import * as bank from "./bank.ts";
import { observe } from "./observe.ts";
import { Violation } from "./rules.ts";
import { checkSalesEnd } from "./rules-of-sales.ts";
import { finishSales } from "./selling.ts";
import { resume, setPayee } from "./sending.ts";
import { pass } from "./time.ts";
import { deliver, type Desk, runJobs, type Till } from "./till.ts";

async function arrive(desk: Desk): Promise<void> {
  await deliver(desk, desk.parcels.length, 1);
  await runJobs(desk);
}

async function bankDecides(desk: Desk): Promise<void> {
  const [first] = desk.tills;
  for (const { outcome } of desk.disputes) if (first && !outcome) await bank.decide(first, 1);
  await deliver(desk, desk.parcels.length, 1);
  await bank.askBank(desk);
  await observe(desk);
}

/** Lets all that is under way arrive: webhooks, jobs, polls, statements, leases, holds and the payout account. */
async function quiesce(desk: Desk): Promise<void> {
  await arrive(desk);
  for (const till of desk.tills) await pass(till, 200);
  if (desk.tills.some(({ seen }) => seen.deal === "funding")) await lapseDeals();
  await observe(desk);
  for (const till of desk.tills) await acts.poll(till);
  await observe(desk);
  await bankDecides(desk);
  for (const till of desk.tills) {
    await finishSales(till, () => observe(desk));
    if (till.agreed.commission) await pass(till, 31 * 24);
  }
  await payOut(desk);
  await observe(desk);
  // A refusal whose answer nobody heard is repeated under its key, although the account can receive by now, or the bank
  // has decided. The polls find that, and what was refused is sent under a new key.
  if (desk.tills.some(({ seen }) => isRefused(seen))) {
    await payOut(desk);
    await observe(desk);
  }
}

const isRefused = ({ payouts, refunds }: Till["seen"]): boolean =>
  payouts.some(({ state }) => state === "blocked_payee") ||
  refunds.some(({ state }) => state === "scheduled");

/** Every creator has an account that can receive, and what is due is sent. */
async function payOut(desk: Desk): Promise<void> {
  for (const till of desk.tills) {
    if (till.seen.payouts.some(({ state }) => state !== "paid")) await setPayee(till, true, true);
    await resume(till);
  }
}

function count(what: string, expected: number, found: number): void {
  if (expected !== found) throw new Violation(`no double transfer: ${what}: ${found}, not ${expected}`);
}

/** The names under which the processor keeps what belongs together: deals, and checkouts of several. */
function groupsOf({ tills }: Desk): string[] {
  const shared = tills.flatMap(({ seen }) =>
    seen.fundings.flatMap(({ groupId }) => (groupId ? [`checkout_${groupId}`] : [])),
  );
  return [...tills.map(({ deal }) => `deal_${deal.dealId}`), ...new Set(shared)];
}

async function checkTransfers(desk: Desk): Promise<void> {
  const lists = await Promise.all(
    groupsOf(desk).map((group) => stripe().transfers.list({ transfer_group: group, limit: 100 })),
  );
  const data = lists.flatMap((list) => list.data);
  const payouts = desk.tills.flatMap(({ seen }) => seen.payouts);
  for (const { id, state, amount, transferId } of payouts) {
    const mine = data.filter(({ metadata }) => metadata.payoutId === id);
    count(`transfers of a payout that is ${state}`, state === "paid" && amount !== "0" ? 1 : 0, mine.length);
    const [only] = mine;
    if (only && (only.id !== transferId || String(only.amount) !== amount))
      throw new Violation(
        `a transfer is what was ordered: ${only.id} of ${only.amount}, not ${transferId} of ${amount}`,
      );
  }
  const sent = payouts.filter(({ amount, state }) => amount !== "0" && state === "paid");
  count("transfers of the deals", sent.length, data.length);
  const back = desk.tills.flatMap(({ seen }) => seen.debts.map(({ takenBack }) => Number(takenBack)));
  const reversed = data.reduce((sum, one) => sum + one.amount_reversed, 0);
  count(
    "taken back of transfers",
    back.reduce((sum, amount) => sum + amount, 0),
    reversed,
  );
}

async function checkRefunds(desk: Desk): Promise<void> {
  const lists = await Promise.all(
    groupsOf(desk).map((group) => stripe().charges.list({ transfer_group: group, limit: 100 })),
  );
  const paid = lists.flatMap((list) => list.data).filter(({ status }) => status === "succeeded");
  const fundings = desk.tills.flatMap(({ seen }) => seen.fundings);
  const refunds = desk.tills.flatMap(({ seen }) => seen.refunds);
  const known = fundings.filter(({ state }) => state === "paid" || state === "quarantined");
  count("charges that we know", paid.length, new Set(known.map(({ chargeId }) => chargeId)).size);
  for (const charge of paid) {
    const brought = known.filter(({ chargeId }) => chargeId === charge.id);
    count(
      `paid by ${charge.id}`,
      charge.amount,
      brought.reduce((sum, one) => sum + Number(one.paid), 0),
    );
    // One without a refund at the processor was paid back by the bank.
    const owed = refunds.filter(({ chargeId, refundId }) => chargeId === charge.id && refundId !== null);
    const sum = owed.reduce((total, { amount }) => total + Number(amount), 0);
    count(`refunded of ${charge.id}`, sum, charge.amount_refunded);
  }
  for (const { id, paid: amount } of known.filter(({ state }) => state === "quarantined")) {
    const back = refunds.filter(({ fundingId }) => fundingId === id);
    count(
      "refunded of a quarantined payment",
      Number(amount),
      back.reduce((sum, one) => sum + Number(one.amount), 0),
    );
  }
  const lost = desk.disputes.some(({ outcome }) => outcome === "lost");
  for (const { state } of refunds)
    // What a lost chargeback leaves of a refund cannot go to its charge any more: it waits, and a person sees it.
    if (!(lost && ["scheduled", "failed"].includes(state)) && state !== "succeeded")
      throw new Violation(`every refund arrives: one is ${state}`);
}

/** Throws a Violation unless the deals come to rest and the processor moved exactly what we say it did. */
export async function checkEnd(desk: Desk): Promise<void> {
  await quiesce(desk);
  for (const { state } of desk.tills.flatMap(({ seen }) => seen.payouts))
    if (!["paid", "cancelled"].includes(state)) throw new Violation(`every payout arrives: one is ${state}`);
  for (const till of desk.tills) checkSalesEnd(till);
  await bank.checkBank(desk);
  await checkTransfers(desk);
  await checkRefunds(desk);
}
