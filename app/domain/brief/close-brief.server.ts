import { act, type Tx } from "../../db.server.ts";
import type { Actor, BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import type { BriefState, CloseReason } from "./brief.ts";
import { brandBrief } from "./load.server.ts";
import { moveBrief } from "./move.server.ts";

/** Closes a brief whose row the caller has locked, and records why. Refuses: wrong_state, changed_meanwhile. */
export async function closeLocked(
  tx: Tx,
  now: Date,
  actor: Actor,
  brief: { id: string; state: BriefState; version: number; applyBy: Date | null },
  reason: CloseReason,
): Promise<Result<BriefState>> {
  const moved = await moveBrief(tx, now, brief, "close", { closedAt: now, closeReason: reason });
  if (!moved.ok) return moved;
  const where = { stream: `brief:${brief.id}`, briefId: brief.id };
  await record(tx, now, actor, where, { type: "brief.closed", reason });
  return moved;
}

/**
 * The brand closes its brief for good: no new applications, those that are in are still answered. Closing a
 * closed brief changes nothing. Refuses: not_allowed, not_found, wrong_state, changed_meanwhile.
 */
export function closeBrief(actor: BrandActor, briefId: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "brief.write")) return refuse("not_allowed");
    const brief = await brandBrief(tx, actor, briefId);
    if (!brief) return refuse("not_found");
    if (brief.state === "closed") return done(null);
    const closed = await closeLocked(tx, now, actor, brief, "brand");
    return closed.ok ? done(null) : closed;
  });
}
