import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { brandBrief } from "./load.server.ts";
import { moveBrief } from "./move.server.ts";

/**
 * Takes an open brief from the list; applications that are in stay and are answered. Pausing a paused brief
 * changes nothing. Refuses: not_allowed, not_found, wrong_state, changed_meanwhile.
 */
export function pauseBrief(actor: BrandActor, briefId: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "brief.write")) return refuse("not_allowed");
    const brief = await brandBrief(tx, actor, briefId);
    if (!brief) return refuse("not_found");
    if (brief.state === "paused") return done(null);
    const moved = await moveBrief(tx, now, brief, "pause");
    if (!moved.ok) return moved;
    await record(tx, now, actor, { stream: `brief:${briefId}`, briefId }, { type: "brief.paused" });
    return done(null);
  });
}
