// Money on its way out, and the process that dies with it.
import { db } from "#app/db.server.ts";
import { claimPayout } from "#app/domain/payout/claim-payout.server.ts";
import { claimRefund } from "#app/domain/payout/claim-refund.server.ts";
import { recordPayeeAccount, recordPayeeStatus } from "#app/domain/payout/payee.server.ts";
import { retryPayout } from "#app/domain/payout/retry-payout.server.ts";
import { createPayeeAccount } from "#app/services/payments/payees.server.ts";
import { createRefund } from "#app/services/payments/refunds.server.ts";
import { createTransfer } from "#app/services/payments/transfers.server.ts";
import { makeAdmin } from "#tests/support/money-factory.ts";
import { admin as fake, jobs } from "#tests/support/money-world.ts";
import { alsoAbout, runJobs, type Till } from "./till.ts";

/** The creator sets the payout account up, or the processor shuts it; `told` says whether we hear of it at once. */
export async function setPayee(till: Till, active: boolean, told: boolean): Promise<void> {
  const { creatorId, email } = till.deal.creator;
  let account = till.seen.payee;
  if (!account) {
    const payee = {
      creatorId,
      email,
      country: "US",
      displayName: "Noor",
      idempotencyKey: `payee:${creatorId}`,
    };
    account = (await createPayeeAccount(payee)).accountId;
    await recordPayeeAccount(creatorId, account);
    alsoAbout(till.desk, account);
  }
  await fake.setPayeeStatus(account, active ? "active" : "restricted");
  if (told) await recordPayeeStatus(creatorId, { active });
}

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

/** The sweep finds the payouts; `together` workers take each at the same time. */
export async function send(till: Till, together: number): Promise<void> {
  for (const payoutId of ids(till.seen.payouts))
    await Promise.all(Array.from({ length: together }, () => jobs["payout.send"]({ payoutId })));
  await runJobs(till.desk);
}

/** A worker takes what is due and dies: before it called the processor, or after. */
export async function crash(till: Till, when: "before" | "after"): Promise<void> {
  for (const payoutId of ids(till.seen.payouts)) {
    const claim = await claimPayout(payoutId);
    if (when === "before" || !claim.ok || !claim.value || claim.value.askFirst) continue;
    const { amount, sourceChargeId, ...parameters } = claim.value.parameters;
    const source = sourceChargeId ? { sourceChargeId } : {};
    await createTransfer({ ...parameters, ...source, amount: BigInt(amount), metadata: { payoutId } });
  }
  for (const refundId of ids(till.seen.refunds)) {
    const claim = await claimRefund(refundId);
    if (when === "before" || !claim.ok || !claim.value || claim.value.askFirst) continue;
    const { chargeId, amount, currency, idempotencyKey } = claim.value;
    const reason = "requested_by_customer" as const;
    await createRefund({ chargeId, amount, currency, idempotencyKey, reason, metadata: { refundId } });
  }
}

/** The leases of the dead run out, and the sweeps take over. */
export async function resume(till: Till, together = 1): Promise<void> {
  const { dealId } = till.deal;
  await db.$executeRaw`update payout set lease_until = null where deal_id = ${dealId}::uuid`;
  await db.$executeRaw`update refund set lease_until = null where deal_id = ${dealId}::uuid`;
  await runJobs(till.desk, together);
  for (const refundId of ids(till.seen.refunds))
    await Promise.all(Array.from({ length: together }, () => jobs["refund.send"]({ refundId })));
  await send(till, together);
}

let finance: ReturnType<typeof makeAdmin> | null = null;

export async function retry(till: Till): Promise<void> {
  const actor = await (finance ??= makeAdmin());
  for (const payoutId of ids(till.seen.payouts)) await retryPayout(actor, payoutId);
  await runJobs(till.desk);
}
