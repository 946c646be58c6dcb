import { z } from "zod";

const shape = z.object({ to: z.enum(["next", "previous"]), key: z.string().max(60), id: z.uuid() });

/** A place in a list: read on after (or back before) the row with this sort key and id. */
export type Cursor = z.infer<typeof shape>;

/** A cursor as it stands in an address. */
export const writeCursor = ({ to, key, id }: Cursor): string =>
  [to === "next" ? "n" : "p", key, id].join("~");

/** The cursor of an address; null when there is none or somebody changed it. */
export function readCursor(typed: string | null): Cursor | null {
  const [to, key, id] = (typed ?? "").split("~");
  const read = shape.safeParse({ to: to === "n" ? "next" : to === "p" ? "previous" : "", key, id });
  return read.success ? read.data : null;
}

// The year zero is one to a browser, and none to PostgreSQL.
const KEYS = {
  instant: /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/,
  whole: /^\d{1,18}$/,
} as const;

/** The cursor when its key is of the kind that the order sorts by; else null, the first page. */
export function fittingCursor(cursor: Cursor | null, kind: keyof typeof KEYS): Cursor | null {
  if (!cursor || !KEYS[kind].test(cursor.key)) return null;
  return kind === "instant" && Number.isNaN(Date.parse(cursor.key)) ? null : cursor;
}

/**
 * The place in a list by instant that `<instant, ISO>_<id>` names; null for anything else, so that an address that somebody
 * changed leads to the first page.
 */
export function readPlace(typed: string | null): { at: Date; id: string } | null {
  const [key = "", id = ""] = typed?.split("_") ?? [];
  const cursor = fittingCursor(readCursor(`n~${key}~${id}`), "instant");
  return cursor && { at: new Date(cursor.key), id: cursor.id };
}

export interface Page<T> {
  rows: T[];
  next: string | null;
  previous: string | null;
}

/**
 * Cuts a page out of `found`, which was read in the cursor's direction with one row more than `size` to see
 * whether there is another page that way. `keyOf` gives a row's sort key.
 */
export function pageOf<T extends { id: string }>(
  found: T[],
  size: number,
  cursor: Cursor | null,
  keyOf: (row: T) => string,
): Page<T> {
  const back = cursor?.to === "previous";
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (back) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  const hasNext = back ? true : more;
  const hasPrevious = back ? more : cursor !== null;
  return {
    rows,
    next: last && hasNext ? writeCursor({ to: "next", key: keyOf(last), id: last.id }) : null,
    previous: first && hasPrevious ? writeCursor({ to: "previous", key: keyOf(first), id: first.id }) : null,
  };
}
