import { act, type Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { capacityOf } from "../application/capacity.server.ts";
import { moveApplication } from "../application/move.server.ts";
import { openDeal } from "../deal/open-deal.server.ts";
import { formatMoney } from "../ledger/money.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { partyOffer, tableOf } from "./load.server.ts";
import { whyNot } from "./negotiation.ts";
import { promisedGross, readTerms, type TermsBody } from "./terms.ts";

/** The deal that an accept made, of a programme its first: the same button pressed twice leads to the same place. */
async function dealOf(tx: Tx, applicationId: string): Promise<Result<{ dealNumber: number }>> {
  const first = { applicationId_period: { applicationId, period: 1 } };
  const deal = await tx.deal.findUniqueOrThrow({ where: first, select: { number: true } });
  return done({ dealNumber: deal.number });
}

/** Slots and budget at the moment of the accept, under the brief's lock. Gives the slots that are left before it. */
async function roomFor(tx: Tx, briefId: string, terms: TermsBody): Promise<Result<{ slotsLeft: number }>> {
  const { slotsLeft, budgetLeft } = await capacityOf(tx, briefId);
  if (slotsLeft <= 0) return refuse("slots_filled");
  if (promisedGross(terms) > budgetLeft)
    return refuse("budget_exceeded", { left: formatMoney(budgetLeft, terms.currency) });
  return done({ slotsLeft });
}

/**
 * The side that the offer waits for accepts it: one deal, with the terms exactly as offered. The creator accepts the
 * brand's offer, the brand a creator's counter-offer. Accepting twice gives that deal. The brief's row lock makes
 * simultaneous accepts follow each other, so slots and budget can never be exceeded.
 * Refuses: not_found, not_allowed, offer_expired, not_your_turn, wrong_state, slots_filled, budget_exceeded,
 * brief_closed, changed_meanwhile.
 */
export function acceptOffer(actor: PartyActor, offerId: string): Promise<Result<{ dealNumber: number }>> {
  return act(async (tx, now) => {
    if (actor.kind === "brand" && !can(actor, "offer.make")) return refuse("not_allowed");
    const offer = await partyOffer(tx, actor, offerId);
    if (!offer) return refuse("not_found");
    const { application } = offer;
    if (offer.state === "accepted" && actor.kind !== offer.proposedBy) return dealOf(tx, application.id);
    const refused = whyNot("accept", actor.kind, offer, await tableOf(tx, offer), now);
    if (refused) return refused;
    if (application.brief.state === "removed") return refuse("brief_closed");
    const terms = readTerms(offer.terms.body);
    const room = await roomFor(tx, application.briefId, terms);
    if (!room.ok) return room;
    const taken = await tx.offer.updateMany({
      where: { id: offer.id, state: "open", version: offer.version },
      data: { state: "accepted", respondedAt: now, version: { increment: 1 } },
    });
    if (taken.count !== 1) return refuse("changed_meanwhile");
    const moved = await moveApplication(tx, application, "accept", { endedAt: now });
    if (!moved.ok) return moved;
    const dealNumber = await openDeal(tx, now, actor, offer, terms, room.value.slotsLeft - 1);
    return done({ dealNumber });
  });
}
