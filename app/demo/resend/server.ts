import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createFaults } from "./faults.ts";
import { bodyOf, type Fake, reply } from "./http.ts";
import { ResendRefusal } from "./refusal.ts";
import { retrieved, sendBatch, sendOne } from "./sending.ts";
import { sideDoor } from "./side-door.ts";
import { openStore } from "./store.ts";

export interface ResendFakeOptions {
  /** 0 takes a free one. */
  port: number;
  /** Where the mailbox lives; without it, in memory. */
  dataFile?: string;
  /** Milliseconds since 1970; the demo's clock, else the real one. */
  now?: () => number | Promise<number>;
  /** Refuses what is faster, as Resend does. Off by default. */
  requestsPerSecond?: number;
}

function checkKey(request: IncomingMessage): void {
  const key = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (!key) throw new ResendRefusal(401, "missing_api_key", "Missing API key in the authorization header.");
  if (!key.startsWith("re_")) throw new ResendRefusal(403, "invalid_api_key", "API key is invalid.");
}

function limitOf(perSecond: number | undefined): () => boolean {
  let recent: number[] = [];
  return () => {
    if (!perSecond) return false;
    const now = performance.now();
    recent = recent.filter((at) => now - at < 1_000);
    if (recent.length >= perSecond) return true;
    recent.push(now);
    return false;
  };
}

async function send(
  fake: Fake,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  checkKey(request);
  const body = await bodyOf(request);
  const fault = fake.faults.next();
  if (fault === "500") throw new ResendRefusal(500, "internal_server_error", "An unexpected error occurred.");
  if (fault === "429" || fake.limited())
    throw new ResendRefusal(
      429,
      "rate_limit_exceeded",
      "Too many requests. You can only make 2 requests per second.",
    );
  const header = request.headers["idempotency-key"];
  const call = { body, key: typeof header === "string" ? header : null, now: await fake.now() };
  const answer = path === "/emails" ? sendOne(fake.store, call) : sendBatch(fake.store, call);
  if (fault === "drop") response.destroy();
  else reply(response, 200, answer);
}

async function handle(fake: Fake, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://fake");
  if (url.pathname.startsWith("/_fake/")) return sideDoor(fake, url, request, response);
  const known = url.pathname === "/emails" || url.pathname === "/emails/batch";
  if (known && request.method === "POST") return send(fake, url.pathname, request, response);
  checkKey(request);
  const id = /^\/emails\/([\w-]+)$/.exec(url.pathname)?.[1];
  if (id && id !== "batch" && request.method === "GET")
    return reply(response, 200, retrieved(fake.store, id));
  if (known)
    throw new ResendRefusal(405, "method_not_allowed", "Method is not allowed for the requested path.");
  throw new ResendRefusal(404, "not_found", "The requested endpoint does not exist.");
}

function listener(fake: Fake): Server {
  return createServer((request, response) => {
    handle(fake, request, response).catch((error: unknown) => {
      const refusal =
        error instanceof ResendRefusal
          ? error
          : new ResendRefusal(500, "application_error", "An unexpected error occurred.");
      if (response.headersSent) response.destroy();
      else reply(response, refusal.statusCode, refusal.body());
    });
  });
}

/**
 * Resend's HTTP API as far as the product uses it, on 127.0.0.1: sending with idempotency keys, reading one,
 * plus a mailbox and a fault plan under `/_fake/`. Nothing ever leaves the machine.
 */
export async function startResendFake(
  options: ResendFakeOptions,
): Promise<{ url: string; close(): Promise<void> }> {
  const store = await openStore(options.dataFile);
  const fake: Fake = {
    store,
    faults: createFaults(),
    now: options.now ?? (() => Date.now()),
    limited: limitOf(options.requestsPerSecond),
  };
  const server = listener(fake);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port, "127.0.0.1", () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await store.flush();
    },
  };
}
