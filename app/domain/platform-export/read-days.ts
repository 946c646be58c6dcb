import { readCount } from "./amounts.ts";
import type { ColumnName } from "./headers.ts";
import type { Table, TableReading } from "./reading.ts";

const AVERAGE_OF = { views: "avgViews", likes: "avgLikes", comments: "avgComments" } as const;

interface DayRow {
  day: string;
  counts: Record<string, number>;
}

/** Rows of a table by day, oldest first; of the same day twice the later row counts. */
function daysOf(table: Table, columns: readonly ColumnName[]): { days: DayRow[]; duplicates: number } {
  const read = table.dayOf("day");
  const byDay = new Map<string, DayRow>();
  let duplicates = 0;
  for (const row of table.rows) {
    const day = read(table.cell(row, "day"));
    if (day === null) {
      table.leaveOut(row.line, "day", table.cell(row, "day"), "This is not a day up to today.");
      continue;
    }
    const wrong = columns.find((column) => readCount(table.cell(row, column)) === null);
    if (wrong !== undefined) {
      const text = table.cell(row, wrong);
      table.leaveOut(row.line, wrong, text, text === "" ? "The number is missing." : "This is not a number.");
      continue;
    }
    if (byDay.has(day)) duplicates += 1;
    const counts = Object.fromEntries(
      columns.map((column) => [column, readCount(table.cell(row, column)) ?? 0]),
    );
    byDay.set(day, { day, counts });
  }
  return { days: [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1)), duplicates };
}

/** Followers by day. Null without a single readable day. */
export function readFollowers(table: Table): TableReading | null {
  const { days, duplicates } = daysOf(table, ["followers"]);
  const points = days.flatMap(({ day, counts }) =>
    counts.followers ? [{ day, followers: counts.followers }] : [],
  );
  const last = points.at(-1);
  if (!last) return null;
  return {
    kind: "followers",
    day: last.day,
    values: { followers: last.followers },
    points,
    posts: null,
    duplicates,
  };
}

/**
 * Views, likes and comments of all posts together by day. They become averages only with how many `posts` were
 * published in that time, which such an export does not say.
 */
export function readTotals(table: Table, posts: number): TableReading | null {
  const columns = (["views", "likes", "comments"] as const).filter((column) => table.has(column));
  const { days, duplicates } = daysOf(table, columns);
  const last = days.at(-1);
  if (!last || columns.length === 0) return null;
  const average = (column: string) =>
    Math.round(days.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0) / posts);
  const values = Object.fromEntries(columns.map((column) => [AVERAGE_OF[column], average(column)]));
  return { kind: "totals", day: last.day, values, points: [], posts, duplicates };
}
