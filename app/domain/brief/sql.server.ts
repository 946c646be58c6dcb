// Pieces of SQL that are put together at run time, with their values as parameters. The same functions that
// the generated client offers as Prisma.sql, Prisma.join and Prisma.empty.
export { empty, join, sqltag as sql, type Sql } from "@prisma/client/runtime/client";

/** Words of a search as a prefix query: "noodle reel" finds "Noodles in a reel". Null when no letter or digit is left. */
export function prefixQuery(q: string): string | null {
  const words = q
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, 8);
  return words ? words.map((word) => `${word}:*`).join(" & ") : null;
}
