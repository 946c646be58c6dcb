import { act, type Tx } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isSchedulable, scheduleProblem } from "./brief.ts";
import { brandBrief, type LoadedBrief } from "./load.server.ts";
import { moveBrief } from "./move.server.ts";

/** One act on an own brief, with the guards that all of them share. */
function onBrief(
  actor: BrandActor,
  briefId: string,
  work: (tx: Tx, now: Date, brief: LoadedBrief) => Promise<Result>,
): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "brief.submit")) return refuse("not_allowed");
    const brief = await brandBrief(tx, actor, briefId);
    return brief ? work(tx, now, brief) : refuse("not_found");
  });
}

/**
 * Chooses when an approved brief goes public; null: with the approval, which a brief that is approved already
 * cannot have (publish it instead). The same moment again changes nothing.
 * Refuses: not_allowed, not_found, wrong_state, too_late, opens_too_late, changed_meanwhile.
 */
export function scheduleBrief(actor: BrandActor, briefId: string, publishAt: Date | null): Promise<Result> {
  return onBrief(actor, briefId, async (tx, now, brief) => {
    if (!isSchedulable(brief.state)) return refuse("wrong_state");
    if (brief.publishAt?.getTime() === publishAt?.getTime()) return done(null);
    if (brief.state === "scheduled" && publishAt === null) return refuse("wrong_state");
    const problem = scheduleProblem(publishAt, brief.applyBy, now);
    if (problem) return refuse(problem);
    const set = await tx.brief.updateMany({
      where: { id: briefId, state: brief.state, version: brief.version },
      data: { publishAt, version: { increment: 1 }, updatedAt: now },
    });
    if (set.count !== 1) return refuse("changed_meanwhile");
    const event = { type: "brief.scheduled", publishAt: publishAt?.toISOString() ?? null } as const;
    await record(tx, now, actor, { stream: `brief:${briefId}`, briefId }, event);
    return done(null);
  });
}

/**
 * Puts a scheduled brief before creators now. Publishing an open brief changes nothing.
 * Refuses: not_allowed, not_found, wrong_state, too_late (the deadline passed), changed_meanwhile.
 */
export function publishBrief(actor: BrandActor, briefId: string): Promise<Result> {
  return onBrief(actor, briefId, async (tx, now, brief) => {
    if (brief.state === "published") return done(null);
    const change = { publishedAt: brief.publishedAt ?? now, publishAt: null };
    const moved = await moveBrief(tx, now, brief, "publish", change);
    if (!moved.ok) return moved;
    await record(tx, now, actor, { stream: `brief:${briefId}`, briefId }, { type: "brief.published" });
    return done(null);
  });
}

/**
 * Takes a scheduled brief back to the drafts: it can be changed, and is reviewed again before it goes public.
 * Refuses: not_allowed, not_found, wrong_state, changed_meanwhile.
 */
export function withdrawBrief(actor: BrandActor, briefId: string): Promise<Result> {
  return onBrief(actor, briefId, async (tx, now, brief) => {
    if (brief.state === "draft") return done(null);
    const moved = await moveBrief(tx, now, brief, "withdraw", { publishAt: null });
    if (!moved.ok) return moved;
    await record(tx, now, actor, { stream: `brief:${briefId}`, briefId }, { type: "brief.withdrawn" });
    return done(null);
  });
}
