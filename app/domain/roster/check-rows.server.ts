import { db } from "../../db.server.ts";
import { columnMapping, type ColumnMapping } from "./columns.ts";
import { fileLook, type FileLook } from "./file-look.ts";
import type { Checked } from "./checker.ts";

/** One run of a check. An older run of the same import has no effect any more. */
export interface CheckRun {
  importId: string;
  run: number;
  storageKey: string;
  size: number;
  look: FileLook;
  mapping: ColumnMapping;
}

/** Begins a run from nothing; null when the import does not wait to be checked. */
export async function beginCheck(importId: string): Promise<CheckRun | null> {
  return db.$transaction(async (tx) => {
    const moved = await tx.rosterImport.updateManyAndReturn({
      where: { id: importId, state: "checking" },
      data: { run: { increment: 1 }, bytesDone: 0n, rowsRead: 0, rowsGood: 0, rowsBad: 0 },
    });
    const found = moved[0];
    if (!found) return null;
    await tx.rosterImportRow.deleteMany({ where: { importId } });
    return {
      ...{ importId, run: found.run, storageKey: found.storageKey, size: Number(found.size) },
      look: fileLook.parse(found.look),
      mapping: columnMapping.parse(found.mapping),
    };
  });
}

/** Puts a batch of checked rows aside and says how far it is. False: another run has taken over, stop. */
export async function stageRows(
  { importId, run }: CheckRun,
  rows: readonly Checked[],
  bytesDone: number,
): Promise<boolean> {
  const good = rows.filter((row) => row.data !== null).length;
  return db.$transaction(async (tx) => {
    const mine = await tx.rosterImport.updateMany({
      where: { id: importId, run, state: "checking" },
      data: {
        bytesDone: BigInt(bytesDone),
        rowsRead: { increment: rows.length },
        rowsGood: { increment: good },
        rowsBad: { increment: rows.length - good },
      },
    });
    if (mine.count !== 1) return false;
    await tx.$executeRaw`
      insert into roster_import_row (import_id, line, data, problem, raw)
      select ${importId}::uuid, x.line, x.data, x.problem, x.raw
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(line int, data jsonb, problem text, raw text[])`;
    return true;
  });
}

/** Ends a run: every row is checked, or the file cannot be read (`failure`, a sentence). */
export async function endCheck({ importId, run }: CheckRun, failure: string | null): Promise<void> {
  await db.rosterImport.updateMany({
    where: { id: importId, run, state: "checking" },
    data: { state: failure ? "failed" : "checked", failure },
  });
}
