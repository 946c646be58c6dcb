// Money that reaches and leaves a deal: through the processor's stand-in, or with facts that a test makes up.
import { randomUUID } from "node:crypto";
import { appNow, db } from "#app/db.server.ts";
import type { BrandActor, CreatorActor } from "#app/domain/access/actor.ts";
import { claimPayout } from "#app/domain/payout/claim-payout.server.ts";
import { openFunding } from "#app/domain/payout/open-funding.server.ts";
import { recordPayeeAccount, recordPayeeStatus } from "#app/domain/payout/payee.server.ts";
import { recordTransfer } from "#app/domain/payout/record-transfer.server.ts";
import { settleFunding } from "#app/domain/payout/settle-funding.server.ts";
import { must } from "./brief-fixtures.ts";
import { moveClock } from "./clock.ts";

interface Funded {
  dealId: string;
  number: number;
  brand: BrandActor;
  creator: CreatorActor;
}

const short = () => randomUUID().replaceAll("-", "").slice(0, 16);

/** A payment of the right amount, as the processor would tell it. */
export async function fundMadeUp({ brand, number }: Funded): Promise<void> {
  const { fundingId, checkout } = must(await openFunding(brand, { deal: number }));
  const { currency } = checkout;
  const amount = checkout.lines.reduce((sum, line) => sum + line.amount, 0n);
  const booking = { id: `txn_${short()}`, amount, fee: amount / 40n, currency, availableOn: await appNow() };
  const payment = { checkoutId: `cs_${short()}`, chargeId: `ch_${short()}`, amount, currency, booking };
  const settled = must(await settleFunding(fundingId, payment));
  if (settled !== "funded") throw new Error(`The payment of deal ${number} was ${settled}`);
}

/** Opens the checkout, presses "pay" on its page and asks the processor what came of it. */
export async function fundAtProcessor({ brand, number, dealId }: Funded): Promise<void> {
  const { startCheckout } = await import("#app/routes/deals/checkout.server.ts");
  const { runJob } = await import("#app/jobs/run-job.server.ts");
  const { url } = must(await startCheckout(brand, { deal: number }));
  const body = new URLSearchParams({ action: "pay" });
  const answer = await fetch(url, { method: "POST", body, redirect: "manual" });
  if (answer.status >= 400) throw new Error(`The payment page answered ${answer.status}`);
  const funding = await db.funding.findFirstOrThrow({ where: { dealId }, orderBy: { createdAt: "desc" } });
  await runJob("funding.refresh", { fundingId: funding.id });
  const deal = await db.deal.findUniqueOrThrow({ where: { id: dealId } });
  if (!deal.fundedAt) throw new Error(`Deal ${number} is not funded after its payment`);
}

/** A payee whom the processor would accept. */
export async function activePayee(creatorId: string): Promise<void> {
  await recordPayeeAccount(creatorId, `acct_${short()}`);
  await recordPayeeStatus(creatorId, { active: true });
}

/** Waits out the hold of a deal's payouts and records transfers that no processor has seen. */
export async function payMadeUp({ dealId, creator }: Funded): Promise<void> {
  await activePayee(creator.creatorId);
  const payouts = await db.payout.findMany({ where: { dealId }, orderBy: { releaseAt: "asc" } });
  const last = payouts.at(-1);
  if (!last) throw new Error("There is no payout to send");
  const wait = last.releaseAt.getTime() - (await appNow()).getTime();
  if (wait > 0) await moveClock(wait + 1_000);
  for (const { id } of payouts) {
    const claim = must(await claimPayout(id));
    if (!claim) throw new Error(`Payout ${id} cannot be sent`);
    must(await recordTransfer(id, claim.token, { ok: true, id: `tr_${short()}` }));
  }
}
