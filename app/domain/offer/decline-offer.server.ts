import { act, type Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { backToShortlist } from "../application/move.server.ts";
import { record } from "../audit/record.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { partyOffer, tableOf, type LoadedOffer } from "./load.server.ts";
import { hrefFor, sumsFor } from "./message-data.ts";
import { whyNot } from "./negotiation.ts";
import { readTerms } from "./terms.ts";

async function tellMaker(tx: Tx, now: Date, offer: LoadedOffer, reason: string): Promise<void> {
  const { brief, creator, id, creatorId } = offer.application;
  const data = {
    briefTitle: brief.title,
    brandName: brief.brand.name,
    reason,
    ...sumsFor(readTerms(offer.terms.body)),
  };
  if (offer.proposedBy === "creator") {
    const href = hrefFor("creator", id);
    return notify(tx, now, { to: { creatorId }, kind: "counter_declined", data, href });
  }
  await notify(tx, now, {
    to: { brandId: brief.brandId, permission: "offer.make" },
    kind: "offer_declined",
    data: { ...data, creatorName: creator.displayName },
    href: hrefFor("brand", id),
  });
}

/**
 * The side that the offer waits for says no to it, with or without a reason. The application stays on the
 * shortlist. Twice is once.
 * Refuses: not_found, not_allowed, offer_expired, not_your_turn, wrong_state, changed_meanwhile.
 */
export function declineOffer(actor: PartyActor, offerId: string, reason: string): Promise<Result> {
  return act(async (tx, now) => {
    if (actor.kind === "brand" && !can(actor, "offer.make")) return refuse("not_allowed");
    const offer = await partyOffer(tx, actor, offerId);
    if (!offer) return refuse("not_found");
    if (offer.state === "declined" && actor.kind !== offer.proposedBy) return done(null);
    const refused = whyNot("decline", actor.kind, offer, await tableOf(tx, offer), now);
    if (refused) return refused;
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
    await tellMaker(tx, now, offer, reason);
    return done(null);
  });
}
