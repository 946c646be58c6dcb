import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Badge } from "#app/components/ui/badge.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LocalTime } from "#app/components/ui/local-time.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { Segmented } from "#app/components/ui/segmented.tsx";
import { appealsQueue } from "#app/domain/application/appeals.server.ts";
import { signalName } from "#app/domain/application/explanation.ts";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { requireAdmin } from "#app/http/guard.server.ts";

export const meta: MetaFunction = () => [{ title: "Appeals · Sweetspot" }];

const DONE: Record<string, string> = {
  kept: "Kept. The creator and the brand have been told.",
  set_aside: "Set aside. The score was made again, and both have been told.",
};

/** Signals that creators asked our staff to look at again, those that wait longest first. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args, "listing.moderate");
  const params = new URL(args.request.url).searchParams;
  const open = params.get("state") !== "decided";
  const { page, total, now } = await appealsQueue(actor, open, readCursor(params.get("from")));
  return {
    ...{ open, total, now, timeZone: actor.timeZone, next: page.next, previous: page.previous },
    done: DONE[params.get("done") ?? ""] ?? null,
    rows: page.rows.map((row) => ({
      ...{ id: row.id, state: row.state, createdAt: row.createdAt, decidedAt: row.decidedAt },
      signal: signalName(row.signal),
      creator: row.application.creator.displayName,
      brief: row.application.brief.title,
      brand: row.application.brief.brand.name,
    })),
  };
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

const columnsOf = ({
  now,
  timeZone,
}: Page): [Column<Page["rows"][number]>, ...Column<Page["rows"][number]>[]] => [
  {
    id: "who",
    label: "Creator",
    cell: (row) => (
      <Link className="link" to={`/admin/appeals/${row.id}`}>
        {row.creator}
      </Link>
    ),
  },
  { id: "signal", label: "Signal", cell: (row) => row.signal },
  { id: "brief", label: "Brief", cell: (row) => `${row.brief}, ${row.brand}` },
  {
    id: "at",
    label: "Asked",
    cell: (row) => <LocalTime at={row.createdAt} now={now} timeZone={timeZone} />,
  },
  {
    id: "state",
    label: "State",
    cell: (row) =>
      row.state === "open" ? (
        <Badge tone="turn" icon="circle-dot">
          Your turn
        </Badge>
      ) : (
        <Badge tone={row.state === "set_aside" ? "ok" : "idle"} icon="check">
          {row.state === "set_aside" ? "Set aside" : "Kept"}
        </Badge>
      ),
  },
];

export default function Appeals() {
  const page = useLoaderData<typeof loader>();
  const { open, total, rows, next, previous, done } = page;
  const href = (from: string | null) =>
    from ? `/admin/appeals?state=${open ? "open" : "decided"}&from=${encodeURIComponent(from)}` : null;
  return (
    <ActorShell current="appeals">
      <PageHeader
        title="Score appeals"
        lead="Creators ask us to look again at a signal of their fit or their numbers. Keep it, or set it aside."
      />
      <p className="mb-4">
        <Link className="link" to="/admin/safety">
          Appeals against brand safety findings
        </Link>
      </p>
      <div className="stack">
        {done ? <Notice tone="ok">{done}</Notice> : null}
        <Segmented
          label="Appeals by state"
          segments={[
            { label: "Open", to: "/admin/appeals", count: total, current: open },
            { label: "Decided", to: "/admin/appeals?state=decided", current: !open },
          ]}
        />
        {rows.length > 0 ? (
          <div className="card overflow-hidden">
            <DataTable
              caption="Appeals, those that wait longest first"
              columns={columnsOf(page)}
              rows={rows}
              keyOf={(row) => row.id}
            />
          </div>
        ) : (
          <div className="card">
            <EmptyState drawing="desk" title={open ? "Nobody waits for an answer" : "Nothing is decided yet"}>
              Appeals come here when a creator asks us to look again. You get an email for each.
            </EmptyState>
          </div>
        )}
      </div>
      <Pager previousHref={href(previous)} nextHref={href(next)} />
    </ActorShell>
  );
}
