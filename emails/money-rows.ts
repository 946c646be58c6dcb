import type { MoneyData, ReaderFormats } from "#app/domain/messaging/reader-formats.ts";
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

interface BothSums {
  side: "brand" | "creator";
  brandName: string;
  creatorName: string;
  gross: MoneyData;
  net: MoneyData;
  cost: MoneyData;
}

/** The reader's sum of an offer: parts, fee, total. */
export const ownRows = (of: BothSums): MoneyRow[] =>
  of.side === "brand" ? brandRows(of) : creatorRows(of, "You net");

/** The other side's total, in a sentence: both know the same numbers. */
export function otherTotal(of: BothSums, f: ReaderFormats): string {
  if (of.side === "brand") {
    const fee = f.money(less(of.gross, of.net));
    return `${of.creatorName} nets ${f.money(of.net)}, after a service fee of ${fee}.`;
  }
  return `${of.brandName} pays ${f.money(of.cost)}, its service fee of ${f.money(less(of.cost, of.gross))} included.`;
}
