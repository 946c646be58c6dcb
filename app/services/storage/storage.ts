import type { Readable } from "node:stream";

/** Both ends included, in bytes, as in an HTTP range. */
export interface ByteRange {
  start: number;
  end: number;
}

export interface Stored {
  /** Bytes. */
  size: number;
  /** Lower-case hexadecimal digest of the bytes as stored. */
  sha256: string;
}

export interface PutOptions {
  contentType: string;
}

/**
 * Where files live. Keys come from `newStorageKey`; any other form throws a RangeError.
 * `put` shows the file to readers only when it is whole: a source that fails or is destroyed leaves nothing.
 * `read` and `size` reject with MissingFileError when there is no such file; `remove` of nothing is no error.
 */
export interface Storage {
  put(key: string, source: Readable, options: PutOptions): Promise<Stored>;
  read(key: string, range?: ByteRange): Promise<Readable>;
  size(key: string): Promise<number>;
  remove(key: string): Promise<void>;
}

/** The key is well formed, but nothing is stored under it. */
export class MissingFileError extends Error {
  constructor(readonly key: string) {
    super(`No stored file ${key}`);
    this.name = "MissingFileError";
  }
}
