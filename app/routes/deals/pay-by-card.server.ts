import type { BrandActor } from "#app/domain/access/actor.ts";
import { declineWords } from "#app/domain/card/card.ts";
import {
  openCardFunding,
  openCardGroup,
  recordDecline,
  recordGroupDecline,
} from "#app/domain/payout/open-card-funding.server.ts";
import type { Payment } from "#app/domain/payout/funding.ts";
import { expireFunding } from "#app/domain/payout/refresh-funding.server.ts";
import { expireGroup } from "#app/domain/payout/refresh-group.server.ts";
import { settleFunding } from "#app/domain/payout/settle-funding.server.ts";
import { settleGroup } from "#app/domain/payout/settle-group.server.ts";
import { done, refuse, type Result } from "#app/domain/refusal.ts";
import { chargeCard } from "#app/services/payments/cards.server.ts";
import { closed, groupPage, type Payable, placesOf, startCheckout } from "./checkout.server.ts";

type Started = Promise<Result<{ url: string }>>;

/** What is done with the answer about a card: the same steps for one funding and for a group of them. */
interface Way {
  open: () => ReturnType<typeof openCardFunding>;
  settle: (id: string, payment: Payment) => Promise<unknown>;
  decline: (id: string, code: string) => Promise<unknown>;
  expire: (id: string) => Promise<void>;
  /** Where the brand sees what became of it. */
  page: (id: string) => string;
}

function wayOf(actor: BrandActor, what: Payable, cardId: string): Way {
  if ("briefId" in what)
    return {
      open: () => openCardGroup(actor, what, cardId),
      ...{ settle: settleGroup, decline: recordGroupDecline, expire: expireGroup },
      page: (id) => `${groupPage(what.briefId)}?paid=1&group=${id}`,
    };
  return {
    open: () => openCardFunding(actor, what, cardId),
    ...{ settle: settleFunding, decline: recordDecline, expire: expireFunding },
    page: () => `${placesOf(what).page}?paid=1`,
  };
}

/**
 * Pays with a saved card, in one press: where the brand goes next. A bank that wants to see the person leads to the payment
 * page; a card that is declined is refused with the reason. When the processor gives no answer the payment is under way,
 * and a job asks until it is known.
 */
export async function payByCard(actor: BrandActor, what: Payable, cardId: string): Started {
  const way = wayOf(actor, what, cardId);
  const opened = await way.open();
  if (!opened.ok) return opened;
  const { id, closing, charge } = opened.value;
  if (!(await closed(closing))) {
    await way.expire(id);
    return done({ url: way.page(id) });
  }
  const outcome = await chargeCard(charge);
  switch (outcome.kind) {
    case "paid":
      await way.settle(id, outcome.payment);
      return done({ url: way.page(id) });
    case "declined":
      await way.decline(id, outcome.code);
      return refuse("card_declined", { reason: declineWords(outcome.code) });
    case "authenticate":
      await way.decline(id, "authentication_required");
      return startCheckout(actor, what);
    case "unknown":
      return done({ url: way.page(id) });
  }
}
