import type { IncomingMessage, ServerResponse } from "node:http";
import { ApiError } from "./errors.ts";

const MAX_BODY = 6_000_000;

/** The whole request body as text; ApiError 413 when it is too long. */
export async function readBody(
  request: IncomingMessage,
  encoding: "utf8" | "latin1" = "utf8",
): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new ApiError(413, "The request body is too large.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString(encoding);
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}
