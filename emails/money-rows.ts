import type { MoneyData } from "#app/domain/messaging/reader-formats.ts";
import type { MoneyRow } from "./blocks.tsx";

/** `a − b` of the same currency, in minor units. */
export function less(a: MoneyData, b: MoneyData): MoneyData {
  return { amount: (BigInt(a.amount) - BigInt(b.amount)).toString(), currency: a.currency };
}

/** Gross, fee, net as the creator reads them. The fee follows from gross and net. */
export function creatorRows(
  sums: { gross?: MoneyData | undefined; net: MoneyData },
  total = "You get",
): MoneyRow[] {
  const net = { label: total, value: sums.net };
  if (!sums.gross) return [net];
  return [
    { label: "Agreed fee", value: sums.gross },
    { label: "Service fee", value: less(sums.gross, sums.net), less: true },
    net,
  ];
}

/** Gross, fee, cost as the brand reads them. The fee follows from gross and cost. */
export function brandRows(
  sums: { gross?: MoneyData | undefined; cost: MoneyData },
  total = "You pay",
): MoneyRow[] {
  const cost = { label: total, value: sums.cost };
  if (!sums.gross) return [cost];
  return [
    { label: "Agreed fee for the creator", value: sums.gross },
    { label: "Service fee, paid by the brand", value: less(sums.cost, sums.gross) },
    cost,
  ];
}
