import { Link } from "@remix-run/react";
import { Badge } from "#app/components/ui/badge.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LocalTime } from "#app/components/ui/local-time.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { Segmented } from "#app/components/ui/segmented.tsx";

interface AppealRow {
  id: string;
  state: "open" | "kept" | "set_aside";
  createdAt: Date;
  creator: string;
}

interface AppealQueueProps<Row extends AppealRow> {
  /** The queue's own page; a case stands below it. */
  path: string;
  open: boolean;
  total: number;
  rows: readonly Row[];
  next: string | null;
  previous: string | null;
  done: string | null;
  now: Date;
  timeZone: string;
  /** What the appeals are about, between who asks and since when. */
  about: readonly Column<Row>[];
}

/** What a creator asked our staff to look at again, those that wait longest first; open or decided. */
export function AppealQueue<Row extends AppealRow>(queue: AppealQueueProps<Row>) {
  const { path, open, total, rows, next, previous, done, now, timeZone, about } = queue;
  const columns: [Column<Row>, ...Column<Row>[]] = [
    {
      id: "who",
      label: "Creator",
      cell: (row) => (
        <Link className="link" to={`${path}/${row.id}`}>
          {row.creator}
        </Link>
      ),
    },
    ...about,
    {
      id: "at",
      label: "Asked",
      cell: (row) => <LocalTime at={row.createdAt} now={now} timeZone={timeZone} />,
    },
    { id: "state", label: "State", cell: ({ state }) => <AppealState state={state} /> },
  ];
  const href = (from: string | null) =>
    from ? `${path}?state=${open ? "open" : "decided"}&from=${encodeURIComponent(from)}` : null;
  return (
    <>
      <div className="stack">
        {done ? <Notice tone="ok">{done}</Notice> : null}
        <Segmented
          label="Appeals by state"
          segments={[
            { label: "Open", to: path, count: total, current: open },
            { label: "Decided", to: `${path}?state=decided`, current: !open },
          ]}
        />
        <div className="card overflow-hidden">
          {rows.length > 0 ? (
            <DataTable
              caption="Appeals, those that wait longest first"
              columns={columns}
              rows={rows}
              keyOf={(row) => row.id}
            />
          ) : (
            <EmptyState drawing="desk" title={open ? "Nobody waits for an answer" : "Nothing is decided yet"}>
              Appeals come here when a creator asks us to look again. You get an email for each.
            </EmptyState>
          )}
        </div>
      </div>
      <Pager previousHref={href(previous)} nextHref={href(next)} />
    </>
  );
}

function AppealState({ state }: Pick<AppealRow, "state">) {
  if (state === "open")
    return (
      <Badge tone="turn" icon="circle-dot">
        Your turn
      </Badge>
    );
  return (
    <Badge tone={state === "set_aside" ? "ok" : "idle"} icon="check">
      {state === "set_aside" ? "Set aside" : "Kept"}
    </Badge>
  );
}
