import type { SubmissionResult } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { SectionCard } from "#app/components/ui/card.tsx";
import { formatDate, formatInstant } from "#app/components/ui/format-time.ts";
import { MoneyRows } from "#app/components/ui/money.tsx";
import { capOf, type CappedStatement } from "#app/domain/commission/cap.ts";
import type { CommissionTerms } from "#app/domain/commission/commission-terms.ts";
import { statementName } from "#app/domain/commission/period.ts";
import { isAdjusted, type StatementState } from "#app/domain/commission/statement.ts";
import type { WaysToPay } from "#app/domain/card/card.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { StatementActs } from "./statement-acts.tsx";
import { StatementBadge } from "./statement-badge.tsx";

export interface StatementFacts {
  number: number;
  issue: number;
  state: StatementState;
  final: boolean;
  periodFrom: Date;
  periodTo: Date;
  revenue: bigint;
  carried: bigint;
  balance: bigint;
  gross: bigint;
  brandFee: bigint;
  creatorFee: bigint;
  adjustment: bigint;
  takenBack: bigint;
  issuedAt: Date;
  questionUntil: Date;
  brandAgreedAt: Date | null;
  creatorAgreedAt: Date | null;
  dueAt: Date | null;
  paidInAt: Date | null;
  payout: { state: string; releaseAt: Date; paidAt: Date | null } | null;
  capped: CappedStatement;
  /** The dispute about it that is open; none, or one. */
  disputes: { id: string }[];
  questions: {
    id: string;
    side: string;
    reason: string;
    rows: string[];
    askedBy: string;
    askedAt: Date;
    answer: string | null;
    answeredBy: string | null;
    answeredAt: Date | null;
  }[];
}

export interface CommissionView {
  number: number;
  currency: string;
  side: "brand" | "creator" | "admin";
  brandName: string;
  creatorName: string;
  state: string;
  pausedAt: Date | null;
  brandFeeBps: number;
  terms: CommissionTerms | null;
  may: { enter: boolean; speak: boolean; pay: boolean; decide: boolean; dispute: boolean };
  /** How the brand can pay what is due; null while nothing is, or for who does not. */
  ways: WaysToPay | null;
  now: Date;
  timeZone: string;
}

interface Props {
  page: CommissionView;
  statement: StatementFacts;
  orders: { id: string; order: string; kind: string; amount: bigint; statement: number | null }[];
  answer: { form: string; result: SubmissionResult<string[]> } | undefined;
}

function Amounts({ page, statement }: Pick<Props, "page" | "statement">) {
  const { revenue, carried, balance, takenBack, gross, brandFee, creatorFee } = statement;
  const { beyond } = statement.capped;
  const bps = page.terms?.bps ?? 0;
  return (
    <MoneyRows
      currency={page.currency}
      rows={[
        { label: "Net sales of this statement", amount: revenue },
        { label: `Earned on them, ${bps / 100}\u00a0%`, amount: balance + takenBack - carried + beyond },
        ...(beyond === 0n ? [] : [{ label: "Beyond the agreed most", amount: -beyond }]),
        ...(carried === 0n
          ? []
          : [{ label: carried > 0n ? "Carried on from before" : "Overpaid before", amount: carried }]),
        ...(takenBack === 0n ? [] : [{ label: "Went back for returned orders", amount: -takenBack }]),
        { label: "Commission", amount: gross, sum: true },
        ...(page.side === "creator"
          ? [
              { label: "Your service fee", amount: -creatorFee },
              { label: "You net", amount: gross - creatorFee, sum: true },
            ]
          : [
              { label: `Service fee, ${page.brandFeeBps / 100}\u00a0%`, amount: brandFee },
              {
                label: `${page.side === "brand" ? "You pay" : "The brand pays"}`,
                amount: gross + brandFee,
                sum: true,
              },
            ]),
      ]}
    />
  );
}

/** That the agreed most is reached; nothing before, and where there is none. */
function CapNote({ page, statement }: Pick<Props, "page" | "statement">) {
  const cap = page.terms && capOf(page.terms);
  if (!cap || !statement.capped.reached) return null;
  return (
    <p className="t-2 mt-3">
      Reached the agreed most of {formatMoney(cap, page.currency)}; orders after it do not earn, unless
      earlier ones are sent back.
    </p>
  );
}

