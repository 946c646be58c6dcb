import { parseWithZod, type Submission } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";
import type { StoredUpload } from "#app/domain/media-kit/kept-file.server.ts";
import type { Refusal, Result } from "#app/domain/refusal.ts";
import { installation } from "#app/http/installation.server.ts";
import { type formRefusal } from "#app/http/refusal.server.ts";
import { receiveUpload } from "#app/http/upload.server.ts";
import { storage } from "#app/services/storage/storage.server.ts";
import { uploadStore } from "#app/services/storage/upload-store.server.ts";

const MOST_MB = 10;

interface ReceiveFile<S extends z.ZodType> {
  schema: S;
  /** First part of the storage keys: "evidence". */
  area: string;
  families: readonly ("image" | "document")[];
  /** Without a file the form is refused. */
  needed?: boolean;
}

type Received<S extends z.ZodType> =
  | {
      ok: true;
      value: z.output<S>;
      submission: Submission<z.input<S>, string[], z.output<S>>;
      file: StoredUpload | null;
      discard: () => Promise<void>;
    }
  | { ok: false; response: ReturnType<typeof formRefusal> };

/** Reads a form with one file in its field `file`. Whatever is refused leaves no bytes behind. */
export async function receiveFile<S extends z.ZodType>(
  request: Request,
  { schema, area, families, needed = false }: ReceiveFile<S>,
): Promise<Received<S>> {
  const { spoolDir, uploadMaxMb } = installation;
  const store = uploadStore({ storage, area, accept: { file: families }, spoolDir });
  const maxBytes = Math.min(MOST_MB, uploadMaxMb) * 1024 ** 2;
  const upload = await receiveUpload(request, { store, maxBytes, maxFiles: 1, maxFieldBytes: 20_000 });
  const submission = parseWithZod(upload.fields, { schema });
  const wrong = (status: number, message?: string) => {
    const result = submission.reply(message ? { fieldErrors: { file: [message] } } : {});
    return { ok: false, response: data({ result }, { status }) } as const;
  };
  if (!upload.ok) return wrong(upload.status, upload.message);
  const [sent] = upload.files;
  if (submission.status !== "success" || (needed && !sent)) {
    await upload.discard();
    return wrong(422, needed && !sent ? "Choose a file." : undefined);
  }
  const file = sent && {
    ...{ storageKey: sent.storageKey, name: sent.originalName, mime: sent.mime },
    ...{ size: sent.size, sha256: sent.sha256 },
  };
  return { ok: true, value: submission.value, submission, file: file ?? null, discard: upload.discard };
}

/** Runs the act that keeps a file; when it is refused or fails, the bytes are removed again. */
export async function keepOrDiscard<T>(
  { discard }: { discard: () => Promise<void> },
  act: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const result: Result<T> | Refusal = await act().catch(async (error: unknown) => {
    await discard();
    throw error;
  });
  if (!result.ok) await discard();
  return result;
}
