import { customerOf } from "#app/domain/card/customer.server.ts";
import { recordCards } from "#app/domain/card/saved-cards.server.ts";
import { listCards } from "#app/services/payments/cards.server.ts";
import type { Handler } from "../handler.ts";

export const cardsRefresh: Handler<"cards.refresh"> = async ({ brandId }) => {
  const customerId = await customerOf(brandId);
  if (customerId) await recordCards(brandId, await listCards(customerId));
};
