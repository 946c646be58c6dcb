import { beginCheck, endCheck, stageRows } from "../../domain/roster/check-rows.server.ts";
import { rowChecker, type Checked } from "../../domain/roster/checker.ts";
import { MOST_ROWS } from "../../domain/roster/file-look.ts";
import { BrokenList, csvRows } from "../../services/csv/read-csv.ts";
import { storage } from "../../services/storage/storage.server.ts";
import type { Handler } from "../handler.ts";

const BATCH = 1_000;

/** Reads a whole list row by row and puts the rows aside, checked; the roster itself is not touched. */
export const rosterCheck: Handler<"roster.check"> = async ({ importId }) => {
  const run = await beginCheck(importId);
  if (!run) return;
  const check = rowChecker(run.mapping);
  const source = await storage.read(run.storageKey);
  let [bytes, count] = [0, 0];
  let batch: Checked[] = [];
  try {
    for await (const row of csvRows(source, run.look, (read) => (bytes += read))) {
      const checked = check(row);
      if (!checked) continue;
      batch.push(checked);
      count += 1;
      if (count > MOST_ROWS)
        throw new BrokenList(
          `The list has more than ${MOST_ROWS.toLocaleString("en-US")} rows. Split it in two.`,
        );
      if (batch.length < BATCH) continue;
      if (!(await stageRows(run, batch, bytes))) return;
      batch = [];
    }
    if (batch.length > 0 && !(await stageRows(run, batch, bytes))) return;
    await endCheck(run, count === 0 ? "The file has no rows below its header." : null);
  } catch (error) {
    if (!(error instanceof BrokenList)) throw error;
    await endCheck(run, error.message);
  }
};
