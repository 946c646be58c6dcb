import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { itemWords } from "../contract/clauses.ts";
import { endDeal } from "../deal/end-deal.server.ts";
import { resumeDeal } from "../deal/hold.server.ts";
import { canCancel, settlementOf } from "../deal/kill-fee.ts";
import { lockedDeal } from "../deal/load.server.ts";
import { closeForChargeback } from "../dispute/close-for-chargeback.server.ts";
import { post } from "../ledger/post.server.ts";
import { loseChargeback } from "../ledger/recipes.ts";
import { sentenceOf } from "../refusal.ts";
import { unfreezeDeal } from "./freeze.server.ts";
import type { Share } from "./load.server.ts";
import { takeRefunds } from "./take-refunds.server.ts";

const REASON =
  "The card’s bank took the payment back for good, so the deal has ended. What was approved is paid as the contract says.";

/** Ends the open work as a cancellation by the brand would: the creator keeps what the contract gives them for it. */
async function endWork(tx: Tx, now: Date, dealId: string): Promise<void> {
  await closeForChargeback(tx, now, dealId);
  const still = await lockedDeal(tx, dealId);
  if (still.pausedAt) await resumeDeal(tx, now, still);
  // Again, because its limits moved.
  const deal = await lockedDeal(tx, dealId);
  const rows = await tx.deliverable.findMany({ where: { dealId }, orderBy: { position: "asc" } });
  if (!canCancel(deal.state, rows)) return;
  const items = rows.map((row) => ({ ...row, label: itemWords(row) }));
  const settlement = settlementOf({ ...deal, items }, "brand", now);
  const ended = await endDeal(tx, now, SYSTEM, deal, { settlement, reason: REASON, why: "charged_back" });
  if (!ended.ok) throw new Error(`Deal ${deal.number} cannot end: ${sentenceOf(ended)}`);
}

/** Who bore a lost chargeback's share, minor units. */
export interface Borne {
  fromHeld: bigint;
  lost: bigint;
  /** The payment was on its way back anyway, so its deal goes on. */
  goesOn: boolean;
}

/**
 * A chargeback was lost. Its share of a deal is borne first by what would have gone back to the brand anyway: the deal
 * ends as if the brand had cancelled it, and the bank's money takes the place of the refund. What the creator has earned
 * stays theirs, so the rest is the marketplace's loss (decision 28). A payment that was on its way back alone ends
 * nothing. Under the locks of brief and deal.
 */
export async function bearLoss(
  tx: Tx,
  now: Date,
  chargeback: { id: string; chargeId: string; currency: string },
  share: Pick<Share, "dealId" | "amount" | "aside">,
): Promise<Borne> {
  const { dealId, amount } = share;
  const { id: chargebackId, currency } = chargeback;
  // A payment that was going back anyway, such as a second one for the same deal, paid for no work: the bank sent it.
  const going = await takeRefunds(tx, now, chargeback, { ...share, ownAlone: true });
  const endsNothing = share.aside || going === amount;
  if (endsNothing) await unfreezeDeal(tx, now, dealId);
  else await endWork(tx, now, dealId);
  const fromHeld = going + (await takeRefunds(tx, now, chargeback, { dealId, amount: amount - going }));
  const lost = amount - fromHeld;
  if (lost > 0n)
    await post(tx, now, {
      kind: "chargeback_lost",
      idempotencyKey: `chargeback-lost:${chargebackId}:${dealId}`,
      ...{ dealId, subjectId: chargebackId },
      memo: "Chargeback lost, borne by the marketplace",
      lines: loseChargeback({ chargebackId, currency, amount: lost }),
    });
  await tx.chargebackShare.update({
    where: { chargebackId_dealId: { chargebackId, dealId } },
    data: { fromHeld, lost },
  });
  const { state, pausedAt } = await lockedDeal(tx, dealId);
  return { fromHeld, lost, goesOn: endsNothing && state === "active" && !pausedAt };
}
