import { Link } from "@remix-run/react";
import { formatDay } from "#app/components/ui/format-time.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { type DebtLine, MOST_OFF_PERCENT } from "#app/domain/receivable/receivable.ts";

interface Props {
  rows: readonly DebtLine[];
  timeZone: string;
  now: Date;
}

const dealMoney = (number: number) => (
  <Link className="link" to={`/deals/${number}/money`}>
    deal {number}
  </Link>
);

function Debt({ row, timeZone, now }: { row: DebtLine; timeZone: string; now: Date }) {
  const money = (amount: bigint) => formatMoney(amount, row.currency);
  const day = (at: Date) => formatDay(at, timeZone, now);
  return (
    <li className="grid gap-2">
      <p>
        <b className="t-strong">{money(row.amount)}</b> of {dealMoney(row.dealNumber)}, since{" "}
        {day(row.createdAt)}: {row.reason}
      </p>
      <dl>
        {row.parts.map((part) => (
          <div key={`${part.how}-${part.id}`} className="mrow">
            <dt>
              {part.how === "netted" ? "Came off the payout of " : "Taken back from the payout of "}
              {dealMoney(part.dealNumber)}, {day(part.at)}
            </dt>
            <dd>{money(-part.amount)}</dd>
          </div>
        ))}
        <div className="mrow sum">
          <dt>Still owed</dt>
          <dd>{money(row.left)}</dd>
        </div>
      </dl>
      {row.left > 0n && (
        <p className="t-small t-2">
          Comes off payouts from {day(row.from)}, at most {MOST_OFF_PERCENT}&nbsp;% of each. We write to you
          each time.
        </p>
      )}
    </li>
  );
}

/** What a creator owes of lost payments, line by line; nothing when nothing ever was. */
export function Debts({ rows, timeZone, now }: Props) {
  if (rows.length === 0) return null;
  return (
    <section className="card pad" aria-labelledby="debts-title">
      <h2 id="debts-title" className="t-sec mb-3">
        Owed back by you
      </h2>
      <ul className="grid gap-5">
        {rows.map((row) => (
          <Debt key={row.id} {...{ row, timeZone, now }} />
        ))}
      </ul>
    </section>
  );
}
