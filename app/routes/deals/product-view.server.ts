import { hasFee } from "#app/domain/commission/compensation.ts";
import type { AdminActor, PartyActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import type { DealRoom } from "#app/domain/deal/queries.server.ts";
import { atZeroOf, turnsOf, turnTitle } from "#app/domain/deal/turn.ts";
import { carrierName, trackingUrl } from "#app/domain/product/carriers.ts";
import { mayForget } from "#app/domain/product/forget-address.server.ts";
import {
  brandNeverSent,
  canMoveShipment,
  returnDueAt,
  type ShipmentEvent,
} from "#app/domain/product/shipment.ts";

type Viewer = PartyActor | AdminActor;
type Shipment = NonNullable<DealRoom["shipment"]>;

function parcelOf(key: string | null, typed: string | null, tracking: string | null, sentAt: Date | null) {
  if (!key || !tracking) return null;
  return { carrier: carrierName(key, typed), tracking, url: trackingUrl(key, tracking), sentAt };
}

/** The address, for its owner and for those who pack the parcel; everybody else learns only that there is one. */
function addressFor(viewer: Viewer, { shipment }: DealRoom) {
  const reads = viewer.kind === "creator" || can(viewer, "product.ship");
  return {
    text: reads ? (shipment?.address ?? null) : null,
    given: Boolean(shipment?.address),
    goneAt: shipment?.addressGoneAt ?? null,
  };
}

function mayOf(viewer: Viewer, deal: DealRoom, shipment: Shipment | null, returnDays: number | null) {
  const move = (event: ShipmentEvent) =>
    shipment !== null && canMoveShipment(shipment.state, event, { returnDays });
  const running = deal.state === "active";
  const creator = viewer.kind === "creator";
  const packs = can(viewer, "product.ship");
  const open = deal.state === "funding" || running;
  const unsent = !shipment || move("give_address") || move("ship");
  return {
    giveAddress: creator && open && unsent,
    forget: creator && Boolean(shipment?.address) && shipment !== null && mayForget(deal, shipment),
    ship: packs && running && move("ship"),
    receive: creator && move("receive"),
    report: creator && running && move("report_damaged"),
    sendBack: creator && move("send_back"),
    takeBack: packs && move("take_back"),
  };
}

/** What the product's page shows to one viewer; null when nothing is sent in this deal. */
export function productPage(viewer: Viewer, deal: DealRoom, now: Date) {
  const { product } = deal.body;
  if (!product || deal.period !== 1) return null;
  const { shipment } = deal;
  const turn = turnsOf({ ...deal, signedSides: ["brand", "creator"] }).find((one) =>
    ["give_address", "ship_product", "confirm_product", "confirm_return"].includes(one.act),
  );
  return {
    ...{ now, timeZone: viewer.timeZone, side: viewer.kind, number: deal.number, product },
    dealState: deal.state,
    paid: hasFee(deal),
    brandName: deal.brand.name,
    creatorName: deal.creator.displayName,
    state: shipment?.state ?? null,
    problem: shipment?.problem ?? null,
    noShow: deal.state === "active" && brandNeverSent(shipment, now),
    turn: turn && {
      title: turnTitle(turn, deal.brief.title),
      side: turn.side,
      since: turn.since,
      dueAt: turn.dueAt,
      atZero: atZeroOf(turn),
    },
    address: addressFor(viewer, deal),
    out: shipment && parcelOf(shipment.carrier, shipment.carrierName, shipment.tracking, shipment.shippedAt),
    back:
      shipment &&
      parcelOf(
        shipment.returnCarrier,
        shipment.returnCarrierName,
        shipment.returnTracking,
        shipment.sentBackAt,
      ),
    receivedAt: shipment?.receivedAt ?? null,
    returnedAt: shipment?.returnedAt ?? null,
    returnBy:
      shipment &&
      returnDueAt(
        shipment,
        product,
        deal.deliverables.filter((item) => item.state !== "cancelled"),
        deal.completedAt ?? deal.cancelledAt,
      ),
    may: mayOf(viewer, deal, shipment, product.returnDays),
  };
}
export type ProductPage = NonNullable<ReturnType<typeof productPage>>;
