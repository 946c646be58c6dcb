import type { Prisma, Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { partyDeal, type LoadedDeal } from "../deal/load.server.ts";
import { refusalWhileStill } from "../deal/standstill.ts";
import { done, refuse, type Result } from "../refusal.ts";
import type { ProductTerms } from "./product-terms.ts";
import { decideShipment, type ShipmentEvent } from "./shipment.ts";

export type Shipment = NonNullable<LoadedDeal["shipment"]>;
export interface ShippedDeal {
  deal: LoadedDeal;
  terms: ProductTerms;
  shipment: Shipment;
}

/** The product of a locked deal; null when the deal has none, or none yet. */
export function shipmentOf(deal: LoadedDeal): ShippedDeal | null {
  const { shipment } = deal;
  const terms = deal.body.product;
  return shipment && terms ? { deal, terms, shipment } : null;
}

/** The product of this actor's deal, locked; null when there is none or it is somebody else's. */
export async function partyShipment(tx: Tx, actor: PartyActor, number: number): Promise<ShippedDeal | null> {
  const deal = await partyDeal(tx, actor, number);
  return deal && shipmentOf(deal);
}

/** Moves a product by compare-and-set on (id, state, version), with the limit of its new state; not while its deal stands still. */
export async function moveShipment(
  tx: Tx,
  now: Date,
  { deal, shipment, terms }: ShippedDeal,
  event: ShipmentEvent,
  data: Prisma.ProductShipmentUpdateManyMutationInput = {},
): Promise<Result<Date | null>> {
  const still = refusalWhileStill(deal);
  if (still) return still;
  const move = decideShipment(shipment.state, event, terms, now);
  if (!move.ok) return refuse(move.code);
  const moved = await tx.productShipment.updateMany({
    where: { id: shipment.id, state: shipment.state, version: shipment.version },
    data: { ...data, state: move.state, dueAt: move.dueAt, stateSince: now, version: { increment: 1 } },
  });
  return moved.count === 1 ? done(move.dueAt) : refuse("changed_meanwhile");
}
