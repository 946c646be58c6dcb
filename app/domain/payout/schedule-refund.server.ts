import type { Tx } from "#app/db.server.ts";
import { post } from "#app/domain/ledger/post.server.ts";
import { refundHeld } from "#app/domain/ledger/recipes.ts";
import { issueCreditNote, type RefundNote } from "#app/domain/paper/issue-paper.server.ts";
import { enqueue } from "#app/jobs/enqueue.ts";
import { splitRefund } from "./charges.ts";
import { chargesOf } from "./charges.server.ts";
import { setOffLosses } from "./set-off.server.ts";

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
 * Owes part of a deal's held money back to the brand, commands its refund to the card that paid, in parts where several
 * charges funded the deal, less what a bank has returned already, and issues one credit note for it; `serviceFee` is how
 * much of it is the fee, its share of what was paid unless given, and `label` what the note calls the rest. Runs in the
 * caller's transaction, under the deal's lock. Throws when less than `amount` is held, or the deal was never funded: the
 * caller has looked at `balancesOf` first.
 */
export async function scheduleRefund(tx: Tx, now: Date, refund: RefundNote): Promise<void> {
  const { currency } = await tx.deal.findUniqueOrThrow({
    where: { id: refund.dealId },
    select: { currency: true },
  });
  const { posted } = await post(tx, now, {
    kind: "deal_refunded",
    idempotencyKey: `refund:${refund.cause}`,
    dealId: refund.dealId,
    subjectId: refund.cause,
    memo: refund.reason,
    lines: refundHeld({ dealId: refund.dealId, currency, amount: refund.amount }),
  });
  if (!posted) return;
  const left = refund.amount - (await setOffLosses(tx, now, { ...refund, currency }));
  const parts = splitRefund(left, await chargesOf(tx, refund.dealId), refund.statementId);
  for (const [index, part] of parts.entries()) {
    const cause = index === 0 ? refund.cause : `${refund.cause}:${index + 1}`;
    const { dealId, reason } = refund;
    await commandRefund(tx, now, { dealId, reason, ...part, cause, currency });
  }
  await issueCreditNote(tx, now, refund);
}
