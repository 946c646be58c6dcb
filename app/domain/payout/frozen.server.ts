import type { Prisma, Tx } from "#app/db.server.ts";

/** A bank has taken a payment back and has not decided yet. */
export const undecided = {
  state: { in: ["open", "submitted"] },
  withdrawnAt: { not: null },
} satisfies Prisma.ChargebackWhereInput;

/**
 * Whether the money of a deal is frozen: a card's bank took a payment for it back, and nobody knows yet whether for good.
 * Nothing of the deal is paid out or refunded meanwhile. A payment that had been set apart, to go back, freezes nothing but
 * its own refund: ask with its charge.
 */
export async function isFrozen(tx: Tx, dealId: string, chargeId?: string): Promise<boolean> {
  const open = await tx.chargebackShare.findFirst({
    where: {
      dealId,
      chargeback: undecided,
      OR: [{ aside: false }, ...(chargeId ? [{ chargeback: { chargeId } }] : [])],
    },
    select: { dealId: true },
  });
  return open !== null;
}
