import type { Writable } from "node:stream";

// How much of a refused body is still read, so that a browser which is about to finish sending gets to see the
// answer. The server discards the rest after the answer (a body left unread would stall the connection).
const DRAIN_BYTES = 32 * 1024 * 1024;

/** The sender went away, or fell silent. */
export class Interrupted extends Error {
  constructor(readonly reason: "aborted" | "stalled") {
    super(`Upload ${reason}`);
  }
}

interface FeedOptions {
  signal: AbortSignal;
  /** Longest wait for the next bytes, in milliseconds. */
  idleMs: number;
  /** True once the outcome is known and only politeness keeps us reading. */
  over: () => boolean;
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

function nextChunk(reader: Reader, { signal, idleMs }: FeedOptions) {
  return new Promise<ReadableStreamReadResult<Uint8Array>>((resolve, reject) => {
    const abort = () => reject(new Interrupted("aborted"));
    const timer = setTimeout(() => reject(new Interrupted("stalled")), idleMs);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    reader
      .read()
      .then(resolve, abort)
      .finally(() => {
        clearTimeout(timer);
        signal.removeEventListener("abort", abort);
      });
  });
}

/** Resolves when the writable takes more, or never will. */
function writableAgain(sink: Writable): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      sink.off("drain", go);
      sink.off("close", go);
      resolve();
    };
    sink.once("drain", go);
    sink.once("close", go);
  });
}

/**
 * Writes `body` into `sink` at the sink's pace, without ending it. Rejects with Interrupted. The body is never
 * cancelled: under Express that would cut the connection before the answer is sent.
 */
export async function feed(
  body: ReadableStream<Uint8Array>,
  sink: Writable,
  options: FeedOptions,
): Promise<void> {
  const reader = body.getReader();
  let drained = 0;
  try {
    for (;;) {
      const next = await nextChunk(reader, options);
      if (next.done) break;
      if (options.over()) drained += next.value.byteLength;
      if (drained > DRAIN_BYTES) return;
      if (!sink.destroyed && !sink.write(next.value)) await writableAgain(sink);
    }
  } finally {
    // Releasing rejects a read that is still pending; its handler above has nothing left to tell.
    reader.releaseLock();
  }
  if (options.signal.aborted) throw new Interrupted("aborted");
}
