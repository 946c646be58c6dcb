// After a sequence: everything still under way arrives, and the processor's list is compared with ours.
import { stripe } from "#tests/support/money-world.ts";
import { lapseDeals } from "#app/domain/deal/lapse.server.ts";
import * as acts from "./acts.ts";
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
  count("transfers of the deal", payouts.filter(({ amount }) => amount !== "0").length, data.length);
}

async function checkRefunds({ deal }: Till, now: Snapshot): Promise<void> {
  const charges = await stripe().charges.list({ transfer_group: `deal_${deal.dealId}`, limit: 100 });
  const paid = charges.data.filter(({ status }) => status === "succeeded");
  const known = now.fundings.filter(({ state }) => state === "paid" || state === "quarantined");
  count("charges that we know", paid.length, known.length);
  for (const charge of paid) {
    const owed = now.refunds.filter(({ chargeId }) => chargeId === charge.id);
    const sum = owed.reduce((total, { amount }) => total + BigInt(amount), 0n);
    count(`refunded of ${charge.id}`, Number(sum), charge.amount_refunded);
    const funding = known.find(({ chargeId }) => chargeId === charge.id);
    if (funding?.state === "quarantined")
      count("refunded of a quarantined payment", charge.amount, Number(sum));
  }
  for (const { state } of now.refunds)
    if (state !== "succeeded") throw new Violation(`every refund arrives: one is ${state}`);
}

/** Throws a Violation unless the deal comes to rest and the processor moved exactly what we say it did. */
export async function checkEnd(till: Till): Promise<void> {
  await quiesce(till);
  for (const { state } of till.seen.payouts)
    if (state !== "paid") throw new Violation(`every payout arrives: one is ${state}`);
  await checkTransfers(till, till.seen);
  await checkRefunds(till, till.seen);
}
