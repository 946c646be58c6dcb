import { act, type Tx } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, partyDeal, type LoadedDeal } from "../deal/load.server.ts";
import { hoursAfter } from "../deal/policy.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { moveShipment, shipmentOf } from "./move-shipment.server.ts";
import { tellOfAddress } from "./tell-of-address.server.ts";

/** Keeps the address; where the product waited for it, the brand's time begins now. */
async function keep(tx: Tx, now: Date, deal: LoadedDeal, address: string): Promise<Result> {
  const shipped = shipmentOf(deal);
  if (!shipped) {
    // Both signed, not paid yet: it is kept until the money is in.
    await tx.productShipment.create({
      data: { dealId: deal.id, state: "to_ship", address, stateSince: now },
    });
    return done(null);
  }
  const { shipment, terms } = shipped;
  if (shipment.state === "awaiting_address") {
    const moved = await moveShipment(tx, now, shipped, "give_address", { address, addressGoneAt: null });
    if (!moved.ok) return moved;
    await tellOfAddress(tx, now, deal, true, moved.value ?? hoursAfter(now, terms.shipHours));
    return done(null);
  }
  if (!["to_ship", "damaged", "missing"].includes(shipment.state)) return refuse("wrong_state");
  const version = { increment: 1 };
  const where = { id: shipment.id, version: shipment.version };
  const kept = await tx.productShipment.updateMany({
    where,
    data: { address, addressGoneAt: null, version },
  });
  return kept.count === 1 ? done(null) : refuse("changed_meanwhile");
}

/**
 * The creator says where the product goes: once both have signed, and until it is sent. Only those of the brand's team
 * who send it can read it. The same again changes nothing.
 * Refuses: not_found, wrong_state, changed_meanwhile.
 */
export function giveAddress(
  actor: CreatorActor,
  input: { dealNumber: number; address: string },
): Promise<Result> {
  return act(async (tx, now) => {
    const deal = await partyDeal(tx, actor, input.dealNumber);
    if (!deal?.body.product || deal.period !== 1) return refuse("not_found");
    if (deal.state !== "funding" && deal.state !== "active") return refuse("wrong_state");
    if (deal.shipment?.address === input.address) return done(null);
    const kept = await keep(tx, now, deal, input.address);
    if (!kept.ok) return kept;
    await record(tx, now, actor, dealStream(deal), { type: "product.address_given" });
    return done(null);
  });
}
