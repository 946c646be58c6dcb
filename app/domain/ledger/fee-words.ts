import { type FeePolicy, leastBrandFee } from "./fees.ts";
import { formatMoney } from "./money.ts";

/** "10 %", or "10 %, at least $5.00": the brand's service fee as everybody reads it. */
export function brandFeeWords(policy: FeePolicy, currency: string): string {
  const rate = `${policy.brandFeeBps / 100}\u00a0%`;
  const least = leastBrandFee(policy, currency);
  return least > 0n ? `${rate}, at least ${formatMoney(least, currency)}` : rate;
}
