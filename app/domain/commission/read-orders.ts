import { readAmount } from "../ledger/typed-amount.ts";
import { type Entry, MOST_ORDER_MINOR } from "./conversion.ts";

export const MOST_ORDERS = 2_000;

export interface OrderLine {
  /** Counted from 1, as an editor shows it. */
  line: number;
  entry: Entry;
}
export interface LineProblem {
  line: number;
  problem: string;
}
export type ReadOrders =
  { ok: true; orders: OrderLine[]; problems: LineProblem[] } | { ok: false; problem: string };

/** Names under which exports call each column, in small letters. */
const COLUMNS = {
  order: ["order id", "order_id", "order", "order number", "name", "bestellnummer"],
  time: ["time", "occurred at", "occurred_at", "created at", "created_at", "date", "paid at"],
  amount: ["amount", "subtotal", "total", "net", "betrag"],
  currency: ["currency", "währung"],
  kind: ["kind", "type"],
  deal: ["deal"],
} as const;
type ColumnName = keyof typeof COLUMNS;

function columnsOf(header: readonly string[]): Record<ColumnName, number> {
  const names = header.map((cell) =>
    cell
      .replace(/^\uFEFF/, "")
      .trim()
      .toLowerCase(),
  );
  const at = (column: ColumnName) =>
    names.findIndex((name) => (COLUMNS[column] as readonly string[]).includes(name));
  const found = (Object.keys(COLUMNS) as ColumnName[]).map((column) => [column, at(column)] as const);
  return Object.fromEntries(found) as Record<ColumnName, number>;
}

/** "2026-10-17T15:30:00Z", "2026-10-17 15:30:00 +0200", "2026-10-17 15:30"; without an offset it is UTC. */
function readTime(typed: string): Date | null {
  const found =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/.exec(typed);
  if (!found) return null;
  const [, day, clock, seconds = "00", offset = "Z"] = found;
  const zone = offset === "Z" || offset === "UTC" ? "Z" : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  const read = new Date(`${day}T${clock}:${seconds}${zone}`);
  return Number.isNaN(read.getTime()) ? null : read;
}

interface Deal {
  number: number;
  currency: string;
}

/** One row as an entry, or what is wrong with it. */
function readRow(cell: (column: ColumnName) => string, deal: Deal): Entry | string {
  if (cell("deal") !== "" && cell("deal") !== String(deal.number))
    return `This row is for deal ${cell("deal")}.`;
  const occurredAt = readTime(cell("time"));
  if (!occurredAt) return "The time cannot be read. Write it as 2026-10-17 15:30:00 +0200.";
  const currency = cell("currency") || deal.currency;
  if (currency !== deal.currency) return "The deal is in another currency, and nothing is converted.";
  const typed = cell("amount");
  const back = typed.startsWith("-") || /^(return|refund)$/i.test(cell("kind"));
  const read = readAmount(typed.replace(/^-/, ""), deal.currency, { most: MOST_ORDER_MINOR, counted: true });
  if (!read.ok) return `The amount cannot be read. ${read.problem}`;
  return {
    kind: back ? "return" : "sale",
    orderId: cell("order"),
    occurredAt,
    amount: read.amount,
    currency,
  };
}

/**
 * The orders of a CSV file: a header that names at least order, time and amount, then one order a line. A minus before the
 * amount, or "return" in a column of kinds, makes it a return.
 */
export function readOrders(rows: readonly (readonly string[])[], deal: Deal): ReadOrders {
  const head = rows.findIndex((row) => row.some((cell) => cell.trim() !== ""));
  const at = columnsOf(rows[head] ?? []);
  const missing = (["order", "time", "amount"] as const).filter((column) => at[column] < 0);
  if (missing.length > 0)
    return { ok: false, problem: `The first line must name the columns. Missing: ${missing.join(", ")}.` };
  const lines = rows.flatMap((row, index) =>
    index > head && row.some((cell) => cell.trim() !== "") ? [{ row, line: index + 1 }] : [],
  );
  if (lines.length === 0) return { ok: false, problem: "The file has no rows below its header." };
  if (lines.length > MOST_ORDERS)
    return { ok: false, problem: "A file takes up to 2,000 orders. Send a shorter time." };
  const orders: OrderLine[] = [];
  const problems: LineProblem[] = [];
  for (const { row, line } of lines) {
    const entry = readRow((column) => (at[column] < 0 ? "" : (row[at[column]] ?? "").trim()), deal);
    if (typeof entry === "string") problems.push({ line, problem: entry });
    else orders.push({ line, entry });
  }
  return { ok: true, orders, problems };
}
