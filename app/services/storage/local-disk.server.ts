import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { measure } from "./measure.server.ts";
import { checkedKey } from "./storage-key.ts";
import { MissingFileError, type ByteRange, type Storage, type Stored } from "./storage.ts";

const LEFTOVER_AFTER_MS = 24 * 60 * 60 * 1000;

/** An error handler that turns "no such file" into MissingFileError and throws everything else as it is. */
function missingOr(key: string) {
  return (error: unknown): never => {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    throw code === "ENOENT" || code === "ENOTDIR" ? new MissingFileError(key) : error;
  };
}

/** Removes what a killed process left half-written. A day is longer than any upload may take. */
async function sweepLeftovers(incoming: string): Promise<void> {
  const limit = Date.now() - LEFTOVER_AFTER_MS;
  for (const name of await readdir(incoming)) {
    const file = path.join(incoming, name);
    const found = await stat(file).catch(() => null);
    if (found && found.mtimeMs < limit) await rm(file, { force: true });
  }
}

/**
 * Files below `root` (absolute), readable by the owner of the process only. They are written aside and renamed
 * into place; the first two digits of the key's digest spread them over 256 folders.
 */
export class LocalDiskStorage implements Storage {
  private readonly incoming: string;
  private prepared: Promise<void> | undefined;

  constructor(private readonly root: string) {
    this.incoming = path.join(root, ".incoming");
  }

  private prepare(): Promise<void> {
    this.prepared ??= mkdir(this.incoming, { recursive: true, mode: 0o700 }).then(() =>
      sweepLeftovers(this.incoming),
    );
    return this.prepared;
  }

  private place(key: string): string {
    const spread = createHash("sha256").update(checkedKey(key)).digest("hex").slice(0, 2);
    return path.join(this.root, spread, ...key.split("/"));
  }

  async put(key: string, source: Readable): Promise<Stored> {
    const target = this.place(key);
    await this.prepare();
    const draft = path.join(this.incoming, randomUUID());
    const meter = measure();
    try {
      // `flush` forces the bytes to the disk before the rename makes them visible.
      const file = createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true });
      await pipeline(source, meter.stream, file);
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    return meter.result();
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const handle = await open(this.place(key), "r").catch(missingOr(key));
    return handle.createReadStream(range ?? {});
  }

  async size(key: string): Promise<number> {
    const found = await stat(this.place(key)).catch(missingOr(key));
    return found.size;
  }

  async remove(key: string): Promise<void> {
    await rm(this.place(key), { force: true });
  }
}
