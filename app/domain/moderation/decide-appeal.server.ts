import { act } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { lockedBrief } from "../brief/load.server.ts";
import { moveBrief } from "../brief/move.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { mayDecideAppeal, type AppealDecision } from "./appeal.ts";
import { hasGaps } from "./gaps.ts";

/**
 * Another moderator than the first decides an appeal: the decision stays, or the brief comes back, paused, for the
 * brand to reopen. Sent twice by the same person it changes nothing.
 * Refuses: not_allowed, not_found, fill_the_gaps, own_decision, changed_meanwhile, wrong_state.
 */
export function decideAppeal(
  actor: AdminActor,
  briefId: string,
  { outcome, reason }: AppealDecision,
): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "listing.moderate")) return refuse("not_allowed");
    if (hasGaps(reason)) return refuse("fill_the_gaps");
    const brief = await lockedBrief(tx, briefId);
    const appeal = brief && (await tx.listingAppeal.findUnique({ where: { briefId } }));
    if (!brief || !appeal) return refuse("not_found");
    if (appeal.outcome === outcome && appeal.decidedById === actor.userId) return done(null);
    const may = mayDecideAppeal(appeal, actor.userId);
    if (!may.ok) return may;
    const decided = await tx.listingAppeal.updateMany({
      where: { id: appeal.id, outcome: null },
      data: { outcome, reason, decidedById: actor.userId, decidedAt: now },
    });
    if (decided.count !== 1) return refuse("changed_meanwhile");
    if (outcome === "overturned") {
      const back = { closedAt: null, closeReason: null, publishedAt: brief.publishedAt ?? now };
      const moved = await moveBrief(tx, now, brief, "reinstate", back);
      if (!moved.ok) return moved;
    }
    const where = { stream: `brief:${briefId}`, briefId };
    await record(tx, now, actor, where, { type: "brief.appeal_decided", outcome, reason });
    await notify(tx, now, {
      to: { brandId: brief.brandId, permission: "brief.write" },
      kind: "listing_appeal_decided",
      data: { briefTitle: brief.title, brandName: brief.brand.name, outcome, reason },
      href: `/brand/briefs/${briefId}`,
    });
    return done(null);
  });
}
