import type { Tx } from "#app/db.server.ts";
import { statementName } from "#app/domain/commission/period.ts";
import { type LoadedDeal, lockedDeal, lockedDeliverable } from "#app/domain/deal/load.server.ts";

/** What a payout is for: exactly one of both is set. */
export interface PayoutCause {
  dealId: string;
  deliverableId: string | null;
  statementId: string | null;
}

/** The locked deal of a payout, and what it pays in words: a piece of work, or a month's commission. */
export async function payoutSubject(
  tx: Tx,
  { dealId, deliverableId, statementId }: PayoutCause,
): Promise<{ deal: LoadedDeal; label: string }> {
  if (deliverableId) return lockedDeliverable(tx, deliverableId);
  const deal = await lockedDeal(tx, dealId);
  const statement = await tx.commissionStatement.findUniqueOrThrow({ where: { id: statementId ?? "" } });
  return { deal, label: statementName(statement) };
}
