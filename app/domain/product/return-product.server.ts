import { act, type Tx } from "../../db.server.ts";
import { SYSTEM, type BrandActor, type CreatorActor, type SystemActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, lockedDeal } from "../deal/load.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { carrierName, trackingUrl } from "./carriers.ts";
import { moveShipment, partyShipment, shipmentOf, type ShippedDeal } from "./move-shipment.server.ts";
import type { ParcelInput } from "./product-forms.ts";
import { productHref, productNames } from "./tell-of-address.server.ts";

/**
 * The creator sends the product back, where the terms ask for it. The same parcel again changes nothing.
 * Refuses: not_found, wrong_state, changed_meanwhile.
 */
export function sendProductBack(
  actor: CreatorActor,
  input: ParcelInput & { dealNumber: number },
): Promise<Result> {
  return act(async (tx, now) => {
    const shipped = await partyShipment(tx, actor, input.dealNumber);
    if (!shipped) return refuse("not_found");
    const { deal, shipment } = shipped;
    const { carrier, tracking } = input;
    if (shipment.state === "returning" && shipment.returnTracking === tracking) return done(null);
    const named = carrier === "other" ? (input.carrierName ?? null) : null;
    const parcel = {
      ...{ returnCarrier: carrier, returnCarrierName: named, returnTracking: tracking },
      sentBackAt: now,
    };
    const moved = await moveShipment(tx, now, shipped, "send_back", parcel);
    if (!moved.ok) return moved;
    const name = carrierName(carrier, named);
    await record(tx, now, actor, dealStream(deal), { type: "product.sent_back", carrier: name, tracking });
    await notify(tx, now, {
      to: { brandId: deal.brandId, permission: "product.ship" },
      kind: "product_sent_back",
      data: {
        ...productNames(deal),
        ...{ carrier: name, tracking, trackingUrl: trackingUrl(carrier, tracking) },
        dueAt: (moved.value ?? now).toISOString(),
      },
      href: productHref(deal),
      dealId: deal.id,
    });
    return done(null);
  });
}

async function takeBack(tx: Tx, now: Date, actor: BrandActor | SystemActor, shipped: ShippedDeal) {
  const { deal } = shipped;
  const automatic = actor.kind === "system";
  const moved = await moveShipment(tx, now, shipped, "take_back", { returnedAt: now });
  if (!moved.ok) return moved;
  await record(tx, now, actor, dealStream(deal), { type: "product.taken_back", automatic });
  await notify(tx, now, {
    to: { creatorId: deal.creatorId },
    kind: "product_taken_back",
    data: { ...productNames(deal), automatic },
    href: productHref(deal),
    dealId: deal.id,
  });
  return done(null);
}

/** The brand has its product back. Refuses: not_allowed, not_found, wrong_state, changed_meanwhile. */
export function takeProductBack(actor: BrandActor, dealNumber: number): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "product.ship")) return refuse("not_allowed");
    const shipped = await partyShipment(tx, actor, dealNumber);
    if (!shipped) return refuse("not_found");
    if (shipped.shipment.state === "returned") return done(null);
    return takeBack(tx, now, actor, shipped);
  });
}

/** The brand's time to say otherwise passed: the product counts as returned. */
export function autoTakeProductBack(dealId: string): Promise<Result> {
  return act(async (tx, now) => {
    const shipped = shipmentOf(await lockedDeal(tx, dealId));
    const dueAt = shipped?.shipment.dueAt;
    if (shipped?.shipment.state !== "returning" || !dueAt || dueAt > now) return refuse("wrong_state");
    return takeBack(tx, now, SYSTEM, shipped);
  });
}
