// Web, worker and database die at random while deals are paid, worked and paid out through the real processes.
import { randomInt } from "node:crypto";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { startApp } from "#tests/support/running-app.ts";
import { durablePostgres, keep } from "./crash-processes.ts";

const CLIENTS = 4;
/**
 * How long the rest may take after the last crash: a payout that was queued is left alone by the sweep for five minutes, and
 * then there are a job's own limit and a slow machine.
 */
const PATIENCE_MS = 480_000;
/** When the last crash was; null while they go on, and nobody can say how long a job is put off by them. */
let calmSince: number | null = null;
const isLate = () => calmSince !== null && Date.now() > calmSince + PATIENCE_MS;

export interface CrashResult {
  acknowledged: number;
  lost: string[];
  doubled: string[];
  unfinished: string[];
  /** The longest that a command waited beyond the end of its lease while nothing died any more, in seconds. */
  waited: number;
}

interface Load {
  baseUrl: string;
  isOver: () => boolean;
  /** Deals by id with what was acknowledged about them. */
  deals: Map<string, { checkoutId: string; payouts: string[] }>;
}

/** Tries until it works: a dying process or database answers with an error, or not at all. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (isLate()) throw error;
      await pause(300);
    }
  }
}

/** One deal through web, processor and worker; resolves when the last step was acknowledged. */
async function oneDeal({ baseUrl, deals }: Load): Promise<void> {
  const { db } = await import("#app/db.server.ts");
  const { makeDeal } = await import("#tests/support/money-factory.ts");
  const { cookieOf } = await import("#tests/e2e/support/people.ts");
  const walk = await import("#tests/support/crash-walk.ts");
  const deal = await insist(() => makeDeal());
  await insist(() => walk.activate(deal.creator));
  // Only somebody with a verified address may spend money.
  const verified = { emailVerifiedAt: new Date() };
  await insist(() => db.user.update({ where: { id: deal.brand.userId }, data: verified }));
  const cookie = await insist(() => cookieOf(deal.brand));
  const page = await insist(async () => {
    // Each press comes from an address of its own, because insisting is what the rate limit is there for.
    const headers = { cookie, origin: baseUrl, "x-forwarded-for": `203.0.113.${randomInt(1, 255)}` };
    const answer = await fetch(`${baseUrl}/deals/${deal.number}/fund`, {
      method: "POST",
      headers,
      body: new URLSearchParams(),
      redirect: "manual",
    });
    const to = answer.headers.get("location") ?? "";
    if (answer.status !== 302 || !to.includes("/c/pay/"))
      throw new Error(`Funding was answered ${answer.status}`);
    return to;
  });
  const known = { checkoutId: page.split("/").at(-1) ?? "", payouts: [] as string[] };
  deals.set(deal.dealId, known);
  await insist(() => walk.pay(page));
  const funded = () => db.deal.findFirst({ where: { id: deal.dealId, state: "active" } });
  while (!(await insist(funded)) && !isLate()) await pause(250);
  for (const index of deal.deliverableIds.keys())
    known.payouts.push(await insist(() => walk.accept(deal, index)));
  await insist(() => walk.makeDue(deal.dealId));
}

async function client(load: Load): Promise<void> {
  while (!load.isOver()) await oneDeal(load);
}

/** The seconds by which some command is overdue: its lease is over and nobody has taken it up. */
async function overdue(): Promise<number> {
  const { db } = await import("#app/db.server.ts");
  const [row] = await db.$queryRaw<{ s: number }[]>`
    select coalesce(max(extract(epoch from clock_timestamp() - lease_until)), 0)::float as s from (
      select lease_until from payout where state = 'sending' union all
      select lease_until from refund where state = 'sending') sending`;
  return row?.s ?? 0;
}

/** Waits until every deal is complete, and notes how long anything waited beyond its lease. */
async function rest(result: CrashResult): Promise<void> {
  const { db } = await import("#app/db.server.ts");
  const { enqueueDuePayouts } = await import("#app/domain/payout/due-payouts.server.ts");
  const { makeDue } = await import("#tests/support/crash-walk.ts");
  for (;;) {
    await enqueueDuePayouts();
    result.waited = Math.max(result.waited, await overdue());
    const open = await db.deal.findMany({
      where: { state: { not: "completed" } },
      select: {
        ...{ id: true, state: true, deliverables: { select: { state: true } } },
        payouts: { select: { state: true, failureMessage: true, attempts: true } },
      },
    });
    if (open.length === 0) return;
    // Again: a reconciliation that was under way has written down when the charge really settles, in two days.
    for (const { id } of open) await makeDue(id);
    if (isLate()) {
      result.unfinished.push(...open.map((deal) => JSON.stringify(deal)));
      return;
    }
    await pause(500);
  }
}

async function compare(load: Load, result: CrashResult): Promise<void> {
  const { db } = await import("#app/db.server.ts");
  const { acknowledgedWebhooks, transfersByPayout } = await import("#tests/support/crash-walk.ts");
  for (const [dealId, { checkoutId, payouts }] of load.deals) {
    const funding = await db.funding.count({ where: { dealId, checkoutId } });
    if (funding !== 1) result.lost.push(`the checkout ${checkoutId} of deal ${dealId}`);
    for (const id of payouts)
      if (!(await db.payout.findUnique({ where: { id } })))
        result.lost.push(`payout ${id} of deal ${dealId}`);
    result.acknowledged += 1 + payouts.length;
    for (const [payoutId, count] of await transfersByPayout(dealId))
      if (count !== 1) result.doubled.push(`payout ${payoutId} has ${count} transfers`);
  }
  for (const event of await acknowledgedWebhooks()) {
    result.acknowledged += 1;
    if (!(await db.webhookEvent.findUnique({ where: { id: event } }))) result.lost.push(`webhook ${event}`);
  }
}

interface Crashing {
  kills: number;
  stops: number;
}

/** Kills and stops, in turns, at random moments of a running load. */
async function crashing(
  { kills, stops }: Crashing,
  victims: { kill(): Promise<void> }[],
  database: { crash(): Promise<void> },
) {
  const every = stops === 0 ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(kills / stops));
  for (let at = 1; at <= kills; at += 1) {
    await pause(300 + Math.random() * 2_500);
    await victims[at % victims.length]?.kill();
    if (at % every === 0 && at / every <= stops) await database.crash();
  }
}

/** Runs the load under crashes. The web server must be built. */
export async function crash(sizes: Crashing): Promise<CrashResult> {
  const database = await durablePostgres();
  process.env.TEST_DATABASE_URL = database.url;
  const app = await startApp({ which: [] });
  Object.assign(process.env, app.environment, { NODE_ENV: "test" });
  const mortals = [keep("build/server/serve.js", app.environment), keep("app/jobs/main.ts", app.environment)];
  const result: CrashResult = { acknowledged: 0, lost: [], doubled: [], unfinished: [], waited: 0 };
  let over = false;
  const load: Load = { baseUrl: app.baseUrl, isOver: () => over, deals: new Map() };
  try {
    const clients = Promise.all(Array.from({ length: CLIENTS }, () => client(load)));
    // Its failure is told where it is awaited; before that it must not end this process and leave the others behind.
    clients.catch(() => undefined);
    await crashing(sizes, mortals, database);
    over = true;
    calmSince = Date.now();
    await clients;
    await rest(result);
    await compare(load, result);
    return result;
  } finally {
    over = true;
    await Promise.all(mortals.map((mortal) => mortal.stop()));
    const { db } = await import("#app/db.server.ts");
    await db.$disconnect();
    await app.stop();
    await database.stop();
  }
}
