import { Link } from "@remix-run/react";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { formatDate } from "#app/components/ui/format-time.ts";
import { Benchmark } from "#app/components/ui/benchmark.tsx";
import { isStale } from "#app/domain/account/staleness.ts";
import type { Platform } from "#app/domain/account/platforms.ts";
import {
  benchmarkOf,
  percentOf,
  PROVENANCE_NAMES,
  tierOf,
  type EngagementDenominator,
  type Provenance,
} from "#app/domain/account/stats.ts";

import { StaleMark } from "./vetted-badge.tsx";

export interface SnapshotRow {
  id: string;
  takenAt: Date;
  followers: number;
  avgLikes: number;
  avgComments: number;
  avgViews: number;
  reach: number;
  impressions: number;
  engagementBps: number;
  engagementDenominator: EngagementDenominator;
  provenance: Provenance;
  /** How many screenshots prove it; only the creator is told. */
  screenshots?: number;
}

interface SnapshotHistoryProps {
  /** The creator's own account: they can add evidence. Left out for others. */
  accountId?: string;
  platform: Platform;
  rows: readonly SnapshotRow[];
  now: Date;
  timeZone: string;
}

const number = (value: number) => value.toLocaleString("en-US");

/** Engagement against what is usual for the tier; the benchmarks are shares of followers. */
function Engagement({ row, platform }: { row: SnapshotRow; platform: Platform }) {
  const usual = benchmarkOf(platform, tierOf(row.followers));
  const words = `${percentOf(row.engagementBps)} of ${row.engagementDenominator}`;
  if (!usual || row.engagementDenominator !== "followers") return <span className="n">{words}</span>;
  return (
    <Benchmark
      value={words}
      usual={`usual ${percentOf(usual.low).replace("\u00a0%", "")} to ${percentOf(usual.high)}`}
      at={row.engagementBps}
      low={usual.low}
      high={usual.high}
      scale={Math.max(usual.high * 2, row.engagementBps)}
    />
  );
}

function Evidence({ accountId, row, day }: { accountId: string; row: SnapshotRow; day: string }) {
  const { screenshots = 0 } = row;
  return (
    <Link className="link" to={`/creator/accounts/${accountId}/evidence/${row.id}`}>
      {screenshots === 0
        ? "Add a screenshot or comments"
        : `${screenshots} ${screenshots === 1 ? "screenshot" : "screenshots"}`}
      <span className="sr-only"> for {day}</span>
    </Link>
  );
}

/** What the numbers were, newest first. Nothing here is ever changed. */
export function SnapshotHistory({ accountId, platform, rows, now, timeZone }: SnapshotHistoryProps) {
  return (
    <DataTable
      caption="Earlier numbers, newest first"
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          id: "date",
          label: "Date",
          cell: (row) => (
            <span className="grid">
              {formatDate(row.takenAt, timeZone, now)}
              <span className="t-small t-2 font-normal">{PROVENANCE_NAMES[row.provenance]}</span>
              {row === rows[0] && isStale(row.takenAt, now) && <StaleMark />}
            </span>
          ),
        },
        { id: "followers", label: "Followers", numeric: true, cell: (row) => number(row.followers) },
        {
          id: "engagement",
          label: "Engagement",
          cell: (row) => <Engagement row={row} platform={platform} />,
        },
        {
          id: "likes",
          label: "Likes and comments",
          numeric: true,
          cell: (row) => `${number(row.avgLikes)} + ${number(row.avgComments)}`,
        },
        { id: "views", label: "Views", numeric: true, cell: (row) => number(row.avgViews) },
        {
          id: "reach",
          label: "Reach of impressions",
          numeric: true,
          cell: (row) => `${number(row.reach)} of ${number(row.impressions)}`,
        },
        ...(accountId === undefined
          ? []
          : [
              {
                id: "evidence",
                label: "Evidence",
                cell: (row: SnapshotRow) => (
                  <Evidence accountId={accountId} row={row} day={formatDate(row.takenAt, timeZone, now)} />
                ),
              },
            ]),
      ]}
    />
  );
}
