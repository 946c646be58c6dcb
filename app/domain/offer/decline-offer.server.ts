import { act } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { backToShortlist } from "../application/move.server.ts";
import { record } from "../audit/record.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { creatorOffer } from "./load.server.ts";
import { isOpenAt } from "./offer.ts";

/**
 * The creator says no to an offer, with or without a reason. The application stays on the shortlist. Twice is
 * once. Refuses: not_found, offer_expired, wrong_state, changed_meanwhile.
 */
export function declineOffer(actor: CreatorActor, offerId: string, reason: string): Promise<Result> {
  return act(async (tx, now) => {
    const offer = await creatorOffer(tx, actor, offerId);
    if (!offer) return refuse("not_found");
    if (offer.state === "declined") return done(null);
    if (!isOpenAt(offer, now)) return refuse(offer.state === "open" ? "offer_expired" : "wrong_state");
    const taken = await tx.offer.updateMany({
      where: { id: offer.id, state: "open", version: offer.version },
      data: { state: "declined", respondedAt: now, declineReason: reason, version: { increment: 1 } },
    });
    if (taken.count !== 1) return refuse("changed_meanwhile");
    const { application } = offer;
    const moved = await backToShortlist(tx, now, application);
    if (!moved.ok) return moved;
    const where = { stream: `application:${application.id}`, briefId: application.briefId };
    await record(tx, now, actor, where, { type: "offer.declined", reason });
    await notify(tx, now, {
      to: { brandId: application.brief.brandId, permission: "offer.make" },
      kind: "offer_declined",
      data: {
        briefTitle: application.brief.title,
        brandName: application.brief.brand.name,
        creatorName: application.creator.displayName,
        reason,
      },
      href: `/brand/applications/${application.id}`,
    });
    return done(null);
  });
}
