import { act } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { partyOffer, tableOf } from "./load.server.ts";
import { hrefFor, sumsFor } from "./message-data.ts";
import { extendedUntil, whyNot } from "./negotiation.ts";
import { readTerms } from "./terms.ts";

/**
 * The side that an offer waits for takes more time, once for each offer: the limit moves by what the terms give
 * (72 h). It is that side's act and not a favour of the other; `whyNot` says why. The other side is told.
 * Refuses: not_allowed, not_found, offer_expired, wrong_state, not_your_turn, no_extension, extended_already,
 * changed_meanwhile.
 */
export function extendOffer(actor: PartyActor, offerId: string): Promise<Result<{ expiresAt: Date }>> {
  return act(async (tx, now) => {
    if (actor.kind === "brand" && !can(actor, "offer.make")) return refuse("not_allowed");
    const offer = await partyOffer(tx, actor, offerId);
    if (!offer) return refuse("not_found");
    const { limits, ...rest } = await tableOf(tx, offer);
    const refused = whyNot("extend", actor.kind, offer, { ...rest, limits }, now);
    if (refused) return refused;
    const expiresAt = extendedUntil(offer, limits);
    const moved = await tx.offer.updateMany({
      where: { id: offer.id, state: "open", version: offer.version },
      data: { expiresAt, extendedAt: now, version: { increment: 1 } },
    });
    if (moved.count !== 1) return refuse("changed_meanwhile");
    const { brief, creator, creatorId, id, briefId } = offer.application;
    const until = expiresAt.toISOString();
    await record(
      tx,
      now,
      actor,
      { stream: `application:${id}`, briefId },
      { type: "offer.extended", terms: offer.terms.version, expiresAt: until },
    );
    const side = offer.proposedBy;
    await notify(tx, now, {
      to: side === "creator" ? { creatorId } : { brandId: brief.brandId, permission: "offer.make" },
      kind: "offer_extended",
      data: {
        ...{ briefTitle: brief.title, brandName: brief.brand.name, creatorName: creator.displayName, side },
        ...sumsFor(readTerms(offer.terms.body)),
        expiresAt: until,
      },
      href: hrefFor(side, id),
    });
    return done({ expiresAt });
  });
}
