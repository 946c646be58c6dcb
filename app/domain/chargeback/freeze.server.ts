import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { holdDeal, resumeDeal } from "../deal/hold.server.ts";
import { dealStream, lockedDeal } from "../deal/load.server.ts";
import { endPauseForDispute } from "../pause/end-pause.server.ts";
import { isFrozen } from "../payout/frozen.server.ts";

/**
 * The work stands still while the bank has the money: nobody works for money that is not there. A pause that both sides
 * agreed gives way; a dispute between them stays, and the deal stands still for it already. Under the deal's lock.
 */
export async function freezeDeal(tx: Tx, now: Date, dealId: string): Promise<void> {
  const deal = await lockedDeal(tx, dealId);
  if (deal.state !== "active" || (deal.pausedAt && deal.pauseKind !== "agreed")) return;
  await endPauseForDispute(tx, now, deal);
  const held = await holdDeal(tx, now, dealId, "chargeback");
  if (!held.ok) throw new Error(`Deal ${deal.number} cannot stand still: ${held.code}`);
}

/** The bank has decided, and no other chargeback of the deal is open: it goes on, its limits moved on. Under its lock. */
export async function unfreezeDeal(tx: Tx, now: Date, dealId: string): Promise<void> {
  const deal = await lockedDeal(tx, dealId);
  if (deal.pauseKind !== "chargeback" || (await isFrozen(tx, dealId))) return;
  const pausedMs = await resumeDeal(tx, now, deal);
  await record(tx, now, SYSTEM, dealStream(deal), { type: "deal.resumed", pausedMs });
}
