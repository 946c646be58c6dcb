import { decimalOf, formatMoney } from "../ledger/money.ts";
import type { PrintedPaper, PrintedTable } from "../paper/printed-paper.ts";
import { periodName, type StatementPeriod } from "./statement.ts";

/** What a brand's money did for one deal in a time. Minor units; `held` is what was held when the time ended. */
export interface SpendLine {
  dealNumber: number;
  title: string;
  creatorName: string;
  currency: string;
  funded: bigint;
  /** Released to the creator: the agreed fee of what was accepted. */
  released: bigint;
  /** The brand's service fee on what was released. */
  fee: bigint;
  refunded: bigint;
  held: bigint;
}

export const SPEND_PARTS = ["funded", "released", "fee", "refunded", "held"] as const;
export type SpendPart = (typeof SPEND_PARTS)[number];
export const SPEND_WORDS: Record<SpendPart, string> = {
  funded: "Paid in",
  released: "Released to creators",
  fee: "Service fee",
  refunded: "Refunded",
  held: "Held at the end",
};

export type SpendSum = Pick<SpendLine, "currency" | SpendPart>;

/** Sums of lines, one per currency, which are never mixed. */
export function spendSums(lines: readonly SpendLine[]): SpendSum[] {
  const sums = new Map<string, SpendSum>();
  for (const line of lines) {
    const { currency } = line;
    const sum = sums.get(currency) ?? { currency, funded: 0n, released: 0n, fee: 0n, refunded: 0n, held: 0n };
    for (const part of SPEND_PARTS) sum[part] += line[part];
    sums.set(currency, sum);
  }
  return [...sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

export const SPEND_HEADER = [
  ...["Period", "Deal", "Campaign", "Creator"],
  ...SPEND_PARTS.map((part) => SPEND_WORDS[part]),
  "Currency",
];

/** A line as cells of a CSV, in the order of the header: amounts as plain decimals. */
export function spendCells(line: SpendLine, period: StatementPeriod): string[] {
  const amounts = SPEND_PARTS.map((part) => decimalOf(line[part], line.currency));
  return [period.key, String(line.dealNumber), line.title, line.creatorName, ...amounts, line.currency];
}

function tableOf(sum: SpendSum, all: readonly SpendLine[]): PrintedTable {
  const money = (minor: bigint) => formatMoney(minor, sum.currency);
  return {
    heading: sum.currency,
    columns: [
      { label: "Deal", share: 10 },
      ...SPEND_PARTS.map((part) => ({ label: SPEND_WORDS[part], share: 5, right: true })),
    ],
    rows: all
      .filter(({ currency }) => currency === sum.currency)
      .map((line) => [
        `${line.dealNumber}, ${line.title}, ${line.creatorName}`,
        ...SPEND_PARTS.map((part) => money(line[part])),
      ]),
    sums: SPEND_PARTS.map((part) => ({ label: SPEND_WORDS[part], amount: money(sum[part]) })),
  };
}

/** A spend statement as it is printed: one table per currency, because no sum over currencies means anything. */
export function printSpend(
  lines: readonly SpendLine[],
  period: StatementPeriod,
  who: { brandName: string; timeZone: string },
  now: Date,
): PrintedPaper {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: who.timeZone, dateStyle: "short" }).format(now);
  return {
    marketplace: "Sweetspot",
    title: `Spend, ${periodName(period)}`,
    subtitle: `Made on ${today}. Days are those of ${who.timeZone}.`,
    reference: `Spend ${period.key}, ${who.brandName}, ${today}`,
    madeAt: now,
    parties: [{ label: "Brand", name: who.brandName, lines: [] }],
    tables: spendSums(lines).map((sum) => tableOf(sum, lines)),
    notes: [
      ...(lines.length === 0 ? ["Nothing was paid, released or held in this time."] : []),
      "Since the beginning, what was paid in is what was released, its service fee, what was refunded and what is held.",
      "This is a statement and no tax document: receipts and credit notes are numbered papers of their own.",
    ],
  };
}
