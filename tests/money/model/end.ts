// After a sequence: everything still under way arrives, and the processor's list is compared with ours.
import { stripe } from "#tests/support/money-world.ts";
import { lapseDeals } from "#app/domain/deal/lapse.server.ts";
import * as acts from "./acts.ts";
import * as bank from "./bank.ts";
import { checkRules, Violation } from "./rules.ts";
import { resume, setPayee } from "./sending.ts";
import { deliver, look, runJobs, type Snapshot, type Till } from "./till.ts";

async function observe(till: Till): Promise<void> {
  const now = await look(till.deal);
  checkRules(now, till);
  till.seen = now;
}

/** Lets all that is under way arrive: webhooks, jobs, polls, leases, holds and the payout account. */
async function quiesce(till: Till): Promise<void> {
  await deliver(till, till.parcels.length, 1);
  await runJobs(till);
  await acts.pass(till, 200);
  if (till.seen.deal === "funding") await lapseDeals();
  await observe(till);
  await acts.poll(till);
  await observe(till);
  await bank.decide(till, 1);
  await deliver(till, till.parcels.length, 1);
  await bank.askBank(till);
  await observe(till);
  if (till.seen.payouts.some(({ state }) => state !== "paid")) await setPayee(till, true, true);
  await resume(till);
  await observe(till);
}

function count(what: string, expected: number, found: number): void {
  if (expected !== found) throw new Violation(`no double transfer: ${what}: ${found}, not ${expected}`);
}

async function checkTransfers({ deal }: Till, { payouts }: Snapshot): Promise<void> {
  const { data } = await stripe().transfers.list({ transfer_group: `deal_${deal.dealId}`, limit: 100 });
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
  count("transfers of the deal", sent.length, data.length);
}

async function checkRefunds(till: Till, now: Snapshot): Promise<void> {
  const charges = await stripe().charges.list({ transfer_group: `deal_${till.deal.dealId}`, limit: 100 });
  const paid = charges.data.filter(({ status }) => status === "succeeded");
  const known = now.fundings.filter(({ state }) => state === "paid" || state === "quarantined");
  count("charges that we know", paid.length, known.length);
  for (const charge of paid) {
    // One without a refund at the processor was paid back by the bank.
    const owed = now.refunds.filter(({ chargeId, refundId }) => chargeId === charge.id && refundId !== null);
    const sum = owed.reduce((total, { amount }) => total + BigInt(amount), 0n);
    count(`refunded of ${charge.id}`, Number(sum), charge.amount_refunded);
    const funding = known.find(({ chargeId }) => chargeId === charge.id);
    if (funding?.state === "quarantined")
      count("refunded of a quarantined payment", charge.amount, Number(sum));
  }
  const lost = till.dispute?.outcome === "lost";
  for (const { state } of now.refunds)
    // What a lost chargeback leaves of a refund cannot go to its charge any more: it waits, and a person sees it.
    if (!(lost && ["scheduled", "failed"].includes(state)) && state !== "succeeded")
      throw new Violation(`every refund arrives: one is ${state}`);
}

/** Throws a Violation unless the deal comes to rest and the processor moved exactly what we say it did. */
export async function checkEnd(till: Till): Promise<void> {
  await quiesce(till);
  // What is paid out of the balance waits until some of it has settled.
  const waits = till.dispute?.outcome === "lost";
  for (const { state } of till.seen.payouts)
    if (state !== "paid" && !(waits && state === "scheduled"))
      throw new Violation(`every payout arrives: one is ${state}`);
  await bank.checkBank(till);
  await checkTransfers(till, till.seen);
  await checkRefunds(till, till.seen);
}
