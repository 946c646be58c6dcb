import type { Tx } from "#app/db.server.ts";
import { post } from "#app/domain/ledger/post.server.ts";
import { refundHeld } from "#app/domain/ledger/recipes.ts";
import { issueCreditNote } from "#app/domain/paper/issue-paper.server.ts";
import { enqueue } from "#app/jobs/enqueue.ts";

interface RefundCommand {
  dealId: string;
  fundingId: string;
  chargeId: string;
  amount: bigint;
  currency: string;
  /** Names why, once and for all, such as `funding:<id>` or `cancel:<deal id>`: one refund per cause. */
  cause: string;
  reason: string;
}

/** Stores the command to send money back and its job. The same cause commands once. */
export async function commandRefund(tx: Tx, now: Date, command: RefundCommand): Promise<void> {
  const [refund] = await tx.refund.createManyAndReturn({
    data: [{ ...command, idempotencyKey: `refund:${command.cause}`, createdAt: now }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (refund) await enqueue(tx, "refund.send", { refundId: refund.id });
}

/**
 * Owes part of a deal's held money back to the brand, commands its refund to the card that paid, and issues the credit
 * note; `serviceFee` is how much of it is the fee, its share of what was paid unless given. Runs in
 * the caller's transaction, under the deal's lock. Throws when less than `amount` is held, or the deal was
 * never funded: the caller has looked at `balancesOf` first.
 */
export async function scheduleRefund(
  tx: Tx,
  now: Date,
  refund: { dealId: string; amount: bigint; serviceFee?: bigint; cause: string; reason: string },
): Promise<void> {
  const funding = await tx.funding.findFirstOrThrow({ where: { dealId: refund.dealId, state: "paid" } });
  if (!funding.chargeId) throw new Error(`Funding ${funding.id} is paid without a charge`);
  const { posted } = await post(tx, now, {
    kind: "deal_refunded",
    idempotencyKey: `refund:${refund.cause}`,
    dealId: refund.dealId,
    subjectId: refund.cause,
    memo: refund.reason,
    lines: refundHeld({ dealId: refund.dealId, currency: funding.currency, amount: refund.amount }),
  });
  if (!posted) return;
  const { chargeId, currency } = funding;
  const { dealId, amount, cause, reason } = refund;
  await commandRefund(tx, now, { dealId, amount, cause, reason, fundingId: funding.id, chargeId, currency });
  await issueCreditNote(tx, now, refund);
}
