import type { Tx } from "../../db.server.ts";
import { dealNames, type LoadedDeal } from "../deal/load.server.ts";
import { notify } from "../messaging/notify.server.ts";

/** The page of a deal's product. */
export const productHref = (deal: { number: number }): string => `/deals/${deal.number}/product`;

/** The names and the product that every message about it carries. */
export const productNames = (deal: LoadedDeal) => ({
  ...dealNames(deal),
  product: deal.body.product?.name ?? "",
});

/** Asks the brand to send the product, or the creator for the address where there is none. */
export async function tellOfAddress(tx: Tx, now: Date, deal: LoadedDeal, known: boolean, dueAt: Date) {
  const shared = { href: productHref(deal), dealId: deal.id } as const;
  const data = { ...productNames(deal), dueAt: dueAt.toISOString() };
  await (known
    ? notify(tx, now, {
        ...shared,
        to: { brandId: deal.brandId, permission: "product.ship" },
        kind: "product_to_ship",
        data,
      })
    : notify(tx, now, {
        ...shared,
        to: { creatorId: deal.creatorId },
        kind: "product_address_needed",
        data,
      }));
}
