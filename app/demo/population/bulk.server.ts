import { db, type Tx } from "#app/db.server.ts";

/** A row by column name, as the table calls its columns. */
export type Row = Record<string, unknown>;

/** How many rows one statement carries. */
export const CHUNK = 2_000;
const NAME = /^[a-z_][a-z_0-9]*$/;

/** JSON that PostgreSQL reads into any column: amounts as text, instants by their ISO form. */
const written = (rows: readonly Row[]) =>
  JSON.stringify(rows, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));

/** Inserts rows that all have the same columns, in one statement. Table and columns are ours, never typed by anybody. */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {});
  if (names.length === 0) return;
  if (![table, ...names].every((name) => NAME.test(name))) throw new Error(`Not a table of ours: ${table}`);
  const columns = names.map((name) => `"${name}"`).join(", ");
  await tx.$executeRawUnsafe(
    `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
    written(rows),
  );
}

/** Does `work` for `0 … count - 1` in chunks, each in a transaction of its own that leaves the directory for later. */
export async function inChunks(
  count: number,
  work: (tx: Tx, from: number, to: number) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < count; from += CHUNK) {
    await db.$transaction(
      async (tx) => {
        // Else every statement would write the search rows of its creators anew; see the migration "directory".
        await tx.$executeRaw`select set_config('sweetspot.directory', 'later', true)`;
        await work(tx, from, Math.min(count, from + CHUNK));
      },
      { timeout: 120_000, maxWait: 30_000 },
    );
  }
}
