import type { Platform } from "../account/platforms.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { dayReader } from "./days.ts";
import { findHeader, type ColumnName, type Header } from "./headers.ts";
import { readAudience } from "./read-audience.ts";
import { readFollowers, readTotals } from "./read-days.ts";
import { readPosts } from "./read-posts.ts";
import {
  exportReading,
  type ExportReading,
  type RowProblem,
  type Table,
  type TableReading,
} from "./reading.ts";

const PROBLEMS_KEPT = 50;
/** Rows of one export; a platform's own hold a few hundred. */
export const MOST_ROWS = 20_000;

export interface ExportSource {
  platform: Platform;
  /** The cells of every line, blank lines included, so that a problem can name its line. */
  rows: readonly (readonly string[])[];
  /** The day of the import, "2026-11-22". */
  today: string;
  /** How many posts were published in the time of the export, where its kind needs it. */
  posts: number | null;
  /** The creator's own handles. */
  own?: readonly string[];
}

function tableOf({ rows, today, own = [] }: ExportSource, header: Header, problems: RowProblem[]): Table {
  const filled = rows
    .map((cells, at) => ({ line: at + 1, cells }))
    .slice(header.row + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const cell: Table["cell"] = ({ cells }, column) => {
    const place = header.columns[column];
    return place ? (cells[place.at] ?? "").trim() : "";
  };
  return {
    rows: filled,
    cell,
    today,
    own,
    has: (column) => header.columns[column] !== undefined,
    leaveOut: (line, column, text, why) =>
      problems.push({ line, column: header.columns[column]?.head ?? column, text: text.slice(0, 60), why }),
    dayOf: (column) =>
      dayReader(
        filled.map((row) => cell(row, column)),
        header.language,
        today,
      ),
  };
}

type Kind = "posts" | "totals" | "followers" | "audience";

/** What kind of table it is, by its columns; null for one that says nothing an account's numbers hold. */
function kindOf(table: Table): Kind | null {
  const any = (...columns: ColumnName[]) => columns.some((column) => table.has(column));
  if (any("country", "age", "gender") && any("share", "views", "women")) return "audience";
  if (table.has("published") && any("views", "likes", "reach")) return "posts";
  if (table.has("day") && table.has("followers")) return "followers";
  return table.has("day") && any("views", "likes", "comments") ? "totals" : null;
}

function readTable(kind: Kind, table: Table, source: ExportSource): Result<TableReading> {
  if (kind === "totals" && !source.posts) return refuse("export_needs_posts");
  const reading =
    kind === "audience"
      ? readAudience(table)
      : kind === "posts"
        ? readPosts(table, source.platform)
        : kind === "followers"
          ? readFollowers(table)
          : readTotals(table, source.posts ?? 1);
  return reading ? done(reading) : refuse("export_empty");
}

/**
 * Reads a platform's own export: Meta's content and audience tables, TikTok's overview, content, followers and
 * audience tables, YouTube Studio's tables by content, date, geography, age and gender. Rows that cannot be read
 * are left out and named. Refuses: export_unknown, export_too_long, export_needs_posts, export_empty.
 */
export function readExport(source: ExportSource): Result<ExportReading> {
  if (source.rows.length > MOST_ROWS) return refuse("export_too_long");
  const header = findHeader(source.rows);
  if (!header) return refuse("export_unknown");
  const problems: RowProblem[] = [];
  const table = tableOf(source, header, problems);
  const kind = kindOf(table);
  if (!kind) return refuse("export_unknown");
  const read = readTable(kind, table, source);
  if (!read.ok) return read;
  return done(
    exportReading.parse({
      ...read.value,
      platform: source.platform,
      language: header.language,
      rows: table.rows.length,
      problems: problems.slice(0, PROBLEMS_KEPT),
      problemCount: problems.length,
    }),
  );
}
