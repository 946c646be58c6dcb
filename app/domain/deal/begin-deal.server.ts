import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { besideData } from "../commission/compensation.ts";
import { notify } from "../messaging/notify.server.ts";
import type { ProductTerms } from "../product/product-terms.ts";
import { openShipment } from "../product/open-shipment.server.ts";
import { startProgramme } from "../programme/start-programme.server.ts";
import { done, type Result } from "../refusal.ts";
import { dealHref, dealNames, dealStream, type LoadedDeal } from "./load.server.ts";
import { moveDeal } from "./move.server.ts";
import { hoursAfter } from "./policy.ts";
import { startWork } from "./start-work.server.ts";

interface Begun {
  /** From when the first limits are counted. */
  from: Date;
  /** What is sent first: then its receipt starts the work. */
  product: ProductTerms | undefined;
}

/**
 * Nothing stands before the work any more: its clock starts, or, where a product comes first, the product's. Called with
 * the deal locked and already active. A month of a programme that begins later has its first limit counted from then.
 */
export async function beginWork(tx: Tx, now: Date, deal: LoadedDeal): Promise<Begun> {
  if (deal.programmeId && deal.period === 1) await startProgramme(tx, now, deal.programmeId);
  const from = deal.beginsAt && deal.beginsAt > now ? deal.beginsAt : now;
  // A product comes first, once in a programme.
  const product = deal.period === 1 ? deal.body.product : undefined;
  if (product) await openShipment(tx, now, deal, product);
  else await startWork(tx, from, deal);
  return { from, product };
}

/**
 * Both have signed and no fixed fee was agreed: there is nothing to secure, and the deal begins at once (decision 26).
 * Runs in the act that signs last. Refuses: wrong_state, changed_meanwhile.
 */
export async function beginWithoutFee(tx: Tx, now: Date, deal: LoadedDeal): Promise<Result> {
  const moved = await moveDeal(tx, deal, "sign_last_free", { signedAt: now, dueAt: null });
  if (!moved.ok) return moved;
  const { from, product } = await beginWork(tx, now, deal);
  await record(tx, now, SYSTEM, dealStream(deal), { type: "deal.begun" });
  const data = {
    ...dealNames(deal),
    ...besideData(deal.body, deal.currency),
    draftBy: hoursAfter(from, deal.body.policy.draftHours).toISOString(),
    ...(product ? { product: product.name } : {}),
  };
  const shared = { kind: "deal_begun", href: dealHref(deal), dealId: deal.id } as const;
  await notify(tx, now, { ...shared, to: { creatorId: deal.creatorId }, data: { ...data, side: "creator" } });
  await notify(tx, now, {
    ...shared,
    to: { brandId: deal.brandId, permission: "contract.sign" },
    data: { ...data, side: "brand" },
  });
  return done(null);
}
