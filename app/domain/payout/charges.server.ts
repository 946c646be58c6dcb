import type { Tx } from "#app/db.server.ts";
import type { Charge } from "./charges.ts";
import type { TransferParameters } from "./payout.ts";

/** The charges that funded a deal, the newest first, with what has gone back or out of each. */
export async function chargesOf(tx: Tx, dealId: string): Promise<Charge[]> {
  const [fundings, refunds, payouts, lost] = await Promise.all([
    tx.funding.findMany({ where: { dealId, state: "paid" }, orderBy: [{ paidAt: "desc" }, { id: "desc" }] }),
    tx.refund.findMany({ where: { dealId }, select: { fundingId: true, amount: true } }),
    tx.payout.findMany({ where: { dealId }, select: { amount: true, parameters: true } }),
    tx.chargeback.findMany({
      where: { state: "lost", shares: { some: { dealId } } },
      select: { chargeId: true },
    }),
  ]);
  const sum = (amounts: bigint[]) => amounts.reduce((all, one) => all + one, 0n);
  return fundings.flatMap(({ id, chargeId, groupId, paidAmount, statementId }) =>
    chargeId
      ? [
          {
            ...{ fundingId: id, chargeId, groupId, statementId, paid: paidAmount ?? 0n },
            lost: lost.some((one) => one.chargeId === chargeId),
            refunded: sum(refunds.filter((one) => one.fundingId === id).map((one) => one.amount)),
            sent: sum(
              payouts
                .filter((one) => (one.parameters as TransferParameters | null)?.sourceChargeId === chargeId)
                .map((one) => one.amount),
            ),
          },
        ]
      : [],
  );
}
