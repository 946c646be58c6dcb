import { z } from "zod";
import { audienceAges, audienceCountries, audienceGenders } from "../account/demographics.ts";
import { PLATFORMS } from "../account/platforms.ts";

const count = z.number().int().min(0).max(2_000_000_000);
const day = z.iso.date();

/** The numbers that an export can bring. What it does not bring is kept from the account's latest numbers. */
export const importedValues = z
  .object({
    followers: count.min(1),
    avgLikes: count,
    avgComments: count,
    avgViews: count,
    reach: count,
    impressions: count,
    audienceCountries,
    audienceAges,
    audienceGenders,
  })
  .partial();
export type ImportedValues = z.infer<typeof importedValues>;

/** What was read from an export, before anything is recorded. */
export const exportReading = z.object({
  platform: z.enum(PLATFORMS),
  kind: z.enum(["posts", "totals", "followers", "audience"]),
  language: z.enum(["en", "de", "es"]),
  /** The last day that it speaks of. */
  day,
  /** Rows with something in them, below the head. */
  rows: z.number().int(),
  duplicates: z.number().int(),
  /** Rows that were left out, each with why. At most 50 are kept. */
  problems: z.array(
    z.object({ line: z.number().int(), column: z.string(), text: z.string(), why: z.string() }),
  ),
  problemCount: z.number().int(),
  values: importedValues,
  /** Followers by day, oldest first. */
  points: z.array(z.object({ day, followers: count })),
  /** Of how many posts the averages are. */
  posts: z.number().int().nullable(),
  /** Posts whose caption says that it is an ad and names a brand. Readings of before this was looked for have none. */
  sponsored: z
    .array(
      z.object({
        ...{ day, post: z.string(), url: z.string(), brandKey: z.string(), brandName: z.string() },
        ...{ phrase: z.string(), quote: z.string() },
      }),
    )
    .default([]),
  /** The newest captions, for the brand safety report. Readings of before they were kept have none. */
  captions: z.array(z.object({ day, post: z.string(), url: z.string(), caption: z.string() })).default([]),
});
export type ExportReading = z.infer<typeof exportReading>;
export type RowProblem = ExportReading["problems"][number];

/** What the reader of one kind of table gives back. */
export interface TableReading {
  kind: ExportReading["kind"];
  day: string;
  values: ImportedValues;
  points: ExportReading["points"];
  posts: number | null;
  duplicates: number;
  sponsored?: ExportReading["sponsored"];
  captions?: ExportReading["captions"];
}

export interface Table {
  /** Rows below the head, with the line that a text editor shows. */
  rows: readonly { line: number; cells: readonly string[] }[];
  cell: (row: { cells: readonly string[] }, column: keyof Columns) => string;
  has: (column: keyof Columns) => boolean;
  /** Notes that a row is left out. */
  leaveOut: (line: number, column: keyof Columns, text: string, why: string) => void;
  dayOf: (column: "day" | "published") => (text: string) => string | null;
  today: string;
  /** The creator's own handles: never a brand. */
  own: readonly string[];
}
type Columns = Record<import("./headers.ts").ColumnName, true>;
