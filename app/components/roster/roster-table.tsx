import { Badge } from "#app/components/ui/badge.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { PLATFORM_NAMES, type Platform } from "#app/domain/account/platforms.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { STANDING_NAMES, standingOf } from "#app/domain/roster/roster-filters.ts";

export interface RosterTableRow {
  id: string;
  platform: Platform;
  handle: string;
  name: string;
  followers: number;
  engagementBps: number | null;
  price: bigint | null;
  currency: string | null;
  email: string;
  tags: string[];
  invitedAt: Date | null;
  creatorId: string | null;
  creatorHandle: string | null;
  optedOut: boolean;
}

const quiet = (words: string) => <span className="t-2">{words}</span>;

function Standing({ row }: { row: RosterTableRow }) {
  const standing = standingOf(row);
  if (standing === "joined")
    return (
      <Badge tone="ok" icon="circle-check">
        {row.creatorHandle ? `Joined as @${row.creatorHandle}` : STANDING_NAMES.joined}
      </Badge>
    );
  return row.optedOut ? (
    quiet("Wants no invitations")
  ) : (
    <Badge icon={standing === "invited" ? "send" : "user"}>{STANDING_NAMES[standing]}</Badge>
  );
}

/** The brand's own list, most followers first, with a box to choose each row. */
export function RosterTable({ rows }: { rows: readonly RosterTableRow[] }) {
  return (
    <div className="card overflow-hidden">
      <DataTable
        caption="Your roster, most followers first"
        rows={rows}
        keyOf={(row) => row.id}
        columns={[
          {
            id: "who",
            label: "Creator",
            cell: (row) => (
              <span className="flex items-center gap-3 min-w-0">
                <input type="checkbox" name="entryId" value={row.id} aria-label={`Choose @${row.handle}`} />
                <span className="grid min-w-0">
                  <span className="t-strong break-words">{row.name || `@${row.handle}`}</span>
                  <span className="t-small t-2 break-words font-normal">
                    @{row.handle}, {PLATFORM_NAMES[row.platform]}
                  </span>
                </span>
              </span>
            ),
          },
          {
            id: "followers",
            label: "Followers",
            numeric: true,
            cell: (row) => (row.followers > 0 ? row.followers.toLocaleString("en-US") : quiet("Not known")),
          },
          {
            id: "engagement",
            label: "Engagement",
            numeric: true,
            cell: (row) =>
              row.engagementBps === null
                ? quiet("Not known")
                : `${(row.engagementBps / 100).toFixed(2)}\u00a0%`,
          },
          {
            id: "price",
            label: "Price",
            numeric: true,
            cell: (row) =>
              row.price !== null && row.currency ? formatMoney(row.price, row.currency) : quiet("Not known"),
          },
          {
            id: "email",
            label: "Email",
            cell: (row) => <span className="break-all">{row.email || quiet("None")}</span>,
          },
          { id: "tags", label: "Tags", cell: (row) => row.tags.join(", ") || quiet("None") },
          { id: "standing", label: "Standing", cell: (row) => <Standing row={row} /> },
        ]}
      />
    </div>
  );
}
