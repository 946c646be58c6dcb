import { z } from "zod";
import { ENCODINGS } from "./encoding.ts";

/** What was seen of a file when it came: how it is written, and its first rows as they stand there. */
export const fileLook = z.object({
  encoding: z.enum(ENCODINGS),
  delimiter: z.enum([",", ";", "\t", "|"]),
  rows: z.array(z.array(z.string())),
  /** On which lines of the file they end, counted from 1; lists that came before this was kept have none. */
  lines: z.array(z.number().int()).default([]),
});
export type FileLook = z.infer<typeof fileLook>;

export const DELIMITER_NAMES: Record<FileLook["delimiter"], string> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "vertical bars",
};

export const IMPORT_STATES = ["uploaded", "checking", "checked", "imported", "failed", "discarded"] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const MOST_ROWS = 100_000;
export const MOST_MB = 30;
