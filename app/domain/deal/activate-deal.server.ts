import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { beginWork } from "./begin-deal.server.ts";
import { dealHref, dealNames, dealStream, lockedDeal } from "./load.server.ts";
import { moveDeal } from "./move.server.ts";
import { hoursAfter } from "./policy.ts";

/**
 * The money is in: work starts. Called by the settling verb in its transaction, when it has checked amount,
 * currency and state. A month of a programme that is funded before it begins has its first limit counted from its
 * beginning. Throws when the deal is not waiting for funds, which the caller has ruled out.
 */
export async function activateDeal(tx: Tx, now: Date, dealId: string): Promise<void> {
  const deal = await lockedDeal(tx, dealId);
  const moved = await moveDeal(tx, deal, "fund", { fundedAt: now, dueAt: null });
  if (!moved.ok) throw new Error(`Deal ${deal.number} cannot become active: ${moved.code}`);
  const { from, product } = await beginWork(tx, now, deal);
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
