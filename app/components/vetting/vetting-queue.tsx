import { Link } from "@remix-run/react";
import { Avatar } from "#app/components/identity/avatar.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { RelativeDate } from "#app/components/ui/local-time.tsx";

export interface WaitingVetting {
  id: string;
  displayName: string;
  handle: string;
  requestedAt: Date;
  accounts: number;
  renewal: boolean;
}

interface VettingQueueProps {
  rows: readonly WaitingVetting[];
  now: Date;
  timeZone: string;
}

/** Creators who ask to be vetted, the oldest request on top. */
export function VettingQueue({ rows, now, timeZone }: VettingQueueProps) {
  return (
    <div className="card overflow-hidden">
      <DataTable
        caption="Vetting requests, the oldest on top"
        rows={rows}
        keyOf={(row) => row.id}
        columns={[
          {
            id: "creator",
            label: "Creator",
            cell: (row) => (
              <span className="who">
                <Avatar name={row.displayName} size={36} />
                <span className="grid min-w-0">
                  <Link
                    className="t-strong hover:underline underline-offset-4"
                    to={`/admin/vetting/${row.id}`}
                  >
                    {row.displayName}
                  </Link>
                  <span className="t-small t-2 font-normal">@{row.handle}</span>
                </span>
              </span>
            ),
          },
          { id: "kind", label: "Kind", cell: (row) => (row.renewal ? "Again" : "First time") },
          { id: "accounts", label: "Accounts", numeric: true, cell: (row) => row.accounts },
          {
            id: "asked",
            label: "Asked",
            cell: (row) => <RelativeDate at={row.requestedAt} now={now} timeZone={timeZone} />,
          },
          {
            id: "act",
            label: "Act",
            hiddenLabel: true,
            numeric: true,
            cell: (row) => (
              <Link
                className="btn btn-2 btn-s"
                to={`/admin/vetting/${row.id}`}
                aria-label={`Check ${row.displayName}`}
              >
                Check
              </Link>
            ),
          },
        ]}
      />
    </div>
  );
}
