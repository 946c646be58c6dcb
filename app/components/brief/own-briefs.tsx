import { Link } from "@remix-run/react";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { formatDay, formatSpan } from "#app/components/ui/format-time.ts";
import { Spots } from "#app/components/ui/spots.tsx";
import { deliverablesName, type Platform } from "#app/domain/account/platforms.ts";
import type { BriefState } from "#app/domain/brief/brief.ts";
import { BriefStateBadge } from "./state-badge.tsx";
import { shortMoney } from "./words.ts";

export interface OwnBrief {
  id: string;
  title: string;
  state: BriefState;
  currency: string;
  budget: bigint;
  spent: bigint;
  slots: number;
  taken: number;
  applications: number;
  toAnswer: number;
  applyBy: Date | null;
  publishAt: Date | null;
  reviewDueAt: Date | null;
  deliverables: { platform: Platform; format: string; quantity: number }[];
}

interface When {
  now: Date;
  timeZone: string;
}

/** Whose turn it is, what comes next and until when, in one line. */
function nextWords(row: OwnBrief, { now, timeZone }: When): { words: string; yours: boolean } {
  const day = (at: Date | null) => (at ? formatDay(at, timeZone, now) : "");
  if (row.state === "draft") return { words: "Finish it and send it to review", yours: true };
  if (row.state === "changes_requested") return { words: "Make the changes and send it again", yours: true };
  if (row.state === "in_review") {
    const left = (row.reviewDueAt?.getTime() ?? 0) - now.getTime();
    return {
      words: left > 0 ? `We answer within ${formatSpan(left)}` : "We are late with the review",
      yours: false,
    };
  }
  if (row.state === "scheduled") return { words: `Goes public on ${day(row.publishAt)}`, yours: false };
  if (row.toAnswer > 0)
    return {
      words: `Answer ${row.toAnswer} ${row.toAnswer === 1 ? "application" : "applications"}`,
      yours: true,
    };
  if (row.state === "published") return { words: `Creators apply until ${day(row.applyBy)}`, yours: false };
  if (row.state === "paused")
    return { words: `Reopen it before ${day(row.applyBy)}, or close it`, yours: false };
  return { words: "Nothing left to do", yours: false };
}

function Next({ row, ...when }: { row: OwnBrief } & When) {
  const { words, yours } = nextWords(row, when);
  return (
    <span className="inline-flex items-center gap-2.5">
      <span className={yours ? "spot !animate-none" : "spot o"} aria-hidden="true" />
      <span className={yours ? "t-strong" : "t-2"}>
        <span className="sr-only">{yours ? "Your turn: " : "Not your turn: "}</span>
        {words}
      </span>
    </span>
  );
}

/** The brand's briefs as rows: state, whose turn, applications, slots, budget. */
export function OwnBriefs({ rows, now, timeZone }: { rows: readonly OwnBrief[] } & When) {
  return (
    <div className="card overflow-hidden">
      <DataTable
        caption="Your briefs, last changed first"
        rows={rows}
        keyOf={(row) => row.id}
        columns={[
          {
            id: "brief",
            label: "Brief",
            cell: (row) => (
              <span className="grid gap-0.5">
                <Link className="t-strong hover:underline underline-offset-4" to={`/brand/briefs/${row.id}`}>
                  {row.title}
                </Link>
                <span className="t-small t-2 font-normal">
                  {row.deliverables.length > 0 ? deliverablesName(row.deliverables) : "Nothing to make yet"}
                </span>
              </span>
            ),
          },
          { id: "state", label: "State", cell: (row) => <BriefStateBadge state={row.state} /> },
          {
            id: "next",
            label: "What is next",
            cell: (row) => <Next row={row} now={now} timeZone={timeZone} />,
          },
          {
            id: "applications",
            label: "Applications",
            cell: (row) =>
              row.applications > 0 ? (
                <Link className="link" to={`/brand/briefs/${row.id}/applications`}>
                  {row.applications}
                </Link>
              ) : (
                <span className="t-2">None yet</span>
              ),
          },
          {
            id: "slots",
            label: "Slots left",
            cell: (row) => (
              <span className="grid gap-0.5">
                <Spots left={row.slots - row.taken} of={row.slots} />
                <span className="t-small t-2">
                  {row.slots - row.taken} of {row.slots}
                </span>
              </span>
            ),
          },
          {
            id: "budget",
            label: "Budget used",
            numeric: true,
            cell: (row) => (
              <span className="grid gap-0.5">
                <b className="t-strong">{shortMoney(row.spent, row.currency)}</b>
                <span className="t-small t-2">of {shortMoney(row.budget, row.currency)}</span>
              </span>
            ),
          },
        ]}
      />
    </div>
  );
}
