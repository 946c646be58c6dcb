import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { FilterChips } from "#app/components/admin/filter-chips.tsx";
import { StatementBadge } from "#app/components/commission/statement-badge.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LocalTime } from "#app/components/ui/local-time.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { readCursor } from "#app/domain/brief/cursor.ts";
import {
  QUESTION_FILTERS,
  type QuestionFilter,
  questionQueue,
  type QuestionRow,
} from "#app/domain/commission/question-queue.server.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { requireAdmin } from "#app/http/guard.server.ts";

export const meta: MetaFunction = () => [{ title: "Questioned statements · Sweetspot" }];

const LABELS: Record<QuestionFilter, string> = {
  ours: "Ours to decide",
  theirs: "With the brand",
  settled: "Answered",
};

/** Commission statements that a side questioned: what was asked, what was answered, and whose turn it is. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args, "payout.resolve");
  const params = new URL(args.request.url).searchParams;
  const filter = QUESTION_FILTERS.find((id) => id === params.get("show")) ?? "ours";
  const { page, ...rest } = await questionQueue(filter, readCursor(params.get("from")));
  const filters = QUESTION_FILTERS.map((id) => ({ id, label: LABELS[id] }));
  return { ...page, ...rest, filter, filters, timeZone: actor.timeZone };
}

interface RowProps {
  row: QuestionRow;
  filter: QuestionFilter;
  now: Date;
  timeZone: string;
}

function Turn({ row, filter, now, timeZone }: RowProps) {
  if (row.disputeId)
    return (
      <Link className="link" to={`/admin/disputes/${row.disputeId}`}>
        In dispute
      </Link>
    );
  if (filter === "theirs")
    return (
      <Countdown
        {...{ deadline: row.answerBy, start: row.askedAt, now, timeZone, zone: false }}
        atZero="then it is ours to decide"
      />
    );
  if (filter === "settled") return <StatementBadge state={row.state} late={false} />;
  return (
    <Link className="link" to={`/deals/${row.dealNumber}/commission#statement-${row.statement}`}>
      Decide it
    </Link>
  );
}

function Row(props: RowProps) {
  const { row } = props;
  return (
    <tr>
      <td data-lead>
        <Link className="link t-strong" to={`/deals/${row.dealNumber}/commission#statement-${row.statement}`}>
          {row.name}
        </Link>
        <span className="block t-small t-3">
          Deal {row.dealNumber}, {row.brandName} and {row.creatorName}
        </span>
      </td>
      <td data-label="Comes to" className="num">
        <span>
          {formatMoney(row.gross, row.currency)}
          {row.adjustment > 0n && (
            <span className="block t-small t-3">{formatMoney(row.adjustment, row.currency)} to go back</span>
          )}
        </span>
      </td>
      <td data-label="Question and answer" data-words>
        <Said {...props} />
      </td>
      <td data-label="Whose turn">
        <Turn {...props} />
      </td>
    </tr>
  );
}

function Said({ row, now, timeZone }: RowProps) {
  return (
    <div>
      <span className="block whitespace-pre-line wrap-anywhere clamp2">{row.reason}</span>
      <span className="block t-small t-3">
        {row.askedBy}, for the {row.side}, <LocalTime at={row.askedAt} now={now} timeZone={timeZone} />
      </span>
      {row.answer && row.answeredAt && (
        <>
          <span className="block whitespace-pre-line wrap-anywhere clamp2 mt-2">{row.answer}</span>
          <span className="block t-small t-3">
            {row.answeredBy}, <LocalTime at={row.answeredAt} now={now} timeZone={timeZone} />
          </span>
        </>
      )}
    </div>
  );
}

const LEAD = {
  one: "One statement is ours to decide, asked longest ago on top",
  none: "None are ours to decide",
};

export default function QuestionedStatements() {
  const { rows, next, previous, waiting, now, filter, filters, timeZone } = useLoaderData<typeof loader>();
  const path = "/admin/money/statements";
  const href = (cursor: string | null) =>
    cursor ? `${path}?show=${filter}&from=${encodeURIComponent(cursor)}` : null;
  const many = `${waiting} statements are ours to decide, asked longest ago on top`;
  return (
    <ActorShell current="money">
      <PageHeader
        title="Questioned statements"
        lead={waiting === 0 ? LEAD.none : waiting === 1 ? LEAD.one : many}
        crumbs={[{ label: "Money", to: "/admin/money" }, { label: "Questioned statements" }]}
      />
      <div className="stack">
        <FilterChips
          label="Which questions"
          filters={filters}
          current={filter}
          hrefOf={(id) => `${path}?show=${id}`}
        />
        <div className="card">
          {rows.length > 0 ? (
            <table className="data">
              <caption className="vh">Questions about commission statements</caption>
              <thead>
                <tr>
                  <th scope="col">Statement</th>
                  <th scope="col" className="num">
                    Comes to
                  </th>
                  <th scope="col">Question and answer</th>
                  <th scope="col">{filter === "settled" ? "Where it stands" : "Whose turn"}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.id} {...{ row, filter, now, timeZone }} />
                ))}
              </tbody>
            </table>
          ) : (
            <EmptyState drawing="desk" title="No questions here">
              The brand answers a question about its statement first. It is ours when the brand does not, when
              the answer is questioned twice, or when a creator questions what goes back. You get an email for
              each.
            </EmptyState>
          )}
        </div>
      </div>
      <Pager previousHref={href(previous)} nextHref={href(next)} />
    </ActorShell>
  );
}
