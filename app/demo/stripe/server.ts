import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { handleAdmin } from "./admin.ts";
import { handleApi } from "./api.ts";
import { createFaultPlan } from "./faults.ts";
import { handlePages } from "./pages/routes.ts";
import { sendJson } from "./http.ts";
import { openStore } from "./persistence.ts";
import type { WebhookEndpoint } from "./deliver.ts";
import { Webhooks } from "./webhooks.ts";
import { beginCall, type World } from "./world.ts";

const HOST = "127.0.0.1";
const EXPIRY_SWEEP_MS = 15_000;

export interface StripeFakeOptions {
  /** 0 picks a free one. */
  port: number;
  /** Where a browser reaches the hosted pages; the fake's own address unless something stands in front of it. */
  publicUrl?: string;
  /** JSON file for state that survives a restart; in memory without it. */
  dataFile?: string;
  webhooks: WebhookEndpoint[];
  /** Where the hosted pages may send people back to, beside the URLs that the app passes. */
  appOrigin: string;
  /** Unix milliseconds; the real clock by default. */
  now?: () => Promise<number> | number;
  /** The only keys taken; any `sk_test_` or `rk_test_` key by default. */
  secretKeys?: string[];
  /** Money of a charge is available at once instead of after two days. */
  instantAvailability?: boolean;
}

export interface StripeFake {
  url: string;
  port: number;
  /** Waits until every queued webhook was tried once. */
  flushWebhooks(): Promise<{ delivered: number; failed: number }>;
  /** Writes the state, drops open connections, stops deliveries. */
  close(): Promise<void>;
}

function handler(world: World) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", world.publicUrl);
    if (url.pathname.startsWith("/_fake/")) return handleAdmin(world, request, response, url);
    if (/^\/v[12]\//.test(url.pathname)) return handleApi(world, request, response, url);
    return handlePages(world, request, response, url);
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The Stripe fake has no port.");
  return address.port;
}

async function createWorld(options: StripeFakeOptions): Promise<World> {
  const store = await openStore(options.dataFile);
  return {
    store,
    webhooks: new Webhooks(store.state, options.webhooks, () => store.changed()),
    faults: createFaultPlan(),
    inFlight: new Set(),
    publicUrl: "",
    appOrigin: options.appOrigin,
    instantAvailability: options.instantAvailability ?? false,
    secretKeys: options.secretKeys ?? null,
    now: options.now ?? Date.now,
  };
}

function serve(world: World): Server {
  const handle = handler(world);
  return createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      process.stderr.write(`The Stripe fake failed on ${request.method} ${request.url}: ${String(error)}\n`);
      const body = { error: { type: "api_error", message: "The fake has a bug; see its log." } };
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, body);
    });
  });
}

/** Starts the stateful Stripe fake on the loopback interface. Rejects when the port is taken. */
export async function startStripeFake(options: StripeFakeOptions): Promise<StripeFake> {
  const world = await createWorld(options);
  const server = serve(world);
  const port = await listen(server, options.port);
  const url = `http://${HOST}:${port}`;
  world.publicUrl = (options.publicUrl ?? url).replace(/\/$/, "");
  const sweep = setInterval(() => void beginCall(world).catch(() => undefined), EXPIRY_SWEEP_MS).unref();
  world.webhooks.kick();
  return {
    url,
    port,
    flushWebhooks: () => world.webhooks.flush(),
    async close() {
      clearInterval(sweep);
      await world.webhooks.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await world.store.flush();
    },
  };
}
