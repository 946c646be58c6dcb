import type { ServerResponse } from "node:http";

/**
 * For Express's load context: a function that resolves once `response` wants more bytes, or is closed.
 * Remix 2 ignores the return value of `response.write`, so a download asks here before each piece.
 */
export function connectionDrained(response: ServerResponse): () => Promise<void> {
  return () => {
    if (!response.writableNeedDrain || response.closed) return Promise.resolve();
    return new Promise((resolve) => {
      const go = () => {
        response.off("drain", go);
        response.off("close", go);
        resolve();
      };
      response.once("drain", go);
      response.once("close", go);
    });
  };
}
