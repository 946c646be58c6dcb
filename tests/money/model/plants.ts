// Bugs planted on purpose: what the books would say if a verb were wrong. The model must find each.
import { act, db } from "#app/db.server.ts";
import { held } from "#app/domain/ledger/accounts.ts";
import { post } from "#app/domain/ledger/post.server.ts";
import {
  type JournalKind,
  type Line,
  netReceivable,
  refundHeld,
  releaseDeliverable,
} from "#app/domain/ledger/recipes.ts";
import { done } from "#app/domain/refusal.ts";
import { cancel } from "./acts.ts";
import { disputeHeard } from "./bank.ts";
import type { Plant } from "./plant-names.ts";
import type { Till } from "./till.ts";

function book(till: Till, kind: JournalKind, name: string, lines: Line[]) {
  const { dealId } = till.deal;
  return act(async (tx, now) => {
    if (lines.length > 0)
      await post(tx, now, {
        kind,
        dealId,
        idempotencyKey: `plant:${name}:${dealId}`,
        memo: "Planted",
        lines,
      });
    return done(null);
  });
}

const firstPayout = ({ deal }: Till) =>
  db.payout.findFirst({ where: { dealId: deal.dealId, gross: { gt: 0n } }, include: { deliverable: true } });

const firstStatement = ({ deal }: Till, state: "issued" | "held") =>
  db.commissionStatement.findFirst({ where: { dealId: deal.dealId, state, gross: { gt: 0n } } });

const paidTogether = ({ seen }: Till) =>
  seen.fundings.some(({ state, groupId }) => state === "paid" && groupId !== null);

/** Takes off a waiting payout what its creator owes, in books and rows alike: a part of it, at a moment of the debt. */
async function net(till: Till, percent: bigint, when: "createdAt" | "noticeUntil"): Promise<void> {
  const { dealId, creator } = till.deal;
  const debt = await db.receivable.findFirst({ where: { creatorId: creator.creatorId } });
  const payout = await db.payout.findFirst({
    where: { dealId, state: { in: ["scheduled", "blocked_payee"] }, netted: 0n, amount: { gt: 100n } },
  });
  const amount = ((payout?.amount ?? 0n) * percent) / 100n;
  if (!debt || !payout || amount > debt.amount) return;
  const { creatorId, currency } = payout;
  const at = debt[when];
  await book(till, "receivable_netted", "net", netReceivable({ creatorId, currency, amount }));
  await db.netting.create({ data: { receivableId: debt.id, payoutId: payout.id, amount, at } });
  const less = { amount: payout.amount - amount, netted: amount };
  await db.payout.update({ where: { id: payout.id }, data: less });
}

export const PLANTS: Record<Plant, (till: Till) => Promise<unknown>> = {
  /** An accepted work is released a second time, from what is held for the others. */
  release_twice: async (till) => {
    const payout = await firstPayout(till);
    if (!payout) return;
    const { dealId, creatorId, gross, fee: creatorFee, currency } = payout;
    const release = { dealId, creatorId, currency, gross, creatorFee, brandFee: 0n };
    await book(till, "deliverable_released", "release", releaseDeliverable(release));
  },
  /** A cancelled deal sends everything back, also what the creator keeps. One is cancelled as soon as work was sent. */
  refund_ignores_kill_fee: async (till) => {
    if (till.seen.items.some(({ state }) => state === "in_review" || state === "live_due"))
      await cancel(till, "brand");
    const payout = await firstPayout(till);
    if (payout?.deliverable?.state !== "cancelled" || payout.state === "paid") return;
    const { dealId, creatorId, gross, fee: creatorFee, currency } = payout;
    const back = { dealId, creatorId, currency, gross: -gross, creatorFee: -creatorFee, brandFee: 0n };
    await book(till, "deliverable_released", "kept", releaseDeliverable(back));
    await book(till, "deal_refunded", "refund", refundHeld({ dealId, currency, amount: gross }));
  },
  /** What a creator owes comes off in the books once more than off the payout. */
  netted_twice: async (till) => {
    const payout = await firstPayout(till);
    if (!payout || payout.state === "paid" || payout.amount < 2n) return;
    const { creatorId, currency } = payout;
    await book(till, "receivable_netted", "netting", netReceivable({ creatorId, currency, amount: 1n }));
  },
  /** Of a charge for several deals one gets a unit of another's share; the sums of the charge stay right. */
  share_of_another: async (till) => {
    const other = till.desk.tills.find((one) => one !== till);
    if (!other || !paidTogether(till) || !paidTogether(other)) return;
    const currency = till.agreed.currency;
    const from = { account: held(till.deal.dealId), currency, amount: 1n };
    await book(till, "share_funded", "share", [
      from,
      { account: held(other.deal.dealId), currency, amount: -1n },
    ]);
  },
  /** Of a chargeback one deal bears the part of another. There is one as soon as there is a charge. */
  loss_of_another: async (till) => {
    if (!paidTogether(till)) return;
    await disputeHeard(till);
    const parts = await db.chargebackShare.findMany({
      where: { dealId: { in: till.desk.tills.map(({ deal }) => deal.dealId) } },
      orderBy: { dealId: "asc" },
    });
    const [less, more] = parts;
    if (!less || !more || less.chargebackId !== more.chargebackId || less.amount < 6n) return;
    const where = ({ chargebackId, dealId }: typeof less) => ({
      chargebackId_dealId: { chargebackId, dealId },
    });
    const part = less.amount / 2n;
    await db.chargebackShare.update({ where: where(less), data: { amount: less.amount - part } });
    await db.chargebackShare.update({ where: where(more), data: { amount: more.amount + part } });
  },
  /** A month's sales are taken twice: the statement asks for a share of each order two times. */
  order_counted_twice: async (till) => {
    const statement = await firstStatement(till, "issued");
    if (!statement || statement.creatorAgreedAt) return;
    const [gross, brandFee, creatorFee] = [
      statement.gross * 2n,
      statement.brandFee * 2n,
      statement.creatorFee * 2n,
    ];
    await db.commissionStatement.update({
      where: { id: statement.id },
      data: { gross, brandFee, creatorFee, balance: gross, creatorAgreedAt: statement.issuedAt },
    });
  },
  /** What was paid in for a statement is given to its creator once more, out of what is held for the work. */
  statement_released_twice: async (till) => {
    const statement = await firstStatement(till, "held");
    if (!statement) return;
    const { dealId, creator } = till.deal;
    const { gross, brandFee, creatorFee } = statement;
    const of = { dealId, creatorId: creator.creatorId, currency: till.agreed.currency };
    await book(
      till,
      "deliverable_released",
      "statement",
      releaseDeliverable({ ...of, gross, brandFee, creatorFee }),
    );
  },
  /** Orders came back and the brand got its money, and the statement still says what it said before. */
  return_kept_by_creator: async (till) => {
    const cut = till.seen.refunds.find(({ cause }) => cause.startsWith("statement:"));
    const id = cut?.cause.split(":")[1];
    if (!cut || !id) return;
    const { gross } = await db.commissionStatement.findUniqueOrThrow({ where: { id } });
    await db.commissionStatement.update({ where: { id }, data: { gross: gross + 1n } });
  },
  /** Nearly all of a payout is taken for what its creator owes. */
  netted_beyond_half: (till) => net(till, 90n, "noticeUntil"),
  /** What a creator owes comes off a payout at once. */
  netted_without_notice: (till) => net(till, 40n, "createdAt"),
};
