import type { Tx } from "#app/db.server.ts";
import { post } from "#app/domain/ledger/post.server.ts";
import { giveBackNetting } from "#app/domain/receivable/net-payout.server.ts";
import { releaseDeliverable } from "#app/domain/ledger/recipes.ts";
import { isUnsent } from "./payout.ts";

interface Reduction {
  /** What the payout is for. */
  of: { deliverableId: string } | { statementId: string };
  /** What of it is still paid, minor units; all zero: nothing. */
  part: { gross: bigint; brandFee: bigint; creatorFee: bigint };
  /** Names why, once and for all: the dispute's id, or which change of a statement it is. */
  cause: string;
  memo: string;
}

const sums = { select: { gross: true, brandFee: true, creatorFee: true } } as const;

/**
 * Takes back what was released for accepted work, or for a statement of a commission, and not sent: the difference is
 * held for the deal again, as if it had never been released. For a ruling on work in its payout hold, or a return in that
 * of a commission, under the deal's lock. Throws when the payout was ever sent: the caller has looked at `disputable`
 * first.
 */
export async function reducePayout(tx: Tx, now: Date, { of, part, cause, memo }: Reduction): Promise<void> {
  const payout = await tx.payout.findUniqueOrThrow({
    where: of,
    include: { deliverable: sums, statement: sums },
  });
  if (!isUnsent(payout)) throw new Error(`Payout ${payout.id} is ${payout.state}: too late to reduce`);
  await giveBackNetting(tx, now, payout);
  const { dealId, creatorId, currency } = payout;
  const whole = payout.deliverable ?? payout.statement;
  if (!whole) throw new Error(`Payout ${payout.id} is for nothing`);
  const subjectId = payout.deliverableId ?? payout.statementId ?? "";
  const lines = releaseDeliverable({
    ...{ dealId, creatorId, currency },
    gross: part.gross - whole.gross,
    brandFee: part.brandFee - whole.brandFee,
    creatorFee: part.creatorFee - whole.creatorFee,
  });
  if (lines.length > 0)
    await post(tx, now, {
      // The same kind with the signs turned: what is released stays the sum of these journals.
      kind: "deliverable_released",
      idempotencyKey: `release:${subjectId}:${cause}`,
      ...{ dealId, subjectId, lines, memo },
    });
  const back = whole.gross - part.gross;
  if (back !== 0n) await tx.payoutReduction.create({ data: { payoutId: payout.id, gross: back, at: now } });
  const left = { gross: part.gross, fee: part.creatorFee, amount: part.gross - part.creatorFee };
  await tx.payout.update({
    where: { id: payout.id },
    data: part.gross === 0n ? { state: "cancelled" } : left,
  });
}
