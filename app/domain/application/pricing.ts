export interface PricedLine {
  id: string;
  feeMin: bigint | null;
  feeMax: bigint | null;
}

/**
 * Whether a price fits one line of a brief, in minor units: fixed takes exactly its fee, range anything in
 * between, open anything above zero. A line without a fee (both bounds zero) takes nothing but zero.
 */
export function priceFits(line: PricedLine, amount: bigint): boolean {
  if (line.feeMax === 0n) return amount === 0n;
  if (amount <= 0n) return false;
  if (line.feeMin !== null && amount < line.feeMin) return false;
  return line.feeMax === null || amount <= line.feeMax;
}
