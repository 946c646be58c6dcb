import { act, type Tx } from "#app/db.server.ts";
import { lockedDeal } from "#app/domain/deal/load.server.ts";
import { post } from "#app/domain/ledger/post.server.ts";
import { payGroup } from "#app/domain/ledger/recipes.ts";
import { done, refuse, type Result } from "#app/domain/refusal.ts";
import { judgePayment, type Payment } from "./funding.ts";
import { MANY_DEALS, sharePayment } from "./funding-group.ts";
import { returnPayment } from "./return-payment.server.ts";
import { fund, postProcessorFee, recordPayment } from "./settle-funding.server.ts";

/** What became of a payment for several deals: how many of them it funded, and how many shares went back. */
export interface SettledGroup {
  funded: number;
  returned: number;
}

/** Takes the payment once: marks the group as paid with what the processor said. */
async function recordGroupPayment(tx: Tx, now: Date, groupId: string, payment: Payment): Promise<boolean> {
  const { booking } = payment;
  const taken = await tx.fundingGroup.updateMany({
    // An expired one too: the money came through a page that we had let go.
    where: { id: groupId, state: { in: ["open", "expired"] } },
    data: {
      state: "paid",
      ...{ checkoutId: payment.checkoutId ?? null, paymentIntentId: payment.paymentIntentId ?? null },
      ...{ chargeId: payment.chargeId, paidAmount: payment.amount, paidAt: now },
      balanceTransactionId: booking?.id ?? null,
      processorFee: booking?.fee ?? null,
      availableAt: booking?.availableOn ?? null,
    },
  });
  return taken.count === 1;
}

/** The charge as a whole, in one journal: it is one movement at the processor. */
async function bookCharge(tx: Tx, now: Date, groupId: string, payment: Payment): Promise<void> {
  const { booking, chargeId } = payment;
  await post(tx, now, {
    kind: "group_paid",
    idempotencyKey: `group:${groupId}`,
    ...{ subjectId: groupId, processorId: chargeId },
    memo: "One payment for several deals",
    lines: payGroup({ groupId, ...(booking ?? payment) }),
  });
  if (!booking) return;
  const { id: bookingId, fee: amount, currency } = booking;
  await postProcessorFee(tx, now, { bookingId, dealId: null, currency, amount });
}

/**
 * Takes what the processor says now about a group's checkout, which must be paid: one charge, of which each deal gets its
 * share. A deal that waits for it becomes active; the share of one that has moved on goes back, and the others are funded
 * all the same. Of a wrong amount or currency every share goes back. The same payment told twice changes nothing.
 * Refuses: not_found.
 */
export function settleGroup(groupId: string, payment: Payment): Promise<Result<SettledGroup>> {
  return act(async (tx, now) => {
    const shares = await tx.funding.findMany({
      where: { groupId },
      select: { id: true, dealId: true, amount: true },
      orderBy: { dealId: "asc" },
    });
    if (shares.length === 0) return refuse("not_found");
    // All locks first and in one order, as for every act on several deals.
    for (const { dealId } of shares) await lockedDeal(tx, dealId);
    const settled: SettledGroup = { funded: 0, returned: 0 };
    if (!(await recordGroupPayment(tx, now, groupId, payment))) return done(settled);
    await bookCharge(tx, now, groupId, payment);
    const { checkoutId: _ofTheGroup, ...charge } = payment;
    const parts = shares.map(({ id: fundingId, ...share }) => ({ fundingId, ...share }));
    for (const { share, payment: part } of sharePayment(charge, parts)) {
      const { fundingId, dealId, amount } = share;
      // So little was paid that nothing of it is this deal's.
      if (part.amount === 0n) continue;
      const deal = await lockedDeal(tx, dealId);
      if (!(await recordPayment(tx, now, fundingId, part)))
        throw new Error(`Funding ${fundingId} was settled without its group`);
      const code = judgePayment(deal, amount, part);
      if (code) await returnPayment(tx, now, deal, fundingId, part, code, groupId);
      else await fund(tx, now, deal, fundingId, part, { amendment: null, statement: null }, groupId);
      settled[code ? "returned" : "funded"] += 1;
    }
    return done(settled);
  }, MANY_DEALS);
}
