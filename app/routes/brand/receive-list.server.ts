import type { BrandActor } from "#app/domain/access/actor.ts";
import { encodingOf } from "#app/domain/roster/encoding.ts";
import { MOST_MB } from "#app/domain/roster/file-look.ts";
import { lookAtFile } from "#app/domain/roster/look-at-file.server.ts";
import { startImport } from "#app/domain/roster/start-import.server.ts";
import { receiveUpload } from "#app/http/upload.server.ts";
import { csvStore, type SeenBytes } from "#app/services/storage/csv-store.server.ts";
import { storage } from "#app/services/storage/storage.server.ts";

export type ListReceipt = { ok: true; importId: string } | { ok: false; status: number; message: string };

const refused = (status: number, message: string): ListReceipt => ({ ok: false, status, message });

/** Streams a list into storage and begins its import; what is refused leaves no file behind. */
export async function receiveList(request: Request, actor: BrandActor): Promise<ListReceipt> {
  const bytes: SeenBytes[] = [];
  const store = csvStore({
    storage,
    area: "rosters",
    isText: ({ head, validUtf8 }) => encodingOf(head, validUtf8) !== null,
    seen: (one) => bytes.push(one),
  });
  const limits = { maxBytes: MOST_MB * 1024 ** 2, maxFiles: 1, maxFieldBytes: 1_000 };
  const upload = await receiveUpload(request, { store, ...limits });
  if (!upload.ok) return refused(upload.status, upload.message);
  const [file] = upload.files;
  const [seen] = bytes;
  const look = seen ? lookAtFile(seen.head, seen.validUtf8) : null;
  if (!file) return refused(422, "Choose a CSV file.");
  try {
    const { storageKey, originalName: name, size } = file;
    const begun = look && (await startImport(actor, { storageKey, name, size, look }));
    if (begun?.ok) return { ok: true, importId: begun.value.importId };
  } catch (error) {
    await upload.discard();
    throw error;
  }
  await upload.discard();
  return refused(422, "No rows were found in this file. Save the list as CSV and send that.");
}
