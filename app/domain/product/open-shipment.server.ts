import type { Tx } from "../../db.server.ts";
import type { LoadedDeal } from "../deal/load.server.ts";
import { hoursAfter } from "../deal/policy.ts";
import type { ProductTerms } from "./product-terms.ts";
import { tellOfAddress } from "./tell-of-address.server.ts";

/**
 * The money is in: the product can go out. Who is asked depends on whether the creator gave the address while the brand
 * paid. Called with the deal locked, once.
 */
export async function openShipment(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  { shipHours }: ProductTerms,
): Promise<void> {
  const dueAt = hoursAfter(now, shipHours);
  const dated = { dueAt, stateSince: now };
  const { state } = await tx.productShipment.upsert({
    where: { dealId: deal.id },
    create: { dealId: deal.id, ...dated },
    update: { ...dated, version: { increment: 1 } },
  });
  await tellOfAddress(tx, now, deal, state === "to_ship", dueAt);
}
