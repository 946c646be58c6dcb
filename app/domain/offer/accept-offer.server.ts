import { act, type Tx } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { capacityOf } from "../application/capacity.server.ts";
import { moveApplication } from "../application/move.server.ts";
import { openDeal } from "../deal/open-deal.server.ts";
import { formatMoney } from "../ledger/money.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { creatorOffer } from "./load.server.ts";
import { isOpenAt } from "./offer.ts";
import { readTerms } from "./terms.ts";

/** The deal that an accept made: the same button pressed twice leads to the same place. */
async function dealOf(tx: Tx, applicationId: string): Promise<Result<{ dealNumber: number }>> {
  const deal = await tx.deal.findUniqueOrThrow({ where: { applicationId }, select: { number: true } });
  return done({ dealNumber: deal.number });
}

/**
 * The creator accepts: one deal, with the terms exactly as offered. Accepting twice gives that deal. The brief's row lock makes simultaneous
 * accepts follow each other, so slots and budget can never be exceeded.
 * Refuses: not_found, offer_expired, wrong_state, slots_filled, budget_exceeded, brief_closed.
 */
export function acceptOffer(actor: CreatorActor, offerId: string): Promise<Result<{ dealNumber: number }>> {
  return act(async (tx, now) => {
    const offer = await creatorOffer(tx, actor, offerId);
    if (!offer) return refuse("not_found");
    if (offer.state === "expired" || (offer.state === "open" && !isOpenAt(offer, now)))
      return refuse("offer_expired");
    const { application } = offer;
    if (offer.state === "accepted") return dealOf(tx, application.id);
    if (offer.state !== "open") return refuse("wrong_state");
    if (application.brief.state === "removed") return refuse("brief_closed");
    const terms = readTerms(offer.terms.body);
    const capacity = await capacityOf(tx, application.briefId);
    if (capacity.slotsLeft <= 0) return refuse("slots_filled");
    if (BigInt(terms.totals.gross) > capacity.budgetLeft) {
      return refuse("budget_exceeded", { left: formatMoney(capacity.budgetLeft, terms.currency) });
    }
    const taken = await tx.offer.updateMany({
      where: { id: offer.id, state: "open", version: offer.version },
      data: { state: "accepted", respondedAt: now, version: { increment: 1 } },
    });
    if (taken.count !== 1) return refuse("changed_meanwhile");
    const moved = await moveApplication(tx, application, "accept", { endedAt: now });
    if (!moved.ok) return moved;
    const dealNumber = await openDeal(tx, now, actor, offer, terms, capacity.slotsLeft - 1);
    return done({ dealNumber });
  });
}
