import { formatMoney } from "#app/domain/ledger/money.ts";
import { monthsWords } from "#app/domain/programme/programme-words.ts";

interface AllMonthsProps {
  periods: number;
  currency: string;
  /** What each month comes to, minor units; a range has two ends. */
  sums: readonly { label: string; min: bigint; max?: bigint }[];
}

/** What a month's sums come to over all months of a programme: below the rows of one month. */
export function AllMonths({ periods, currency, sums }: AllMonthsProps) {
  const all = (amount: bigint) => formatMoney(amount * BigInt(periods), currency);
  return (
    <dl className="mt-3">
      {sums.map(({ label, min, max = min }) => (
        <div className="mrow" key={label}>
          <dt>
            {label}, all {monthsWords(periods)}
          </dt>
          <dd>{min === max ? all(min) : `${all(min)}\u00a0– ${all(max)}`}</dd>
        </div>
      ))}
    </dl>
  );
}
