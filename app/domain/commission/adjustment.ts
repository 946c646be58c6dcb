/** A statement whose money waits in its hold. Minor units. */
export interface Held {
  /** What it comes to. */
  gross: bigint;
  /** What of it is to go back so far. */
  adjustment: bigint;
  /** Until when returns can add to that. */
  holdUntil: Date | null;
}

/**
 * What is to go back of each held statement, the newest first, when `over` was asked for beyond what all orders earn.
 * Within its hold a statement gives up to all of it; afterwards no more than was said in time. What they cannot give
 * stays for a later statement to settle.
 */
export function adjustmentsOf(over: bigint, held: readonly Held[], now: Date): bigint[] {
  let left = over > 0n ? over : 0n;
  return held.map(({ gross, adjustment, holdUntil }) => {
    const most = holdUntil && holdUntil > now ? gross : adjustment;
    const one = left < most ? left : most;
    left -= one;
    return one;
  });
}

/** When its payout can leave: after its hold, and not while the creator has time to question what goes back. */
export const releaseAfter = (holdUntil: Date, questionUntil: Date): Date =>
  holdUntil > questionUntil ? holdUntil : questionUntil;
