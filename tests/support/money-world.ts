// The outside world of money tests: the Stripe fake on the product's own clock, its webhooks delivered to the
// real routes, and the queue run by hand. Import it before anything of the app that reads the environment.
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import process from "node:process";
import { stripeFakeAdmin } from "#app/demo/stripe/admin-client.ts";
import { startStripeFake } from "#app/demo/stripe/server.ts";
import type { JobName } from "#app/jobs/registry.ts";
import { DEMO_CONNECT_SECRET, DEMO_PLATFORM_SECRET } from "#app/services/payments/demo-secrets.ts";

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** One delivery of a webhook, as it arrived: it may be handed over later, twice, or never. */
export interface Parcel {
  source: "platform" | "connect";
  signature: string;
  body: Buffer;
}

/** Hands a webhook to the product's own route; resolves with the status of its answer. */
export async function handOver({ source, signature, body }: Parcel): Promise<number> {
  const { receiveWebhook } = await import("#app/routes/webhooks/receive.server.ts");
  const headers = { "stripe-signature": signature };
  const url = `http://localhost/webhooks/${source}`;
  const request = new Request(url, { method: "POST", headers, body: new Uint8Array(body) });
  return (await receiveWebhook(request, source)).status;
}

let postOffice: ((parcel: Parcel) => void) | null = null;

/** From now on webhooks are only kept by `keep`, which decides when they arrive; null: they arrive at once again. */
export function divertWebhooks(keep: ((parcel: Parcel) => void) | null): void {
  postOffice = keep;
}

const receiver = createServer((request, response) => {
  const answer = async () => {
    const signature = String(request.headers["stripe-signature"]);
    const source = request.url === "/webhooks/stripe" ? "platform" : "connect";
    const parcel = { source, signature, body: await bodyOf(request) } as const;
    postOffice?.(parcel);
    response.writeHead(postOffice ? 200 : await handOver(parcel)).end();
  };
  answer().catch(() => response.writeHead(500).end());
});
await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
const here = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;

const fake = await startStripeFake({
  port: 0,
  appOrigin: "http://localhost:3000",
  webhooks: [
    { url: `${here}/webhooks/stripe`, secret: DEMO_PLATFORM_SECRET, kind: "platform" },
    { url: `${here}/webhooks/stripe-connect`, secret: DEMO_CONNECT_SECRET, kind: "connect" },
  ],
  now: async () => (await appNow()).getTime(),
});
process.env.STRIPE_FAKE_URL = fake.url;

const { appNow, db } = await import("#app/db.server.ts");
const { prepareQueues } = await import("#app/jobs/queues.server.ts");
const { stripe } = await import("#app/services/payments/client.server.ts");
const { cardsRefresh } = await import("#app/jobs/handlers/cards-refresh.ts");
const { chargebackRefresh } = await import("#app/jobs/handlers/chargeback-refresh.ts");
const { chargebackSend } = await import("#app/jobs/handlers/chargeback-send.ts");
const { fundingRefresh } = await import("#app/jobs/handlers/funding-refresh.ts");
const { groupRefresh } = await import("#app/jobs/handlers/group-refresh.ts");
const { payeeRefresh } = await import("#app/jobs/handlers/payee-refresh.ts");
const { payoutReverse } = await import("#app/jobs/handlers/payout-reverse.ts");
const { payoutSend } = await import("#app/jobs/handlers/payout-send.ts");
const { processorLook } = await import("#app/jobs/handlers/processor-look.ts");
const { reconcile } = await import("#app/jobs/handlers/reconcile.ts");
const { reconcileFull } = await import("#app/jobs/handlers/reconcile-full.ts");
const { refundSend } = await import("#app/jobs/handlers/refund-send.ts");
const { webhookProcess } = await import("#app/jobs/handlers/webhook-process.ts");

await prepareQueues(process.env.DATABASE_URL ?? "");

export const fakeUrl = fake.url;
export const admin = stripeFakeAdmin(fake.url);
export { reconcile, reconcileFull, stripe };

export const jobs = {
  "cards.refresh": cardsRefresh,
  "chargeback.refresh": chargebackRefresh,
  "chargeback.send": chargebackSend,
  "funding.refresh": fundingRefresh,
  "group.refresh": groupRefresh,
  "payee.refresh": payeeRefresh,
  "payout.reverse": payoutReverse,
  "payout.send": payoutSend,
  "processor.look": processorLook,
  "refund.send": refundSend,
  "webhook.process": webhookProcess,
};

/** Stops the fake and the receiver, and lets go of the database. */
export async function closeWorld(): Promise<void> {
  await fake.close();
  await new Promise((resolve) => receiver.close(resolve));
  await db.$disconnect();
}

interface Queued {
  id: string;
  name: keyof typeof jobs;
  data: never;
}

/** The money jobs that could run now, oldest first; the look after a lease comes later, jobs of others are left alone. */
export async function queued(): Promise<Queued[]> {
  return db.$queryRaw<Queued[]>`
    select id, name, data from pgboss.job where state < 'active' and start_after <= now() and name = any(${Object.keys(jobs)})
    order by created_on, id`;
}

/** Runs the waiting money jobs, and those that they queue, until none is left. Returns the errors they threw. */
export async function runJobs(): Promise<unknown[]> {
  const errors: unknown[] = [];
  for (;;) {
    const batch = await queued();
    if (batch.length === 0) return errors;
    for (const { id, name, data } of batch) {
      await db.$executeRaw`delete from pgboss.job where id = ${id}::uuid`;
      await jobs[name](data).catch((error: unknown) => errors.push(error));
    }
  }
}

/** Lets every webhook arrive and every money job run, until all is quiet. A job that throws fails the test. */
export async function settle(): Promise<void> {
  for (;;) {
    const { delivered } = await admin.flushWebhooks();
    const waiting = await queued();
    if (delivered === 0 && waiting.length === 0) return;
    const errors = await runJobs();
    if (errors.length > 0) throw new AggregateError(errors, errors.map(String).join("\n"));
  }
}

/** Moves the clock of the product and, with it, of the processor. */
export async function advance(hours: number): Promise<void> {
  await db.$executeRaw`update app_clock set offset_ms = offset_ms + ${Math.round(hours * 3_600_000)}`;
}

/** Ends every lease, as if its real time had passed. */
export async function expireLeases(): Promise<void> {
  const long = "interval '1 hour'";
  await db.$executeRawUnsafe(
    `update payout set lease_until = clock_timestamp() - ${long} where lease_until is not null`,
  );
  await db.$executeRawUnsafe(
    `update refund set lease_until = clock_timestamp() - ${long} where lease_until is not null`,
  );
}

/** Names that jobs and tests share. */
export type MoneyJob = Extract<JobName, keyof typeof jobs>;
