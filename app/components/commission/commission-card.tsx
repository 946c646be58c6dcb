import { Link } from "@remix-run/react";
import { SectionCard } from "#app/components/ui/card.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { capWords } from "#app/domain/commission/compensation.ts";
import { statementName } from "#app/domain/commission/period.ts";
import type { StatementState } from "#app/domain/commission/statement.ts";
import { StatementBadge } from "./statement-badge.tsx";

interface Props {
  number: number;
  bps: number;
  days: number;
  cap?: string | undefined;
  currency: string;
  statements: {
    number: number;
    state: StatementState;
    final: boolean;
    periodFrom: Date;
    questionUntil: Date;
    dueAt: Date | null;
  }[];
  now: Date;
  timeZone: string;
}

/** In the deal room: what share of the sales is paid, where the newest statements stand, and the way to them. */
export function CommissionCard({ number, bps, days, cap, currency, statements, now, timeZone }: Props) {
  const limitOf = ({ state, questionUntil, dueAt }: Props["statements"][number]) => {
    if (state === "issued") return `To question until ${formatInstant(questionUntil, timeZone, now)}`;
    if (state === "adjusting")
      return `What goes back: to question until ${formatInstant(questionUntil, timeZone, now)}`;
    return state === "due" && dueAt ? `To be paid by ${formatInstant(dueAt, timeZone, now)}` : null;
  };
  const limit = capWords({ cap }, currency);
  return (
    <SectionCard id="commission" title="Commission">
      <p className="t-2">
        {bps / 100}&nbsp;% of what is sold in the {days} days after the first live post
        {limit ? `, ${limit}.` : "."}
      </p>
      <ul className="grid gap-3 mt-3 empty:hidden">
        {statements.map((one) => (
          <li key={one.number} className="flex flex-wrap items-center justify-between gap-2">
            <span>
              <Link className="link" to={`/deals/${number}/commission#statement-${one.number}`}>
                {statementName(one)}
              </Link>
              {limitOf(one) && (
                <span className="block t-small t-2" suppressHydrationWarning>
                  {limitOf(one)}
                </span>
              )}
            </span>
            <StatementBadge state={one.state} late={one.state === "due" && !!one.dueAt && one.dueAt <= now} />
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <Link className="link" to={`/deals/${number}/commission`}>
          Orders and statements
        </Link>
      </p>
    </SectionCard>
  );
}
