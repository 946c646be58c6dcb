import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { brandBrief } from "./load.server.ts";
import { moveBrief } from "./move.server.ts";

/**
 * Puts a paused brief back on the list, as it was. Reopening an open brief changes nothing.
 * Refuses: not_allowed, not_found, wrong_state, too_late (the deadline passed), changed_meanwhile.
 */
export function reopenBrief(actor: BrandActor, briefId: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "brief.write")) return refuse("not_allowed");
    const brief = await brandBrief(tx, actor, briefId);
    if (!brief) return refuse("not_found");
    if (brief.state === "published") return done(null);
    const moved = await moveBrief(tx, now, brief, "reopen");
    if (!moved.ok) return moved;
    await record(tx, now, actor, { stream: `brief:${briefId}`, briefId }, { type: "brief.reopened" });
    return done(null);
  });
}
