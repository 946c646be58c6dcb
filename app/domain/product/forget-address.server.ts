import { act, db } from "../../db.server.ts";
import { SYSTEM, type CreatorActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, lockedDeal, type LoadedDeal } from "../deal/load.server.ts";
import { eachDue } from "../each-due.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { partyShipment } from "./move-shipment.server.ts";
import type { ShipmentState } from "./shipment.ts";

const ARRIVED: readonly ShipmentState[] = ["received", "returning", "returned"];

/** Whether the delivery address has done its work: the product is there, or the deal has ended. */
export const mayForget = (deal: Pick<LoadedDeal, "state">, shipment: { state: ShipmentState }): boolean =>
  ARRIVED.includes(shipment.state) || deal.state === "completed" || deal.state === "cancelled";

/** The creator deletes the delivery address. Deleting it twice changes nothing. Refuses: not_found, wrong_state. */
export function forgetAddress(actor: CreatorActor, dealNumber: number): Promise<Result> {
  return act(async (tx, now) => {
    const shipped = await partyShipment(tx, actor, dealNumber);
    if (!shipped) return refuse("not_found");
    const { deal, shipment } = shipped;
    if (!mayForget(deal, shipment)) return refuse("wrong_state");
    if (shipment.address === null) return done(null);
    const data = { address: null, addressGoneAt: now, version: { increment: 1 } } as const;
    await tx.productShipment.update({ where: { id: shipment.id }, data });
    await record(tx, now, actor, dealStream(deal), { type: "product.address_removed" });
    return done(null);
  });
}

/** Deletes addresses of deals that ended 30 days ago, which nobody needs to ask for. */
export async function forgetOldAddresses(limit = 50): Promise<number> {
  const rows = await db.$queryRaw<{ deal_id: string }[]>`
    select s.deal_id from product_shipment s join deal d on d.id = s.deal_id
    where s.address is not null and coalesce(d.completed_at, d.cancelled_at) <= app_now() - interval '30 days'
    order by s.deal_id limit ${limit}`;
  return eachDue(rows, async ({ deal_id: dealId }) => {
    const gone = await act(async (tx, now) => {
      const deal = await lockedDeal(tx, dealId);
      const data = { address: null, addressGoneAt: now, version: { increment: 1 } } as const;
      await tx.productShipment.updateMany({ where: { dealId, address: { not: null } }, data });
      await record(tx, now, SYSTEM, dealStream(deal), { type: "product.address_removed" });
      return done(null);
    });
    return gone.ok;
  });
}
