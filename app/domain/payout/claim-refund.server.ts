import { act } from "#app/db.server.ts";
import { lockDeal } from "#app/domain/deal/load.server.ts";
import { done, type Result } from "#app/domain/refusal.ts";
import { enqueue } from "#app/jobs/enqueue.ts";
import { isFrozen } from "./frozen.server.ts";
import { LEASE_SECONDS } from "./payout.ts";

/** The right to send a refund until the lease ends. Its parameters are the command's own columns and never change. */
export interface RefundClaim {
  token: number;
  /** It was sent before and the answer is not known: look for the refund before sending it again. */
  askFirst: boolean;
  chargeId: string;
  amount: bigint;
  currency: string;
  duplicate: boolean;
  idempotencyKey: string;
  /** Refunds of this command that came back: they do not answer for it any more. */
  returnedIds: string[];
}

/** Takes a refund for sending. Null when there is nothing to send, or somebody else holds the lease. */
export function claimRefund(refundId: string): Promise<Result<RefundClaim | null>> {
  return act(async (tx, now) => {
    const known = await tx.refund.findUnique({
      where: { id: refundId },
      select: { dealId: true, chargeId: true, state: true },
    });
    if (!known) return done(null);
    await lockDeal(tx, known.dealId);
    // What the bank has taken must not go back a second time. One that was sent is asked for all the same.
    if (known.state === "scheduled" && (await isFrozen(tx, known.dealId, known.chargeId))) return done(null);
    const [row] = await tx.$queryRaw<{ lease_token: number }[]>`
      update refund set lease_token = lease_token + 1, attempts = attempts + 1, state = 'sending',
        lease_until = clock_timestamp() + ${LEASE_SECONDS} * interval '1 second', first_sent_at = coalesce(first_sent_at, ${now})
      where id = ${refundId}::uuid and state in ('scheduled', 'sending')
        and (lease_until is null or lease_until <= clock_timestamp())
      returning lease_token`;
    if (!row) return done(null);
    // Should this process die, somebody looks as soon as the lease is over.
    await enqueue(tx, "refund.send", { refundId }, { startAfter: LEASE_SECONDS + 1 });
    const refund = await tx.refund.findUniqueOrThrow({ where: { id: refundId } });
    const { chargeId, amount, currency, idempotencyKey, returnedIds, leaseToken: token } = refund;
    return done({
      ...{ token, chargeId, amount, currency },
      askFirst: token > 1,
      duplicate: refund.reason === "already_funded",
      ...{ idempotencyKey, returnedIds },
    });
  });
}
