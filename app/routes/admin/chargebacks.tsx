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
import { ANSWERABLE, bankReason, standsWords } from "#app/domain/chargeback/chargeback.ts";
import {
  CHARGEBACK_FILTERS,
  type ChargebackFilter,
  chargebackQueue,
  type ChargebackRow,
} from "#app/domain/chargeback/queue.server.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { requireAdmin } from "#app/http/guard.server.ts";

export const meta: MetaFunction = () => [{ title: "Chargebacks · Sweetspot" }];

const LABELS: Record<ChargebackFilter, string> = {
  waiting: "Evidence due",
  open: "All open",
  closed: "Decided",
};

/** Payments that a card's bank has taken back or asks about, due first on top. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args, "payout.resolve");
  const params = new URL(args.request.url).searchParams;
  const filter = CHARGEBACK_FILTERS.find((id) => id === params.get("show")) ?? "waiting";
  const { page, ...rest } = await chargebackQueue(filter, readCursor(params.get("from")));
  const filters = CHARGEBACK_FILTERS.map((id) => ({ id, label: LABELS[id] }));
  return { ...page, ...rest, filter, filters, timeZone: actor.timeZone };
}

function Row({ row, now, timeZone }: { row: ChargebackRow; now: Date; timeZone: string }) {
  const open = ANSWERABLE.includes(row.state);
  const waits = open && row.contested;
  return (
    <tr>
      <td data-lead>
        <Link className="link t-strong" to={`/admin/chargebacks/${row.id}`}>
          {formatMoney(row.amount, row.currency)}
        </Link>
        <span className="block t-small t-3">{bankReason(row.reason)}</span>
      </td>
      <td data-label="Deal">
        <Link className="link" to={`/deals/${row.dealNumber}/money`}>
          Deal {row.dealNumber}
        </Link>
        {row.more > 0 && ` and ${row.more} more`}
        <span className="block t-small t-3">
          {row.brandName} and {row.creatorName}
        </span>
      </td>
      <td data-label="Where it stands">
        <Badge
          tone={row.state === "lost" ? "bad" : row.state === "won" ? "ok" : "idle"}
          icon={open ? "hourglass" : row.state === "lost" ? "circle-alert" : "circle-check"}
        >
          {standsWords(row.state, row.contested)}
        </Badge>
      </td>
      <td data-label={waits ? "Evidence due" : "Date"}>
        {waits ? (
          <Countdown
            {...{ deadline: row.dueAt, start: row.openedAt, now, timeZone, zone: false }}
            atZero="then the bank decides"
          />
        ) : (
          formatDay(row.dueAt, timeZone, now)
        )}
      </td>
    </tr>
  );
}

export default function Chargebacks() {
  const { rows, next, previous, waiting, now, filter, filters, timeZone } = useLoaderData<typeof loader>();
  const href = (cursor: string | null) =>
    cursor ? `/admin/chargebacks?show=${filter}&from=${encodeURIComponent(cursor)}` : null;
  return (
    <ActorShell current="money">
      <PageHeader
        title="Chargebacks"
        lead={
          waiting > 0
            ? `${waiting} ${waiting === 1 ? "waits" : "wait"} for evidence, due first on top`
            : "None wait for evidence"
        }
        crumbs={[{ label: "Money", to: "/admin/money" }, { label: "Chargebacks" }]}
      />
      <div className="stack">
        <FilterChips
          label="Which chargebacks"
          filters={filters}
          current={filter}
          hrefOf={(id) => `/admin/chargebacks?show=${id}`}
        />
        <div className="card">
          {rows.length > 0 ? (
            <table className="data">
              <caption className="vh">Chargebacks, due first on top</caption>
              <thead>
                <tr>
                  <th scope="col">Amount</th>
                  <th scope="col">Deal</th>
                  <th scope="col">Where it stands</th>
                  <th scope="col">{filter === "closed" ? "Decided" : "Evidence due"}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.id} row={row} now={now} timeZone={timeZone} />
                ))}
              </tbody>
            </table>
          ) : (
            <EmptyState drawing="desk" title="No chargebacks here">
              One comes here when a card’s bank takes a payment back, or asks about it. You get an email for
              each.
            </EmptyState>
          )}
        </div>
      </div>
      <Pager previousHref={href(previous)} nextHref={href(next)} />
    </ActorShell>
  );
}
