// Pieces of SQL that are put together at run time, with their values as parameters. The same functions that
// the generated client offers as Prisma.sql, Prisma.join and Prisma.empty.
export { empty, join, sqltag as sql, type Sql } from "@prisma/client/runtime/client";