function Questions({ page, statement }: Pick<Props, "page" | "statement">) {
  if (statement.questions.length === 0) return null;
  const nameOf = (side: string) => (side === "brand" ? page.brandName : page.creatorName);
  return (
    <ol className="grid gap-3 mt-4" aria-label="Questions and answers">
      {statement.questions.map((one) => (
        <li key={one.id} className="well">
          <p className="t-small t-2" suppressHydrationWarning>
            {one.askedBy}
            {nameOf(one.side) === one.askedBy ? "" : `, ${nameOf(one.side)}`}, asked{" "}
            {formatInstant(one.askedAt, page.timeZone, page.now)}
            {one.rows.length > 0 &&
              `, about ${one.rows.length} ${one.rows.length === 1 ? "order" : "orders"}`}
          </p>
          <p className="whitespace-pre-line wrap-anywhere">{one.reason}</p>
          {one.answer && one.answeredAt && (
            <>
              <p className="t-small t-2 mt-2" suppressHydrationWarning>
                {one.answeredBy} answered {formatInstant(one.answeredAt, page.timeZone, page.now)}
              </p>
              <p className="whitespace-pre-line wrap-anywhere">{one.answer}</p>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

/** What of a paid statement is to go back, in one sentence. */
const backWords = ({ page, statement }: Pick<Props, "page" | "statement">) =>
  `Orders came back or were corrected, so ${formatMoney(statement.adjustment, page.currency)} of this commission${statement.brandFee > 0n && page.side === "brand" ? ", with its service fee," : ""} goes back to ${page.side === "brand" ? "you" : page.brandName}.`;

/** What happens next, in one sentence. */
function nextStep({ page, statement }: Pick<Props, "page" | "statement">): string {
  const when = (at: Date) => formatInstant(at, page.timeZone, page.now);
  const { state, questionUntil, dueAt, payout } = statement;
  const creator = page.side === "creator" ? "You" : page.creatorName;
  switch (state) {
    case "issued":
      return `Either side can question it until ${when(questionUntil)}. Then it is agreed as it stands.`;
    case "questioned":
      if (questionUntil <= page.now) return "Nobody has settled the question in time: our staff decides.";
      return `${page.brandName} answers until ${when(questionUntil)}; then our staff is asked to decide.`;
    case "due":
      return `Agreed. ${page.brandName} pays ${dueAt ? `by ${when(dueAt)}` : "it"}; it stays owed until then.`;
    case "adjusting":
      return `${backWords({ page, statement })} ${creator} can question that until ${when(questionUntil)}; then it goes back. The payout waits.`;
    case "contested":
      return `${backWords({ page, statement })} ${creator} questioned that: our staff looks at the orders and decides. The payout waits.`;
    case "held":
      return payout ? `Paid in. The payout can leave from ${when(payout.releaseAt)}.` : "Paid in.";
    case "paid":
      return payout?.paidAt ? `Paid out ${when(payout.paidAt)}.` : "Paid out.";
    case "carried":
      return "Too little for a payment. It is part of the next statement.";
    case "closed":
      return "There is nothing to pay.";
  }
}

/** One statement: what it comes to, how, what was asked, and what the reader can do about it. */
export function StatementCard({ page, statement, orders, answer }: Props) {
  const late = statement.state === "due" && statement.dueAt !== null && statement.dueAt <= page.now;
  const { periodFrom, periodTo, number, issue } = statement;
  return (
    <SectionCard
      id={`statement-${number}`}
      title={statementName(statement)}
      aside={<StatementBadge state={statement.state} late={late} />}
    >
      <p className="t-small t-2 mb-3" id={`statement-${number}`}>
        {`Orders from ${formatDate(periodFrom, "UTC", page.now)} to ${formatDate(new Date(periodTo.getTime() - 1), "UTC", page.now)} (UTC)`}
        {issue > 1 && `, version ${issue}`}
      </p>
      <Amounts page={page} statement={statement} />
      <CapNote page={page} statement={statement} />
      <p className="t-2 mt-3" suppressHydrationWarning>
        {nextStep({ page, statement })}
      </p>
      <Questions page={page} statement={statement} />
      <StatementActs page={page} statement={statement} orders={orders} answer={answer} />
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
        <Link className="link" to={`?statement=${number}#orders-title`} preventScrollReset>
          Its orders
        </Link>
        {isAdjusted(statement.state) && (
          <Link className="link" to="?back#orders-title" preventScrollReset>
            What came back
          </Link>
        )}
        {statement.paidInAt && (
          <Link className="link" to={`/deals/${page.number}/money`}>
            Its bookings
          </Link>
        )}
      </p>
    </SectionCard>
  );
}
