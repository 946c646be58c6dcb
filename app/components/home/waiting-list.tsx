import { Link } from "@remix-run/react";
import { Avatar } from "#app/components/identity/avatar.tsx";
import { formatInstant, formatSpan } from "#app/components/ui/format-time.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";

/** Something that is in somebody else's hands. */
export interface WaitingView {
  key: string;
  who: string;
  isBrand: boolean;
  /** What they do, as the rest of a sentence: "reviews your draft". */
  does: string;
  limit: { deadline: Date; atZero: string } | null;
  money: { amount: bigint; currency: string } | null;
  to: string;
}

interface WaitingListProps {
  rows: readonly WaitingView[];
  now: Date;
  timeZone: string;
}

function limitWords(
  { deadline, atZero }: NonNullable<WaitingView["limit"]>,
  now: Date,
  timeZone: string,
): string {
  return `${formatInstant(deadline, timeZone, now)}, ${atZero}`;
}

function leftWords(deadline: Date, now: Date): string {
  const left = deadline.getTime() - now.getTime();
  return left > 0 ? formatSpan(left) : `${formatSpan(-left)} late`;
}

/** Whose turn it is elsewhere, what they do, until when and what follows. */
export function WaitingList({ rows, now, timeZone }: WaitingListProps) {
  return (
    <ul className="card px-[18px] md:px-[22px]">
      {rows.map((row) => (
        <li key={row.key} className="wt relative">
          <Avatar name={row.who} size={36} brand={row.isBrand} />
          <div className="min-w-0">
            <p>
              <Link className="stretch" to={row.to}>
                <b className="t-strong">{row.who}</b> <span className="t-2">{row.does}</span>
              </Link>
            </p>
            {row.limit && (
              <p className="t-small t-2 mt-0.5" suppressHydrationWarning>
                {limitWords(row.limit, now, timeZone)}
              </p>
            )}
          </div>
          <div className="wt-r">
            {row.limit && <b className="t-strong nw n">{leftWords(row.limit.deadline, now)}</b>}
            {row.money && row.money.amount > 0n && (
              <span className="t-small t-2 n nw block">
                {formatMoney(row.money.amount, row.money.currency)}
              </span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
