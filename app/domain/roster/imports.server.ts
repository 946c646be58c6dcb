import { appNow, db } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { columnMapping, guessMapping } from "./columns.ts";
import { fileLook } from "./file-look.ts";

/** The brand's latest imports, newest first. */
export async function recentImports(actor: BrandActor) {
  const [rows, now] = await Promise.all([
    db.rosterImport.findMany({
      where: { brandId: actor.brandId, state: { not: "discarded" } },
      select: {
        ...{ id: true, fileName: true, state: true, createdAt: true },
        ...{ rowsGood: true, rowsBad: true, added: true, updated: true },
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 10,
    }),
    appNow(),
  ]);
  return { rows, now };
}

/** One of the brand's own imports, with its columns as chosen or as guessed; null when it is not theirs. */
export async function ownImport(actor: BrandActor, importId: string) {
  const row = await db.rosterImport.findFirst({ where: { id: importId, brandId: actor.brandId } });
  if (!row) return null;
  const look = fileLook.parse(row.look);
  const mapping = row.mapping === null ? guessMapping(look.rows) : columnMapping.parse(row.mapping);
  const { id, fileName, state, rowsRead, rowsGood, rowsBad, added, updated, failure } = row;
  const percent = row.size > 0n ? Math.min(100, Math.floor(Number((row.bytesDone * 100n) / row.size))) : 0;
  return {
    id,
    fileName,
    state,
    rowsRead,
    rowsGood,
    rowsBad,
    added,
    updated,
    failure,
    percent,
    look,
    mapping,
  };
}

/** How far an import of the brand is: what the progress bar asks. */
export async function importProgress(actor: BrandActor, importId: string) {
  const row = await db.rosterImport.findFirst({
    where: { id: importId, brandId: actor.brandId },
    select: { state: true, size: true, bytesDone: true, rowsRead: true, rowsGood: true, rowsBad: true },
  });
  if (!row) return null;
  const { size, bytesDone, ...rest } = row;
  return { ...rest, percent: size > 0n ? Math.min(100, Number((bytesDone * 100n) / size)) : 0 };
}

/** The first rows that cannot be taken, for the page. */
export async function firstProblems(importId: string) {
  return db.rosterImportRow.findMany({
    where: { importId, problem: { not: null } },
    select: { line: true, problem: true, raw: true },
    orderBy: { line: "asc" },
    take: 10,
  });
}

/** Rows that cannot be taken, from a line on: a page of the download. */
export async function problemsAfter(importId: string, line: number, limit = 1_000) {
  return db.rosterImportRow.findMany({
    where: { importId, problem: { not: null }, line: { gt: line } },
    select: { line: true, problem: true, raw: true },
    orderBy: { line: "asc" },
    take: limit,
  });
}
