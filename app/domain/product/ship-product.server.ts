import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { dealStream } from "../deal/load.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { carrierName, trackingUrl } from "./carriers.ts";
import { moveShipment, partyShipment } from "./move-shipment.server.ts";
import type { ParcelInput } from "./product-forms.ts";
import { productHref, productNames } from "./tell-of-address.server.ts";

/**
 * The brand sent the product, or another for one that broke or never came. The same parcel again changes nothing.
 * Refuses: not_allowed, not_found, not_funded, wrong_state, changed_meanwhile.
 */
export function shipProduct(actor: BrandActor, input: ParcelInput & { dealNumber: number }): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "product.ship")) return refuse("not_allowed");
    const shipped = await partyShipment(tx, actor, input.dealNumber);
    if (!shipped) return refuse("not_found");
    const { deal, shipment } = shipped;
    const { carrier, tracking } = input;
    if (shipment.state === "shipped" && shipment.carrier === carrier && shipment.tracking === tracking)
      return done(null);
    if (deal.state !== "active") return refuse(deal.state === "funding" ? "not_funded" : "wrong_state");
    const named = carrier === "other" ? (input.carrierName ?? null) : null;
    const parcel = { carrier, carrierName: named, tracking, shippedAt: now, problem: null };
    const moved = await moveShipment(tx, now, shipped, "ship", parcel);
    if (!moved.ok) return moved;
    const name = carrierName(carrier, named);
    await record(tx, now, actor, dealStream(deal), { type: "product.shipped", carrier: name, tracking });
    await notify(tx, now, {
      to: { creatorId: deal.creatorId },
      kind: "product_shipped",
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
