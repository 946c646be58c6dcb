import { act } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealStream } from "../deal/load.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { moveShipment, partyShipment } from "./move-shipment.server.ts";
import { productHref, productNames } from "./tell-of-address.server.ts";

/**
 * The product arrived damaged, or never: the brand sends another. The same report again changes nothing.
 * Refuses: not_found, reason_needed, too_late, wrong_state, changed_meanwhile.
 */
export function reportProduct(
  actor: CreatorActor,
  input: { dealNumber: number; what: "damaged" | "missing"; problem: string },
): Promise<Result> {
  return act(async (tx, now) => {
    const problem = input.problem.trim();
    if (!problem) return refuse("reason_needed");
    const shipped = await partyShipment(tx, actor, input.dealNumber);
    if (!shipped) return refuse("not_found");
    const { deal, shipment } = shipped;
    if (shipment.state === input.what && shipment.problem === problem) return done(null);
    if (deal.state !== "active") return refuse("wrong_state");
    // At the limit it counts as received, also in the seconds before the timer says so.
    if (shipment.state === "shipped" && shipment.dueAt && shipment.dueAt <= now) return refuse("too_late");
    const event = input.what === "damaged" ? "report_damaged" : "report_missing";
    const moved = await moveShipment(tx, now, shipped, event, { problem });
    if (!moved.ok) return moved;
    const { what } = input;
    await record(tx, now, actor, dealStream(deal), { type: "product.problem", what, problem });
    await notify(tx, now, {
      to: { brandId: deal.brandId, permission: "product.ship" },
      kind: "product_problem",
      data: { ...productNames(deal), what, problem, dueAt: (moved.value ?? now).toISOString() },
      href: productHref(deal),
      dealId: deal.id,
    });
    return done(null);
  });
}
