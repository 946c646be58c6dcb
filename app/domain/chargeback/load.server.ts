import type { Tx } from "../../db.server.ts";
import { lockBrief } from "../application/capacity.server.ts";
import { lockedDeal, type LoadedDeal } from "../deal/load.server.ts";
import { sharesOf } from "./chargeback.ts";

export interface Share {
  dealId: string;
  amount: bigint;
  /** The payment had been set apart, to go back: none of the deal's own money is in question. */
  aside: boolean;
  deal: LoadedDeal;
}

/**
 * The deals that a charge paid for with their parts of `amount`, locked in one order for everybody: briefs, then deals,
 * each by id. Empty when the charge is none of ours.
 */
export async function lockedShares(
  tx: Tx,
  { chargeId, amount, currency }: { chargeId: string; amount: bigint; currency: string },
): Promise<Share[]> {
  const fundings = await tx.funding.findMany({
    where: { chargeId },
    select: { dealId: true, state: true, paidAmount: true, deal: { select: { briefId: true } } },
    orderBy: { dealId: "asc" },
  });
  if (fundings.length === 0) return [];
  const briefs = [...new Set(fundings.map(({ deal }) => deal.briefId))].sort();
  for (const id of briefs) await lockBrief(tx, id);
  const paid = fundings.map(({ dealId, paidAmount }) => ({ dealId, paid: paidAmount ?? 0n }));
  const parts = sharesOf(amount, paid, currency);
  const apart = new Set(fundings.flatMap((one) => (one.state === "quarantined" ? [one.dealId] : [])));
  const shares: Share[] = [];
  for (const { dealId, amount: part } of parts.sort((a, b) => (a.dealId < b.dealId ? -1 : 1)))
    shares.push({ dealId, amount: part, aside: apart.has(dealId), deal: await lockedDeal(tx, dealId) });
  return shares;
}

/** The case's page for our staff. */
export const caseHref = (chargebackId: string): string => `/admin/chargebacks/${chargebackId}`;
