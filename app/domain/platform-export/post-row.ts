import type { Platform } from "../account/platforms.ts";
import { normaliseLiveUrl, postOf } from "../content/live-url.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { readCount } from "./amounts.ts";
import { findHeader, type ColumnName } from "./headers.ts";
import { MOST_ROWS } from "./read-export.ts";

/** What an export of posts says of one of them; null where it has no such column, or no number in it. */
export interface PostRow {
  views: number | null;
  reach: number | null;
  likes: number | null;
  comments: number | null;
  /** Empty where the export has none. */
  caption: string;
}

type Rows = readonly (readonly string[])[];

/** Whether two normalised addresses lead to one post, whatever handle stands before its number. */
function isSame(one: string, other: string): boolean {
  const post = postOf(other);
  return "equals" in post
    ? one === post.equals
    : one.startsWith(post.startsWith) && one.endsWith(post.endsWith);
}

/**
 * The row of one post in a platform's own export of posts, found by its address. `url` is normalised. An export of
 * YouTube names videos by their number, without an address.
 * Refuses: export_unknown, export_too_long, export_other_posts.
 */
export function findPostRow(rows: Rows, url: string, platform: Platform): Result<PostRow> {
  if (rows.length > MOST_ROWS) return refuse("export_too_long");
  const header = findHeader(rows);
  if (!header || !(header.columns.link || header.columns.post)) return refuse("export_unknown");
  const cell = (row: readonly string[], column: ColumnName) => {
    const place = header.columns[column];
    return place ? (row[place.at] ?? "").trim() : "";
  };
  const addressOf = (row: readonly string[]) => {
    const link = cell(row, "link");
    if (link !== "") return normaliseLiveUrl(link, platform);
    const number = cell(row, "post");
    return platform === "youtube"
      ? normaliseLiveUrl(`https://youtube.com/watch?v=${number}`, "youtube")
      : null;
  };
  const posts = rows.slice(header.row + 1).filter((row) => row.some((text) => text.trim() !== ""));
  const found = posts.find((row) => {
    const address = addressOf(row);
    return address !== null && isSame(address, url);
  });
  if (!found) return refuse("export_other_posts", { rows: String(posts.length), url });
  const count = (column: ColumnName) => readCount(cell(found, column));
  return done({
    ...{ views: count("views"), reach: count("reach"), likes: count("likes"), comments: count("comments") },
    caption: cell(found, "caption"),
  });
}
