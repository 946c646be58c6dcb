import type { MoneyData } from "#app/domain/messaging/reader-formats.ts";
import { brandRows, creatorRows } from "../money-rows.ts";

interface Stated {
  side: "brand" | "creator";
  gross: MoneyData;
  cost: MoneyData;
  net: MoneyData;
}

const COMMISSION = { "Agreed fee": "Commission", "Agreed fee for the creator": "Commission for the creator" };

/** Commission, fee and total as the reader's side reads them. `back`: of what goes back to the brand. */
export function statementRows(data: Stated, back = false) {
  const total =
    data.side === "brand" ? (back ? "You get back" : "You pay") : back ? "You net less" : "You net";
  const rows = data.side === "brand" ? brandRows(data, total) : creatorRows(data, total);
  return rows.map((row) => ({
    ...row,
    label: COMMISSION[row.label as keyof typeof COMMISSION] ?? row.label,
  }));
}

/** "12.5 %" of basis points. */
export const rate = (bps: number): string => `${bps / 100}\u00a0%`;
