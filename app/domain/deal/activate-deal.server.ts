import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { dealHref, dealNames, dealStream, lockedDeal } from "./load.server.ts";
import { moveDeal } from "./move.server.ts";
import { hoursAfter } from "./policy.ts";
import { startWork } from "./start-work.server.ts";
import { openShipment } from "../product/open-shipment.server.ts";
import { startProgramme } from "../programme/start-programme.server.ts";

/**
 * The money is in: work starts. Called by the settling verb in its transaction, when it has checked amount,
 * currency and state. A month of a programme that is funded before it begins has its first limit counted from its
 * beginning. Throws when the deal is not waiting for funds, which the caller has ruled out.
 */
export async function activateDeal(tx: Tx, now: Date, dealId: string): Promise<void> {
  const deal = await lockedDeal(tx, dealId);
  const moved = await moveDeal(tx, deal, "fund", { fundedAt: now, dueAt: null });
  if (!moved.ok) throw new Error(`Deal ${deal.number} cannot become active: ${moved.code}`);
  if (deal.programmeId && deal.period === 1) await startProgramme(tx, now, deal.programmeId);
  const from = deal.beginsAt && deal.beginsAt > now ? deal.beginsAt : now;
  // A product comes first, once in a programme: then its receipt starts the work.
  const product = deal.period === 1 ? deal.body.product : undefined;
  if (product) await openShipment(tx, now, deal, product);
  else await startWork(tx, from, deal);
  const paid = deal.gross + deal.brandFee;
  await record(tx, now, SYSTEM, dealStream(deal), {
    type: "deal.funded",
    amount: String(paid),
    currency: deal.currency,
  });
  const data = {
    ...dealNames(deal),
    gross: moneyData(deal.gross, deal.currency),
    paid: moneyData(paid, deal.currency),
    net: moneyData(deal.gross - deal.creatorFee, deal.currency),
    draftBy: hoursAfter(from, deal.body.policy.draftHours).toISOString(),
    ...(product ? { product: product.name } : {}),
  };
  const shared = { kind: "deal_funded", href: dealHref(deal), dealId } as const;
  await notify(tx, now, { ...shared, to: { creatorId: deal.creatorId }, data: { ...data, side: "creator" } });
  await notify(tx, now, {
    ...shared,
    to: { brandId: deal.brandId, permission: "deal.fund" },
    data: { ...data, side: "brand" },
  });
}
