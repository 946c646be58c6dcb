import type { Tx } from "../../db.server.ts";
import type { LoadedDeal } from "./load.server.ts";
import { moveDeliverable } from "./move.server.ts";

/**
 * Starts all work that waits, with its limits counted from `from`. Called with the deal locked. Throws when work
 * cannot start, which the caller has ruled out.
 */
export async function startWork(tx: Tx, from: Date, deal: Pick<LoadedDeal, "id" | "body">): Promise<void> {
  for (const item of await tx.deliverable.findMany({ where: { dealId: deal.id, state: "waiting" } })) {
    const started = await moveDeliverable(tx, from, item, "start", deal.body.policy);
    if (!started.ok) throw new Error(`Deliverable ${item.id} cannot start: ${started.code}`);
  }
}
