import { createHash } from "node:crypto";
import { Transform } from "node:stream";
import type { Stored } from "./storage.ts";

/** A pass-through that counts and digests what flows; call `result()` once the stream has ended. */
export function measure(): { stream: Transform; result: () => Stored } {
  const hash = createHash("sha256");
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ size, sha256: hash.digest("hex") }) };
}
