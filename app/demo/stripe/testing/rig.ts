import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import Stripe from "stripe";
import { DEMO_CONNECT_SECRET, DEMO_PLATFORM_SECRET } from "#app/services/payments/demo-secrets.ts";
import { stripeFakeAdmin } from "../admin-client.ts";
import { startStripeFake, type StripeFake, type StripeFakeOptions } from "../server.ts";

export interface Received {
  kind: "platform" | "connect";
  body: string;
  signature: string;
  type: string;
  eventId: string;
}

export interface Rig {
  fake: StripeFake;
  stripe: Stripe;
  admin: ReturnType<typeof stripeFakeAdmin>;
  /** Everything that reached the webhook receiver, in order of arrival. */
  received: Received[];
  types(): string[];
  /** The receiver answers with this status from now on. */
  answerWith(status: number): void;
  /** Closes the fake and starts it again on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** The official SDK, pointed at a fake. */
export function sdk(fake: StripeFake, key = "sk_test_rig", maxNetworkRetries = 0): Stripe {
  return new Stripe(key, {
    host: "127.0.0.1",
    port: fake.port,
    protocol: "http",
    telemetry: false,
    maxNetworkRetries,
  });
}

async function startReceiver(
  received: Received[],
  status: () => number,
): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8");
      const { type, id } = JSON.parse(body) as { type: string; id: string };
      const kind = request.url === "/webhooks/stripe" ? "platform" : "connect";
      received.push({
        kind,
        body,
        signature: String(request.headers["stripe-signature"]),
        type,
        eventId: id,
      });
      response.writeHead(status()).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** A fake with a data file, a webhook receiver and an SDK client, all on free ports. */
export async function startRig(options: Partial<StripeFakeOptions> = {}): Promise<Rig> {
  const received: Received[] = [];
  let status = 200;
  const receiver = await startReceiver(received, () => status);
  const folder = await mkdtemp(path.join(tmpdir(), "stripe-fake-"));
  const start = () =>
    startStripeFake({
      port: 0,
      dataFile: path.join(folder, "state.json"),
      appOrigin: "http://app.test",
      webhooks: [
        { kind: "platform", url: `${receiver.url}/webhooks/stripe`, secret: DEMO_PLATFORM_SECRET },
        { kind: "connect", url: `${receiver.url}/webhooks/stripe-connect`, secret: DEMO_CONNECT_SECRET },
      ],
      ...options,
    });
  const rig: Rig = {
    ...(await connect(start)),
    received,
    types: () => received.map(({ type }) => type),
    answerWith(next) {
      status = next;
    },
    async restart() {
      await rig.fake.close();
      Object.assign(rig, await connect(start));
    },
    async close() {
      await rig.fake.close();
      receiver.server.closeAllConnections();
      await new Promise((resolve) => receiver.server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
  return rig;
}

async function connect(start: () => Promise<StripeFake>): Promise<Pick<Rig, "fake" | "stripe" | "admin">> {
  const fake = await start();
  return { fake, stripe: sdk(fake), admin: stripeFakeAdmin(fake.url) };
}
