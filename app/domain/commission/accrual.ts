import { MIN_CHARGE_MINOR } from "../ledger/charge.ts";
import { isCurrency } from "../ledger/currency.ts";
import { feesOnShare, type FeePolicy, grossWithin } from "../ledger/fees.ts";
import { MAX_CHARGE_MINOR, shareOf } from "../ledger/money.ts";

/** What was agreed of a commission, as far as its amount goes: the rate, and the most that it comes to (minor units). */
export interface Share {
  bps: number;
  currency: string;
  /** Absent: no limit. */
  cap?: string | undefined;
}

/** Everything that a statement's amount follows from. Minor units; revenue and sums are signed. */
export interface AccrualFacts extends Share {
  /** Net sales of the rows that earlier statements count. */
  revenueBefore: bigint;
  /** Net sales of this statement's own rows. */
  revenue: bigint;
  /** What earlier statements ask to be paid, or have had paid. */
  statedBefore: bigint;
  /**
   * Net sales of all rows that are known, also of those that a later statement will count. Left out: there are no others.
   */
  known?: bigint;
}

/**
 * The commission on net sales: rounded half up to what can be paid, never more than was agreed at most; nothing when more
 * came back than was sold.
 */
export function commissionOn(revenue: bigint, { bps, currency, cap }: Share): bigint {
  const earned = revenue > 0n ? shareOf(revenue, bps, currency) : 0n;
  return cap !== undefined && earned > BigInt(cap) ? BigInt(cap) : earned;
}

export interface Accrual {
  /** What earlier statements left over: carried on because it was small, or below zero because it was overpaid. */
  carried: bigint;
  /** Earned up to now and not stated before; below zero when returns took back more than was earned since. */
  balance: bigint;
}

/**
 * What a statement comes to: the commission on all net sales so far, less what earlier statements asked for. Taken on
 * the whole and not month by month, so that no rounding adds up, and so that returns, balances below the minimum,
 * overpaid months and the agreed most settle themselves in the next statement. Orders that came back after the period
 * were taken off what was paid in, or will be: what they leave is all that is asked for.
 */
export function accrue({ revenueBefore, revenue, statedBefore, known, ...share }: AccrualFacts): Accrual {
  const counted = revenueBefore + revenue;
  const left = known !== undefined && known < counted ? known : counted;
  const balance = commissionOn(left, share) - statedBefore;
  const own = commissionOn(counted, share) - commissionOn(revenueBefore, share);
  return { carried: balance - own, balance };
}

export interface StatementLimits {
  minimum: bigint;
  final: boolean;
  currency: string;
  policy: FeePolicy;
}

export type StatementOutcome = "pays" | "carries" | "closes";

export interface Payable {
  outcome: StatementOutcome;
  gross: bigint;
  brandFee: bigint;
  creatorFee: bigint;
}

/**
 * What of a balance is paid now. A month below the minimum is carried on; the final statement pays whatever there is,
 * as long as the processor takes so small a payment. What one payment cannot carry waits for the next statement.
 */
export function payableOf(balance: bigint, { minimum, final, currency, policy }: StatementLimits): Payable {
  const most = grossWithin(MAX_CHARGE_MINOR, policy, currency);
  const gross = balance > most ? most : balance < 0n ? 0n : balance;
  const sums = feesOnShare("commission", gross, policy, currency);
  const least = isCurrency(currency) ? MIN_CHARGE_MINOR[currency] : 0n;
  const pays = gross > 0n && sums.cost >= least && sums.net > 0n && (final || gross >= minimum);
  if (!pays) return { outcome: final ? "closes" : "carries", gross: 0n, brandFee: 0n, creatorFee: 0n };
  return { outcome: "pays", gross, brandFee: sums.brandFee, creatorFee: sums.creatorFee };
}
