import { db } from "../../db.server.ts";
import { dealTitle } from "../deal/load.server.ts";
import { proposalsOf } from "../money-review/case.server.ts";
import { leftOf } from "../receivable/receivable.ts";
import { bundleOf } from "./bundle.server.ts";
import { isContested } from "./contested.server.ts";
import type { EvidenceFields } from "./evidence.ts";

const shareParts = {
  deal: {
    include: {
      brief: { select: { title: true } },
      programme: { select: { periods: true } },
      brand: { select: { name: true } },
      creator: { select: { displayName: true } },
      payouts: { orderBy: { createdAt: "asc" }, include: { reversals: true } },
    },
  },
  receivable: { include: { nettings: true, reversals: true } },
} as const;

/**
 * A chargeback with everything that a person decides by: its deals, what is borne by whom, what its creators owe, the bundle
 * for the bank as it would be sent now (or as it was sent), and what was proposed. Null when there is none.
 */
export async function chargebackCase(id: string) {
  const row = await db.chargeback.findUnique({
    where: { id },
    include: {
      sendAskedBy: { select: { name: true } },
      shares: { orderBy: { dealId: "asc" }, include: shareParts },
    },
  });
  if (!row) return null;
  const dealIds = row.shares.map(({ dealId }) => dealId);
  const [contested, bundle, proposals] = await Promise.all([
    isContested(db, id),
    bundleOf(dealIds, row.statement),
    proposalsOf("chargeback", id),
  ]);
  const { shares, evidence, sendAskedBy, ...chargeback } = row;
  return {
    contested,
    chargeback: { ...chargeback, sendAskedBy: sendAskedBy?.name ?? null },
    fields: (evidence as EvidenceFields | null) ?? bundle.fields,
    contract: bundle.contract?.name ?? null,
    shares: shares.map(({ dealId, amount, fromHeld, lost, aside, deal, receivable }) => ({
      ...{ dealId, amount, fromHeld, lost, aside },
      ...{ number: deal.number, title: dealTitle(deal), state: deal.state },
      ...{ brandName: deal.brand.name, creatorName: deal.creator.displayName },
      // What the deal has given its creator, and may be asked for at most.
      earned: deal.payouts.reduce(
        (sum, one) => (one.state === "cancelled" ? sum : sum + one.amount + one.netted),
        0n,
      ),
      paid: deal.payouts.flatMap((one) => {
        const room = leftOf({ amount: one.amount, nettings: [], reversals: one.reversals });
        return one.state === "paid" && one.transferId && room > 0n ? [{ id: one.id, room }] : [];
      }),
      debt: receivable && { ...receivable, left: leftOf(receivable) },
    })),
    proposals,
  };
}
export type ChargebackCase = NonNullable<Awaited<ReturnType<typeof chargebackCase>>>;
