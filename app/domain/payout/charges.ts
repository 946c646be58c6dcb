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

/** The charges that paid for a statement of a commission (or, without one, for the work) before the others, as they are. */
function ownFirst(charges: readonly Charge[], statementId: string | null): Charge[] {
  const own = (charge: Charge) => (charge.statementId ?? null) === statementId;
  return [...charges.filter(own), ...charges.filter((charge) => !own(charge))];
}

/**
 * Which charges a refund goes back to: those that paid for the same, of them the newest first, because the oldest one pays
 * the work. A processor never refunds more than a charge brought. Throws when all of them together are not enough.
 */
export function splitRefund(
  amount: bigint,
  charges: readonly Charge[],
  statementId: string | null = null,
): { fundingId: string; chargeId: string; amount: bigint }[] {
  let left = amount;
  const parts = ownFirst(charges, statementId).flatMap(({ fundingId, chargeId, paid, refunded }) => {
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
  const charges = all.filter(({ lost }) => !lost);
  return (
    ownFirst([...charges].reverse(), statementId).find(
      ({ paid, refunded, sent }) => paid - refunded - sent >= amount,
    ) ??
    // With one charge ever there is no choice: the processor says itself when it is not enough. One that is left over from a
    // lost one is not to blame for what is missing: that comes out of the balance.
    (all.length === 1 ? (charges[0] ?? null) : null)
  );
}
