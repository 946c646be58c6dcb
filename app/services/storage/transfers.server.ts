import { rm } from "node:fs/promises";
import path from "node:path";
import { FileStore } from "@tus/file-store";
import { MemoryLocker, Server } from "@tus/server";
import { env } from "#app/env.server.ts";
import type { FileFamily } from "./file-kind.server.ts";
import { keepFromDisk, kindOnDisk } from "./keep-from-disk.server.ts";
import { refuseFile, type Keeping } from "./keeping.server.ts";
import { storage } from "./storage.server.ts";

const FOLDER = path.join(env.DATA_DIR, "transfers");

/** How a transfer is turned down: the protocol's answers carry a status and a sentence. */
export class TransferRefusal extends Error {
  constructor(
    readonly status_code: number,
    readonly body: string,
  ) {
    super(body);
  }
}

/** The rules of whoever receives: each is asked before anything is written, and may throw a TransferRefusal. */
export interface TransferRules {
  /** The request's path without the transfer's id. */
  path: string;
  mostMb: number;
  /** A file of this name and size is announced; answers the id of its transfer. */
  announce(name: string, size: number): Promise<string>;
  /** More of this transfer is about to arrive. */
  admit(id: string): Promise<void>;
  /** The last byte arrived. */
  finish(id: string): Promise<void>;
}

// Made on first use: whoever only renders pages needs no folder.
let store: FileStore | undefined;
const transferStore = () => (store ??= new FileStore({ directory: FOLDER }));
// One web process serves an installation, so a lock in memory is one for all.
const locker = new MemoryLocker();
const fileOf = (id: string) => path.join(FOLDER, id);

/** Answers one request of the tus protocol, 1.0.0 (creation, offset, append). Bytes wait on this server's own disk. */
export function receiveTransfer(request: Request, rules: TransferRules): Promise<Response> {
  const tooLarge = `The file is larger than ${rules.mostMb}\u00a0MB. Send a smaller one.`;
  const server = new Server({
    path: rules.path,
    relativeLocation: true,
    datastore: transferStore(),
    locker,
    // Our own pages only; the default would let every site read the answers.
    allowedOrigins: [env.ORIGIN],
    maxSize: rules.mostMb * 1024 ** 2,
    namingFunction: (req, metadata) =>
      rules.announce(metadata?.filename ?? "", Number(req.headers.get("upload-length") ?? Number.NaN)),
    onIncomingRequest: async (req, id) => {
      if (req.method !== "POST") await rules.admit(id);
    },
    onUploadFinish: async (_req, upload) => {
      await rules.finish(upload.id);
      return {};
    },
    // The package's own words for this are for programs.
    onResponseError: (_req, error) =>
      "status_code" in error && error.status_code === 413 ? { status_code: 413, body: tooLarge } : undefined,
  });
  return server.handleWeb(request);
}

/** How many bytes of a transfer have arrived; 0 when it is unknown. */
export async function arrivedBytes(id: string): Promise<number> {
  return transferStore()
    .getUpload(id)
    .then((upload) => upload.offset)
    .catch(() => 0);
}

/** Why what has arrived so far cannot become a draft's file; null while nothing speaks against it. */
export async function earlyRefusal(id: string, families: readonly FileFamily[]) {
  if ((await arrivedBytes(id)) === 0) return null;
  const kind = await kindOnDisk(fileOf(id));
  if (!kind.ok) return refuseFile(kind.code, families);
  return families.includes(kind.family) ? null : refuseFile("type_not_allowed", families);
}

/** Looks at a whole file, cleans it and puts it into the storage of this installation, under `area`. */
export async function keepTransfer(
  id: string,
  area: string,
  families: readonly FileFamily[],
): Promise<Keeping> {
  const kind = await kindOnDisk(fileOf(id));
  if (!kind.ok) return refuseFile(kind.code, families);
  if (!families.includes(kind.family)) return refuseFile("type_not_allowed", families);
  return keepFromDisk({ storage, area }, kind, fileOf(id));
}

/** Removes what has arrived of a transfer, and what is known of it. */
export async function forgetTransfer(id: string): Promise<void> {
  for (const file of [fileOf(id), `${fileOf(id)}.json`]) await rm(file, { force: true });
}
