import type { Platform } from "../account/platforms.ts";
import { detectSponsorship } from "../competition/detect.ts";
import { readCount } from "./amounts.ts";
import type { ImportedValues, Table, TableReading } from "./reading.ts";

/** Averages are of this many of the newest posts, as the form for typed numbers asks. */
export const POSTS_AVERAGED = 12;
/** Of fewer posts an average says nothing. */
export const FEWEST_POSTS = 3;
const addressIn = (link: string): string => (/^https?:\/\//.test(link) ? link.slice(0, 500) : "");

/** The words of the newest posts. */
const captionsOf = (posts: readonly Post[]): TableReading["captions"] =>
  posts
    .filter(({ caption }) => caption !== "")
    .slice(0, CAPTIONS_KEPT)
    .map(({ day, key, link, caption }) => ({
      ...{ day, post: key.slice(0, 200), url: addressIn(link), caption: caption.slice(0, 5_000) },
    }));

/** Posts that say that they are an ad: more than that say nothing new about who works with whom. */
const SPONSORED_KEPT = 200;
/** Captions that are kept: as many as a brand safety report looks at. */
const CAPTIONS_KEPT = 500;

const MEASURES = ["views", "likes", "comments", "reach", "impressions"] as const;
type Measure = (typeof MEASURES)[number];
interface Post {
  day: string;
  key: string;
  link: string;
  caption: string;
  counts: Partial<Record<Measure, number>>;
}

const TOTAL = /^(total|gesamt|gesamtwert|totales?)$/i;

function postOf(
  table: Table,
  row: Table["rows"][number],
  read: (text: string) => string | null,
): Post | null {
  const published = table.cell(row, "published");
  const day = read(published);
  if (day === null) {
    table.leaveOut(row.line, "published", published, "This is not a day up to today.");
    return null;
  }
  const counts: Post["counts"] = {};
  for (const measure of MEASURES) {
    if (!table.has(measure)) continue;
    const text = table.cell(row, measure);
    const value = readCount(text);
    if (value === null) {
      table.leaveOut(
        row.line,
        measure,
        text,
        text === "" ? "The number is missing." : "This is not a number.",
      );
      return null;
    }
    counts[measure] = value;
  }
  const [id, link, caption] = (["post", "link", "caption"] as const).map((name) => table.cell(row, name));
  const key = id || link || caption || `line ${row.line}`;
  return { day, key, link: link ?? "", caption: caption ?? "", counts };
}

function averagesOf(posts: readonly Post[], table: Table, platform: Platform): ImportedValues {
  const average = (measure: Measure) =>
    table.has(measure)
      ? Math.round(posts.reduce((sum, post) => sum + (post.counts[measure] ?? 0), 0) / posts.length)
      : undefined;
  const avgViews = average("views");
  // Meta counts views where it used to count impressions: both are how often a post was shown.
  const shown = average("impressions") ?? (platform === "instagram" ? avgViews : undefined);
  const pairs = [
    ["avgViews", avgViews],
    ["avgLikes", average("likes")],
    ["avgComments", average("comments")],
    ["reach", average("reach")],
    ["impressions", shown],
  ] as const;
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

/** Posts that say that they are an ad, and for whom; the newest are kept. */
function sponsoredOf(posts: readonly Post[], table: Table): TableReading["sponsored"] {
  return posts
    .flatMap(({ day, key, link, caption }) =>
      detectSponsorship({ caption, own: table.own }).map((found) => ({
        ...{ ...found, day, post: key.slice(0, 200), url: addressIn(link) },
      })),
    )
    .slice(0, SPONSORED_KEPT);
}

/** A table with one post a row: averages of the newest ones. Null when there are too few. */
export function readPosts(table: Table, platform: Platform): TableReading | null {
  const read = table.dayOf("published");
  const seen = new Set<string>();
  const posts: Post[] = [];
  let duplicates = 0;
  for (const row of table.rows) {
    if (TOTAL.test(row.cells[0]?.trim() ?? "")) continue;
    const post = postOf(table, row, read);
    if (!post) continue;
    if (seen.has(post.key)) duplicates += 1;
    else posts.push(post);
    seen.add(post.key);
  }
  if (posts.length < FEWEST_POSTS) return null;
  posts.sort((a, b) => (a.day < b.day ? 1 : -1));
  const newest = posts.slice(0, POSTS_AVERAGED);
  const day = newest[0]?.day ?? table.today;
  return {
    ...{ kind: "posts", day, points: [], posts: newest.length, duplicates },
    values: averagesOf(newest, table, platform),
    sponsored: sponsoredOf(posts, table),
    captions: captionsOf(posts),
  };
}
