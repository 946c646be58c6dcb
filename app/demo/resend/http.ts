import type { IncomingMessage, ServerResponse } from "node:http";
import type { Faults } from "./faults.ts";
import { ResendRefusal } from "./refusal.ts";
import type { Store } from "./store.ts";

const MAX_BODY = 40 * 1024 * 1024;

export interface Fake {
  store: Store;
  faults: Faults;
  now: () => number | Promise<number>;
  limited: () => boolean;
}

/** The JSON of a request. Throws ResendRefusal when it is too large or no JSON. */
export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY)
      throw new ResendRefusal(413, "validation_error", "The request is larger than 40 MB.");
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8") || "null") as unknown;
  } catch {
    throw new ResendRefusal(422, "validation_error", "The body is not JSON.");
  }
}

/** Answers with JSON. */
export function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}
