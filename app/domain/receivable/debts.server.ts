import { db } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { type DebtLine, leftOf } from "./receivable.ts";

const payoutDeal = { payout: { select: { deal: { select: { number: true } } } } } as const;

/** What a creator owes, and what of it was taken from which payout; newest first, at most 50. One statement. */
export async function debtsOf(actor: CreatorActor): Promise<DebtLine[]> {
  const rows = await db.receivable.findMany({
    where: { creatorId: actor.creatorId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
    include: {
      share: { select: { deal: { select: { number: true } } } },
      nettings: { include: payoutDeal },
      reversals: { include: payoutDeal },
    },
  });
  return rows.map((row) => ({
    ...{ id: row.id, amount: row.amount, left: leftOf(row), currency: row.currency, reason: row.reason },
    ...{ createdAt: row.createdAt, from: row.noticeUntil, dealNumber: row.share.deal.number },
    parts: [
      ...row.nettings.map(({ payoutId: id, amount, at, payout }) => ({
        ...{ id, amount, at, dealNumber: payout.deal.number, how: "netted" as const },
      })),
      ...row.reversals.flatMap(({ id, amount, succeededAt: at, payout }) =>
        at ? [{ id, amount, at, dealNumber: payout.deal.number, how: "taken_back" as const }] : [],
      ),
    ].sort((a, b) => a.at.getTime() - b.at.getTime()),
  }));
}
