import type { ReactNode } from "react";
import { formatMoney } from "#app/domain/ledger/money.ts";

export interface MoneyProps {
  /** Minor units. */
  amount: bigint;
  currency: string;
  locale?: string;
  /** Besley, for the one sum that deserves weight. */
  big?: boolean;
  className?: string;
}

/** An amount with its currency, always with its decimals, never broken over two lines. */
export function Money({ amount, currency, locale, big, className = "" }: MoneyProps) {
  const words = formatMoney(amount, currency, locale);
  return <span className={`${big ? "big-money" : "money"} ${className}`.trim()}>{words}</span>;
}

export interface MoneyRow {
  label: ReactNode;
  amount: bigint;
  /** The row adds up those above it: a 2 px rule and more weight. */
  sum?: boolean;
}

export interface MoneyRowsProps {
  rows: readonly MoneyRow[];
  currency: string;
  locale?: string;
}

/** Rows that add up, in this order: parts, fee, total, the other side's total. */
export function MoneyRows({ rows, currency, locale }: MoneyRowsProps) {
  return (
    <dl>
      {rows.map((row, index) => (
        <div key={index} className={row.sum ? "mrow sum" : "mrow"}>
          <dt>{row.label}</dt>
          <dd>{formatMoney(row.amount, currency, locale)}</dd>
        </div>
      ))}
    </dl>
  );
}
