import { act, type Tx } from "../../db.server.ts";
import { SYSTEM, type CreatorActor, type SystemActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, lockedDeal } from "../deal/load.server.ts";
import { hoursAfter } from "../deal/policy.ts";
import { startWork } from "../deal/start-work.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { moveShipment, partyShipment, shipmentOf, type ShippedDeal } from "./move-shipment.server.ts";
import { productHref, productNames } from "./tell-of-address.server.ts";

async function receive(
  tx: Tx,
  now: Date,
  actor: CreatorActor | SystemActor,
  shipped: ShippedDeal,
): Promise<Result> {
  const { deal } = shipped;
  const automatic = actor.kind === "system";
  const moved = await moveShipment(tx, now, shipped, "receive", { receivedAt: now, problem: null });
  if (!moved.ok) return moved;
  // A deal that ended on the way keeps its work cancelled.
  const active = deal.state === "active";
  if (active) await startWork(tx, now, deal);
  await record(tx, now, actor, dealStream(deal), { type: "product.received", automatic });
  const draftBy = active ? hoursAfter(now, deal.body.policy.draftHours).toISOString() : null;
  const data = { ...productNames(deal), automatic, draftBy };
  const shared = { kind: "product_received", href: productHref(deal), dealId: deal.id } as const;
  const to = { brandId: deal.brandId, permission: "product.ship" } as const;
  await notify(tx, now, { ...shared, to, data: { ...data, side: "brand" } });
  if (automatic)
    await notify(tx, now, {
      ...shared,
      to: { creatorId: deal.creatorId },
      data: { ...data, side: "creator" },
    });
  return done(null);
}

/**
 * The creator has the product: the time for the first draft begins. Saying so twice changes nothing.
 * Refuses: not_found, wrong_state, changed_meanwhile.
 */
export function receiveProduct(actor: CreatorActor, dealNumber: number): Promise<Result> {
  return act(async (tx, now) => {
    const shipped = await partyShipment(tx, actor, dealNumber);
    if (!shipped) return refuse("not_found");
    if (shipped.shipment.state === "received") return done(null);
    return receive(tx, now, actor, shipped);
  });
}

/** Nobody said otherwise in time: the product counts as received. */
export function autoReceiveProduct(dealId: string): Promise<Result> {
  return act(async (tx, now) => {
    const shipped = shipmentOf(await lockedDeal(tx, dealId));
    const dueAt = shipped?.shipment.dueAt;
    if (shipped?.shipment.state !== "shipped" || !dueAt || dueAt > now) return refuse("wrong_state");
    return receive(tx, now, SYSTEM, shipped);
  });
}
