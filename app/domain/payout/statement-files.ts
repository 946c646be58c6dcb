import { decimalOf, formatMoney } from "../ledger/money.ts";
import type { PrintedPaper, PrintedTable } from "../paper/printed-paper.ts";
import { partyOf, type TaxIdentityInput } from "../paper/tax-identity.ts";
import { periodName, type StatementLine, type StatementPeriod, sumsOf } from "./statement.ts";

const STAGES = { paid: "Paid", coming: "Expected", held: "Expected if each limit is used", cancelled: "" };

export const STATEMENT_HEADER = [
  ...["Date", "Date means", "State", "Deal", "Campaign", "Brand", "Work"],
  ...["Gross", "Service fee", "Net", "Currency"],
];

const dayIn = (timeZone: string) => new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });

/** A line as cells of a CSV, in the order of the header: days as 2026-11-22, amounts as plain decimals. */
export function statementCells(line: StatementLine, timeZone: string): string[] {
  const amount = (minor: bigint) => decimalOf(minor, line.currency);
  return [
    ...[dayIn(timeZone).format(line.at), STAGES[line.stage], line.word, String(line.dealNumber)],
    ...[line.title, line.brandName, line.deliverable],
    ...[amount(line.gross), amount(line.fee), amount(line.net), line.currency],
  ];
}

function tableOf(currency: string, all: readonly StatementLine[], timeZone: string): PrintedTable {
  const lines = all.filter((line) => line.currency === currency);
  const money = (minor: bigint) => formatMoney(minor, currency);
  const [sum] = sumsOf(lines);
  const part = (label: string, minor = 0n) => (minor > 0n ? [{ label, amount: money(minor) }] : []);
  return {
    heading: currency,
    columns: [
      { label: "Date", share: 5 },
      { label: "Deal and work", share: 12 },
      { label: "State", share: 4 },
      { label: "Gross", share: 5, right: true },
      { label: "Fee", share: 4, right: true },
      { label: "Net", share: 5, right: true },
    ],
    rows: lines.map((line) => [
      dayIn(timeZone).format(line.at),
      `${line.dealNumber}, ${line.title}, ${line.brandName}\n${line.deliverable}`,
      line.word,
      ...[line.gross, line.fee, line.net].map(money),
    ]),
    sums: [
      ...part("Coming, accepted", sum?.coming),
      ...part("Held, expected", sum?.held),
      { label: `Paid in ${currency}`, amount: money(sum?.paid ?? 0n), strong: true },
    ],
  };
}

/** A statement as it is printed: one table per currency, because no sum over currencies means anything. */
export function printStatement(
  lines: readonly StatementLine[],
  period: StatementPeriod,
  who: { name: string; handle: string; timeZone: string; tax: TaxIdentityInput },
  now: Date,
): PrintedPaper {
  const currencies = [...new Set(lines.map(({ currency }) => currency))].sort();
  const today = dayIn(who.timeZone).format(now);
  return {
    marketplace: "Sweetspot",
    title: `Statement, ${periodName(period)}`,
    subtitle: `Made on ${today}. Days are those of ${who.timeZone}.`,
    reference: `Statement ${period.key}, @${who.handle}, ${today}`,
    madeAt: now,
    parties: [partyOf("Creator", who.name, [`@${who.handle}`], who.tax)],
    tables: currencies.map((currency) => tableOf(currency, lines, who.timeZone)),
    notes: [
      ...(lines.length === 0 ? ["Nothing was paid or is expected in this time."] : []),
      "The date is the day of the payout; for what is not paid yet, the day on which it is expected.",
    ],
  };
}
