import { act } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";

/**
 * Drops an import that was not confirmed, its rows and its file; a check that runs stops. Doing it twice changes
 * nothing. Refuses: not_allowed, not_found, wrong_state (it is in the roster already).
 */
export function discardImport(actor: BrandActor, importId: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "roster.manage")) return refuse("not_allowed");
    const own = { id: importId, brandId: actor.brandId };
    const moved = await tx.rosterImport.updateManyAndReturn({
      where: { ...own, state: { in: ["uploaded", "checking", "checked", "failed"] } },
      data: { state: "discarded", finishedAt: now },
    });
    if (!moved[0]) {
      const found = await tx.rosterImport.findFirst({ where: own });
      if (!found) return refuse("not_found");
      return found.state === "discarded" ? done(null) : refuse("wrong_state");
    }
    await tx.$executeRaw`delete from roster_import_row where import_id = ${importId}::uuid`;
    await enqueue(tx, "file.remove", { storageKey: moved[0].storageKey });
    return done(null);
  });
}
