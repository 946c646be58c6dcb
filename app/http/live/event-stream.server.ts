import { onShutdown } from "../on-shutdown.ts";

export interface EventStreamOptions {
  /** Ends with the request, whose client may leave at any time. */
  request: Request;
  /** Begins to tell; returns what ends it. `send` takes the event's id and its data, which must be public. */
  subscribe: (send: (id: number, data: Record<string, string | number>) => void) => () => void;
  /** Asked at every beat: a stream whose reader lost the right to it ends. */
  stillAllowed: () => Promise<boolean>;
  onEnd?: () => void;
  /** Milliseconds between beats, which also keep proxies from closing a quiet connection. */
  beatMs?: number;
}

const BEAT_MS = 20_000;
/** What a browser waits before it comes back after the stream broke. */
const RETRY_MS = 2_000;

const HEADERS = {
  "Content-Type": "text/event-stream; charset=utf-8",
  // no-transform keeps the compression, ours and that of proxies, from holding events back.
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
};

/** A stream of server-sent events (WHATWG HTML, section 9.2) that ends with its request, its right or the process. */
export function eventStream(options: EventStreamOptions): Response {
  const { request, subscribe, stillAllowed, onEnd, beatMs = BEAT_MS } = options;
  const encoder = new TextEncoder();
  let end: () => void = () => undefined;
  let gone = false;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let over = false;
      const write = (text: string) => {
        if (!over) controller.enqueue(encoder.encode(text));
      };
      const beat = setInterval(() => {
        stillAllowed().then(
          (allowed) => (allowed ? write(": beat\n\n") : end()),
          // The database is away for a moment: nobody loses a right by that, and the next beat asks again.
          () => write(": beat\n\n"),
        );
      }, beatMs);
      write(`retry: ${RETRY_MS}\n\n`);
      const stop = subscribe((id, data) =>
        write(`id: ${id}\nevent: changed\ndata: ${JSON.stringify(data)}\n\n`),
      );
      const keep = onShutdown(() => end());
      end = () => {
        if (over) return;
        over = true;
        clearInterval(beat);
        stop();
        keep();
        request.signal.removeEventListener("abort", end);
        // A reader that went away has closed it already.
        if (!gone) controller.close();
        onEnd?.();
      };
      request.signal.addEventListener("abort", end);
      if (request.signal.aborted) end();
    },
    cancel: () => {
      gone = true;
      end();
    },
  });
  return new Response(body, { headers: HEADERS });
}
