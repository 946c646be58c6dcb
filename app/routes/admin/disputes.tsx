import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { FilterChips } from "#app/components/admin/filter-chips.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Badge } from "#app/components/ui/badge.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { DISPUTE_WORDS } from "#app/domain/dispute/dispute.ts";
import {
  disputeQueue,
  QUEUE_FILTERS,
  type QueueFilter,
  type QueueRow,
} from "#app/domain/dispute/queue.server.ts";
import { reasonWords } from "#app/domain/dispute/reasons.ts";
import { requireAdmin } from "#app/http/guard.server.ts";

export const meta: MetaFunction = () => [{ title: "Disputes · Sweetspot" }];

const LABELS: Record<QueueFilter, string> = {
  waiting: "To decide",
  mine: "Mine",
  open: "All open",
  closed: "Closed",
};

/** Disputes that wait for a ruling or the decision on an appeal, due first on top. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args, "dispute.rule");
  const params = new URL(args.request.url).searchParams;
  const filter = QUEUE_FILTERS.find((id) => id === params.get("show")) ?? "waiting";
  const { page, ...rest } = await disputeQueue(filter, readCursor(params.get("from")), actor.userId);
  const filters = QUEUE_FILTERS.map((id) => ({ id, label: LABELS[id] }));
  return { ...page, ...rest, filter, filters, timeZone: actor.timeZone };
}

const AT_ZERO = {
  open: "then the opener prevails",
  answered: "then we are late",
  ruled: "then the ruling takes effect",
  appealed: "then we are late",
  closed: "",
} as const;

function Row({ row, now, timeZone }: { row: QueueRow; now: Date; timeZone: string }) {
  return (
    <tr>
      <td data-lead>
        <Link className="link t-strong" to={`/admin/disputes/${row.id}`}>
          {row.title}
        </Link>
        <span className="block t-small t-3">
          Deal {row.dealNumber}, {reasonWords(row.reason).toLowerCase()}
        </span>
      </td>
      <td data-label="Between">
        {row.brandName} and {row.creatorName}
        <span className="block t-small t-3">
          opened by {row.openedBy === "brand" ? row.brandName : row.creatorName}
        </span>
      </td>
      <td data-label="Where it stands">
        <Badge icon={row.state === "closed" ? "circle-check" : "hourglass"}>{DISPUTE_WORDS[row.state]}</Badge>
      </td>
      <td data-label="Taken by">{row.assignee ?? "Nobody yet"}</td>
      <td data-label="Due">
        {row.state === "closed" ? (
          formatDay(row.dueAt, timeZone, now)
        ) : (
          <Countdown
            {...{ deadline: row.dueAt, start: row.since, now, timeZone, zone: false }}
            atZero={AT_ZERO[row.state]}
          />
        )}
      </td>
    </tr>
  );
}

export default function Disputes() {
  const { rows, next, previous, waiting, now, filter, filters, timeZone } = useLoaderData<typeof loader>();
  const href = (cursor: string | null) =>
    cursor ? `/admin/disputes?show=${filter}&from=${encodeURIComponent(cursor)}` : null;
  return (
    <ActorShell current="disputes" counts={{ disputes: waiting }}>
      <PageHeader
        title="Disputes"
        lead={waiting > 0 ? `${waiting} to decide, due first on top` : "None to decide"}
      />
      <div className="stack">
        <FilterChips
          label="Which disputes"
          filters={filters}
          current={filter}
          hrefOf={(id) => `/admin/disputes?show=${id}`}
        />
        <div className="card">
          {rows.length > 0 ? (
            <table className="data">
              <caption className="vh">Disputes, due first on top</caption>
              <thead>
                <tr>
                  <th scope="col">Deal</th>
                  <th scope="col">Between</th>
                  <th scope="col">Where it stands</th>
                  <th scope="col">Taken by</th>
                  <th scope="col">{filter === "closed" ? "Closed" : "Due"}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.id} row={row} now={now} timeZone={timeZone} />
                ))}
              </tbody>
            </table>
          ) : (
            <EmptyState drawing="desk" title="No disputes here">
              A dispute comes here when the other side has answered it. You get an email for each.
            </EmptyState>
          )}
        </div>
      </div>
      <Pager previousHref={href(previous)} nextHref={href(next)} />
    </ActorShell>
  );
}
