import { act } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";
import type { ColumnMapping } from "./columns.ts";

/**
 * Says what each column holds and has every row checked by the worker; another mapping afterwards checks them
 * again. Sent twice while it is being checked it changes nothing.
 * Refuses: not_allowed, not_found, mapping_needed, wrong_state.
 */
export function mapColumns(actor: BrandActor, importId: string, mapping: ColumnMapping): Promise<Result> {
  return act(async (tx) => {
    if (!can(actor, "roster.manage")) return refuse("not_allowed");
    const { columns, fixedPlatform } = mapping;
    if (columns.handle === null || (columns.platform === null && fixedPlatform === null))
      return refuse("mapping_needed");
    const own = { id: importId, brandId: actor.brandId };
    const moved = await tx.rosterImport.updateMany({
      where: { ...own, state: { in: ["uploaded", "checked", "failed"] } },
      data: {
        ...{ mapping, state: "checking", failure: null },
        ...{ bytesDone: 0n, rowsRead: 0, rowsGood: 0, rowsBad: 0 },
      },
    });
    if (moved.count === 1) {
      await enqueue(tx, "roster.check", { importId });
      return done(null);
    }
    const found = await tx.rosterImport.findFirst({ where: own, select: { state: true } });
    if (!found) return refuse("not_found");
    return found.state === "checking" ? done(null) : refuse("wrong_state");
  });
}
