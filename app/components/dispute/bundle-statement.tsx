import { Link } from "@remix-run/react";
import { SectionCard } from "#app/components/ui/card.tsx";
import { formatDate, formatInstant } from "#app/components/ui/format-time.ts";
import { KeyValues } from "#app/components/ui/key-values.tsx";
import { StatementBadge } from "#app/components/commission/statement-badge.tsx";
import type { StatementState } from "#app/domain/commission/statement.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";

interface Props {
  statement: {
    name: string;
    number: number;
    issue: number;
    state: StatementState;
    periodFrom: Date;
    periodTo: Date;
    revenue: bigint;
    carried: bigint;
    gross: bigint;
    orders: number;
    questions: {
      id: string;
      side: string;
      reason: string;
      askedBy: string;
      askedAt: Date;
      answer: string | null;
      answeredBy: string | null;
    }[];
  };
  dealNumber: number;
  currency: string;
  timeZone: string;
  now: Date;
}

/** The commission statement that a dispute is about: what it says, what was asked and answered, and the way to its orders. */
export function BundleStatement({ statement, dealNumber, currency, timeZone, now }: Props) {
  const { revenue, carried, gross, orders, issue, periodFrom, periodTo } = statement;
  const lastDay = new Date(periodTo.getTime() - 1);
  const rows = [
    {
      label: "Orders of",
      value: `${formatDate(periodFrom, "UTC", now)} to ${formatDate(lastDay, "UTC", now)} (UTC), ${orders} counted`,
    },
    { label: "Net sales", value: formatMoney(revenue, currency) },
    ...(carried === 0n ? [] : [{ label: "From before", value: formatMoney(carried, currency) }]),
    { label: "Commission as it stands", value: formatMoney(gross, currency) },
    { label: "Issued", value: issue === 1 ? "Once" : `${issue} times` },
  ];
  return (
    <SectionCard
      id="statement"
      title={statement.name}
      aside={<StatementBadge state={statement.state} late={false} />}
    >
      <KeyValues rows={rows} />
      <ol className="grid gap-3 mt-4" aria-label="Questions and answers">
        {statement.questions.map((one) => (
          <li key={one.id} className="well">
            <p className="t-small t-2" suppressHydrationWarning>
              {one.askedBy}, for the {one.side}, {formatInstant(one.askedAt, timeZone, now)}
            </p>
            <p className="whitespace-pre-line wrap-anywhere">{one.reason}</p>
            {one.answer && (
              <p className="whitespace-pre-line wrap-anywhere mt-2">
                <span className="t-small t-2">{one.answeredBy} answered:</span> {one.answer}
              </p>
            )}
          </li>
        ))}
      </ol>
      <p className="mt-3">
        <Link
          className="link"
          to={`/deals/${dealNumber}/commission?statement=${statement.number}#orders-title`}
        >
          Its orders, to read and to correct
        </Link>
      </p>
    </SectionCard>
  );
}
