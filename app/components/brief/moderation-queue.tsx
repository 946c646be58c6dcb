import { Link } from "@remix-run/react";
import { Avatar } from "#app/components/identity/avatar.tsx";
import { Badge } from "#app/components/ui/badge.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import type { Finding } from "#app/domain/moderation/finding.ts";

export interface WaitingBrief {
  id: string;
  briefId: string;
  title: string;
  brandName: string;
  submittedAt: Date;
  dueAt: Date;
  round: number;
  findings: Finding[];
  lane: string;
  assignedToId: string | null;
  assignee: string | null;
}

function FindingWords({ findings }: { findings: readonly Finding[] }) {
  const serious = findings.filter((one) => one.severity === "serious").length;
  if (serious > 0)
    return (
      <Badge tone="bad" icon="triangle-alert">
        {serious} serious
      </Badge>
    );
  if (findings.length > 0) return <Badge icon="scan-search">{findings.length} to look at</Badge>;
  return <span className="t-2">Nothing unusual</span>;
}

/** Briefs that wait for a moderator, the one due first on top. */
export function ModerationQueue({
  rows,
  now,
  timeZone,
  me,
}: {
  rows: readonly WaitingBrief[];
  now: Date;
  timeZone: string;
  me: string;
}) {
  return (
    <div className="card overflow-hidden">
      <DataTable
        caption="Briefs to review, due first on top"
        rows={rows}
        keyOf={(row) => row.id}
        columns={[
          {
            id: "brief",
            label: "Brief",
            cell: (row) => (
              <span className="who">
                {row.findings.length === 0 && (row.assignedToId === null || row.assignedToId === me) ? (
                  <input type="checkbox" name="reviewId" value={row.id} aria-label={`Choose ${row.title}`} />
                ) : null}
                <Avatar name={row.brandName} size={36} brand />
                <span className="grid min-w-0">
                  <Link
                    className="t-strong hover:underline underline-offset-4"
                    to={`/admin/briefs/${row.briefId}`}
                  >
                    {row.title}
                  </Link>
                  <span className="t-small t-2 font-normal">
                    {row.brandName}
                    {row.round > 1
                      ? `, submitted for the ${row.round === 2 ? "second" : `${row.round}th`} time`
                      : ""}
                  </span>
                </span>
              </span>
            ),
          },
          {
            id: "findings",
            label: "Automatic checks",
            cell: (row) => <FindingWords findings={row.findings} />,
          },
          {
            id: "who",
            label: "Who has it",
            cell: (row) =>
              row.assignedToId ? (
                <span>{row.assignedToId === me ? "You" : row.assignee}</span>
              ) : (
                <button
                  className="btn btn-3 btn-s"
                  name="take"
                  value={row.id}
                  aria-label={`Take ${row.title}`}
                >
                  Take it
                </button>
              ),
          },
          {
            id: "due",
            label: "Answer by",
            cell: (row) => (
              <Countdown
                deadline={row.dueAt}
                start={row.submittedAt}
                now={now}
                timeZone={timeZone}
                zone={false}
                atZero="then we are late"
              />
            ),
          },
          {
            id: "act",
            label: "Act",
            hiddenLabel: true,
            numeric: true,
            cell: (row) => (
              <Link
                className="btn btn-2 btn-s"
                to={`/admin/briefs/${row.briefId}`}
                aria-label={`Review ${row.title}`}
              >
                Review
              </Link>
            ),
          },
        ]}
      />
    </div>
  );
}
