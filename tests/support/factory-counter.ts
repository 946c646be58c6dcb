// Counter-offers, made by the verbs alone.
import { db } from "#app/db.server.ts";
import type { CounteredItem, CounterEdits } from "#app/domain/offer/countered-terms.ts";
import { counterOffer, type CounterInput } from "#app/domain/offer/counter-offer.server.ts";
import { readTerms } from "#app/domain/offer/terms.ts";
import type { TestOffer } from "./factory-agreement.ts";
import { must } from "./factory-people.ts";

const toDate = (instant: string | null) => (instant ? new Date(instant) : null);

/** The terms of an offer as a counter-offer that changes only the first line, and what `edits` says. */
export async function counterInput(
  offerId: string,
  first: Partial<CounteredItem> = {},
  edits: Partial<CounterEdits> = {},
): Promise<CounterInput> {
  const offer = await db.offer.findUniqueOrThrow({ where: { id: offerId }, include: { terms: true } });
  const { items, licence, exclusivity } = readTerms(offer.terms.body);
  const { media, termDays } = licence;
  return {
    ...{ offerId, message: "", licence: { media, termDays }, exclusivity },
    items: items.map((item, at) => ({
      ...{
        id: item.id,
        gross: BigInt(item.gross),
        quantity: item.quantity,
        specification: item.specification,
      },
      ...{ publishFrom: toDate(item.publishFrom), publishTo: toDate(item.publishTo) },
      ...(at === 0 ? first : {}),
    })),
    ...edits,
  };
}

/** The creator's counter-offer to an offer: the same application, with the new offer open. */
export async function countered(offer: TestOffer, first: Partial<CounteredItem>): Promise<TestOffer> {
  const { offerId } = must(await counterOffer(offer.creator, await counterInput(offer.offerId, first)));
  return { ...offer, offerId };
}
