import { Readable } from "node:stream";

/**
 * Reads at least `bytes` from the front of `source` (all of it when it is shorter) and gives back that head
 * and a stream of the whole content, head included. Destroying `whole` destroys the source.
 */
export async function peek(source: Readable, bytes: number): Promise<{ head: Buffer; whole: Readable }> {
  const chunks: Buffer[] = [];
  let length = 0;
  const rest: AsyncIterator<Buffer> = source[Symbol.asyncIterator]();
  while (length < bytes) {
    const next = await rest.next();
    if (next.done) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  async function* everything() {
    try {
      yield* chunks;
      for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
    } finally {
      source.destroy();
    }
  }
  return { head: Buffer.concat(chunks), whole: Readable.from(everything(), { objectMode: false }) };
}
