import type { Tx } from "#app/db.server.ts";

/**
 * Whether the money of a deal is frozen: a card's bank took a payment for it back, and nobody knows yet whether for good.
 * Nothing of the deal is paid out or refunded meanwhile.
 */
export async function isFrozen(tx: Tx, dealId: string): Promise<boolean> {
  const open = await tx.chargebackShare.findFirst({
    where: {
      dealId,
      chargeback: { state: { in: ["open", "submitted"] }, withdrawnAt: { not: null } },
    },
    select: { dealId: true },
  });
  return open !== null;
}
