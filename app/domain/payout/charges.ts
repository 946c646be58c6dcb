/** A charge that funded part of a deal, in minor units: what it brought, and what has gone back or out of it. */
export interface Charge {
  fundingId: string;
  chargeId: string;
  /** Set when the charge paid for several deals: `paid` is this deal's share alone. */
  groupId?: string | null;
  /** The commission's statement that it paid, if it paid one. */
  statementId?: string | null;
  paid: bigint;
  refunded: bigint;
  /** Sent to creators by transfers that name this charge. */
  sent: bigint;
  /** A bank took it back for good: nothing goes out of it or back to it any more. */
  lost?: boolean;
}

/**
 * Which charges a refund goes back to: the newest first, because the oldest one pays the work. A processor never
 * refunds more than a charge brought. Throws when all of them together are not enough.
 */
export function splitRefund(
  amount: bigint,
  charges: readonly Charge[],
): { fundingId: string; chargeId: string; amount: bigint }[] {
  let left = amount;
  const parts = charges.flatMap(({ fundingId, chargeId, paid, refunded }) => {
    const room = paid - refunded;
    const part = left < room ? left : room;
    if (part <= 0n) return [];
    left -= part;
    return [{ fundingId, chargeId, amount: part }];
  });
  if (left > 0n) throw new RangeError(`${left} more than the charges brought`);
  return parts;
}

/**
 * The charge that a transfer is sent out of, or null when no single one is enough: then it is sent out of the balance
 * as a whole, and waits until that is there. A statement is paid out of what was paid for it, while that is enough.
 */
export function chargeFor(
  amount: bigint,
  all: readonly Charge[],
  statementId: string | null = null,
): Charge | null {
  const own = (charge: Charge) => (charge.statementId ?? null) === statementId;
  const charges = all.filter(({ lost }) => !lost);
  const oldestFirst = [...charges].reverse();
  const ownFirst = [...oldestFirst.filter(own), ...oldestFirst.filter((charge) => !own(charge))];
  return (
    ownFirst.find(({ paid, refunded, sent }) => paid - refunded - sent >= amount) ??
    // With one charge there is no choice: the processor says itself when it is not enough.
    (charges.length === 1 ? (charges[0] ?? null) : null)
  );
}
