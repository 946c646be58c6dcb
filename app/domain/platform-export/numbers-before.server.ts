import { z } from "zod";
import type { Tx } from "../../db.server.ts";
import { PROVENANCES } from "../account/measures.ts";
import { snapshotNumbers } from "../account/stats.ts";
import type { NumbersBefore } from "./merge.ts";

const provenances = z.record(z.string(), z.enum(PROVENANCES));
const dates = z.record(z.string(), z.iso.datetime());

/** The newest numbers of an account, or null. One statement. */
export async function numbersBefore(tx: Tx, accountId: string): Promise<NumbersBefore | null> {
  const row = await tx.statSnapshot.findFirst({ where: { accountId }, orderBy: { takenAt: "desc" } });
  return (
    row && {
      numbers: snapshotNumbers.parse(row),
      takenAt: row.takenAt,
      provenance: row.provenance,
      fieldProvenance: provenances.parse(row.fieldProvenance),
      fieldDates: dates.parse(row.fieldDates),
    }
  );
}
