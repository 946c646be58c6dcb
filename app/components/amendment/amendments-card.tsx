import { Link } from "@remix-run/react";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { KIND_WORDS } from "#app/domain/amendment/amendment.ts";
import type { AmendmentKind } from "#app/domain/amendment/amended-terms.ts";

interface Props {
  number: number;
  count: number;
  inForce: number;
  open: { number: number; kind: AmendmentKind; dueAt: Date | null } | null;
  mayPropose: boolean;
  datesCanChange: boolean;
  timeZone: string;
  now: Date;
}

const summary = (count: number, inForce: number) =>
  count === 0
    ? "The terms stand as both signed them."
    : `${inForce} of ${count} in force. The terms above are those that count now.`;

/** Where a deal's terms are changed: what has been, what is open, and the way to propose. */
export function AmendmentsCard({
  number,
  count,
  inForce,
  open,
  mayPropose,
  datesCanChange,
  timeZone,
  now,
}: Props) {
  const base = `/deals/${number}/amendments`;
  if (count === 0 && !mayPropose) return null;
  return (
    <section className="card pad" aria-labelledby="amendments-title">
      <h2 id="amendments-title" className="t-sec mb-2">
        Amendments
      </h2>
      <p className="t-2">{summary(count, inForce)}</p>
      {open && (
        <div className="mt-3 grid gap-2">
          <Link className="link t-strong" to={`${base}/${open.number}`}>
            {open.number}. {KIND_WORDS[open.kind].label}
          </Link>
          {open.dueAt && (
            <Countdown
              deadline={open.dueAt}
              start={new Date(open.dueAt.getTime() - 72 * 3_600_000)}
              now={now}
              atZero="then it lapses"
              timeZone={timeZone}
            />
          )}
        </div>
      )}
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
        {mayPropose && datesCanChange && !open && (
          <Link className="link" to={`${base}/new?kind=new_date`}>
            Ask for new dates
          </Link>
        )}
        <Link className="link" to={base}>
          {mayPropose && !open
            ? datesCanChange
              ? "Propose another change"
              : "Propose a change"
            : "All amendments"}
        </Link>
      </p>
    </section>
  );
}
