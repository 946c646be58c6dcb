import { act, db } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import { eachDue } from "../each-due.server.ts";
import { done } from "../refusal.ts";

/** Removes what nobody came back for: the half of a file that arrived, and whole files of drafts never sent. */
export async function sweepUploads(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    select id from draft_upload where expires_at <= app_now() order by expires_at limit ${limit}`;
  return eachDue(due, async ({ id }) => {
    const removed = await act(async (tx, now) => {
      const [row] = await tx.$queryRaw<{ storage_key: string | null }[]>`
        delete from draft_upload where id = (
          select id from draft_upload where id = ${id}::uuid and expires_at <= ${now} for update skip locked
        ) returning storage_key`;
      if (!row) return done(false);
      await enqueue(tx, "upload.forget", { uploadId: id });
      if (row.storage_key) await enqueue(tx, "file.remove", { storageKey: row.storage_key });
      return done(true);
    });
    return removed.ok && removed.value;
  });
}
