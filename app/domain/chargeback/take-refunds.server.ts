import type { Prisma, Tx } from "../../db.server.ts";
import { post } from "../ledger/post.server.ts";
import { settleChargeback } from "../ledger/recipes.ts";
import { refundSentKey } from "../payout/refund.ts";
import type { Share } from "./load.server.ts";

type Refund = Prisma.RefundGetPayload<object>;

const SETTLED = "chargeback: the card’s bank has paid this back";

/** The bank paid `part` of a refund: all of it, or a refund of its own is split off for that part. */
async function settle(tx: Tx, now: Date, refund: Refund, part: bigint, chargebackId: string): Promise<void> {
  const paid = { state: "succeeded", succeededAt: now, failureMessage: SETTLED, refundId: null } as const;
  let settled = refund;
  if (part === refund.amount) await tx.refund.update({ where: { id: refund.id }, data: paid });
  else {
    await tx.refund.update({ where: { id: refund.id }, data: { amount: refund.amount - part } });
    const { dealId, fundingId, chargeId, reason, currency } = refund;
    const cause = `${refund.cause}:chargeback:${chargebackId}`;
    settled = await tx.refund.create({
      data: {
        ...{ dealId, fundingId, chargeId, reason, currency, cause, amount: part, createdAt: now },
        ...paid,
        idempotencyKey: `refund:${cause}`,
      },
    });
  }
  await post(tx, now, {
    kind: "chargeback_settled",
    idempotencyKey: refundSentKey(settled),
    ...{ dealId: refund.dealId, subjectId: settled.id },
    memo: "Paid back by the card’s bank instead of by a refund",
    lines: settleChargeback({ chargebackId, currency: refund.currency, amount: part }),
  });
}

/**
 * Lets a lost chargeback take the place of refunds that have not left, those to its own charge first, or those alone. A
 * refund that was sent and not answered is left alone: its money may have gone. Returns how much found its place, minor
 * units.
 */
export async function takeRefunds(
  tx: Tx,
  now: Date,
  chargeback: { id: string; chargeId: string },
  { dealId, amount, ownAlone }: Pick<Share, "dealId" | "amount"> & { ownAlone?: boolean },
): Promise<bigint> {
  const charge = ownAlone ? { chargeId: chargeback.chargeId } : {};
  const waiting = await tx.refund.findMany({
    where: { dealId, state: { in: ["scheduled", "failed"] }, ...charge },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const own = ({ chargeId }: Refund) => (chargeId === chargeback.chargeId ? 0 : 1);
  let left = amount;
  for (const refund of waiting.sort((a, b) => own(a) - own(b))) {
    const part = refund.amount < left ? refund.amount : left;
    if (part > 0n) await settle(tx, now, refund, part, chargeback.id);
    left -= part;
  }
  return amount - left;
}
