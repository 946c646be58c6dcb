import type { DealState } from "./deal.ts";
import { hoursAfter, type Policy } from "./policy.ts";

/** Days from funding by which nothing of a deal's money is with us any more: the processor's limit for held funds. */
export const HELD_LIMIT_DAYS = 90;

type Limits = Pick<Policy, "heldWarnDays" | "heldActDays">;
const daysAfter = (from: Date, days: number): Date => hoursAfter(from, days * 24);

export interface HeldDates {
  /** Both sides and the operator's staff are told. */
  warnAt: Date;
  /** Open work ends, so that its money is released or goes back. */
  actAt: Date;
  /** The last payout leaves: half a day later, which is before the limit. */
  leaveBy: Date;
}

/**
 * When a deal's held money is warned about, and when it must go. Counted from funding, also for a month of a programme
 * that was funded before it began: the processor counts from the payment, whatever it was for.
 */
export function heldDates(fundedAt: Date, { heldWarnDays, heldActDays }: Limits): HeldDates {
  return {
    warnAt: daysAfter(fundedAt, heldWarnDays),
    actAt: daysAfter(fundedAt, heldActDays),
    leaveBy: hoursAfter(daysAfter(fundedAt, heldActDays), 12),
  };
}

/** What held money of this age asks for now. */
export function heldStep(fundedAt: Date, limits: Limits, now: Date): "none" | "warn" | "act" {
  const { warnAt, actAt } = heldDates(fundedAt, limits);
  if (now >= actAt) return "act";
  return now >= warnAt ? "warn" : "none";
}

/**
 * Whether the system may end a deal because its money is too old. Where it may not, the staff are alarmed instead. A deal
 * that stands still (an open dispute, an agreed pause) is not ended by age: somebody else decides about it.
 */
export function mayEndByAge({ state, pausedAt }: { state: DealState; pausedAt: Date | null }): boolean {
  return state === "active" && pausedAt === null;
}

/** When a payout leaves that is earned now: after its hold, but not later than held money of that age may stay. */
export function releaseAt(
  fundedAt: Date | null,
  policy: Limits & Pick<Policy, "payoutHoldHours">,
  now: Date,
): Date {
  const usual = hoursAfter(now, policy.payoutHoldHours);
  if (!fundedAt) return usual;
  const { leaveBy } = heldDates(fundedAt, policy);
  if (usual <= leaveBy) return usual;
  return leaveBy > now ? leaveBy : now;
}
