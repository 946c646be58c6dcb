import type { MoneyData } from "#app/domain/messaging/reader-formats.ts";
import { brandRows, creatorRows } from "../money-rows.ts";

interface Stated {
  side: "brand" | "creator";
  gross: MoneyData;
  cost: MoneyData;
  net: MoneyData;
}

const COMMISSION = { "Agreed fee": "Commission", "Agreed fee for the creator": "Commission for the creator" };

/** Commission, fee and total as the reader's side reads them. */
export function statementRows(data: Stated) {
  const rows = data.side === "brand" ? brandRows(data) : creatorRows(data, "You net");
  return rows.map((row) => ({
    ...row,
    label: COMMISSION[row.label as keyof typeof COMMISSION] ?? row.label,
  }));
}

/** "12.5 %" of basis points. */
export const rate = (bps: number): string => `${bps / 100}\u00a0%`;
