// `npm run bench -- browse`: /briefs against its own markup as a constant, on one server, in turns.
import process from "node:process";
import autocannon from "autocannon";
import { startApp } from "#tests/support/running-app.ts";
import { compared, median, print } from "./figure.ts";

const BRIEFS = 300;
const ROUNDS = 5;
const SECONDS = 5;
const CONNECTIONS = 16;
const GOAL = 0.5;

interface Side {
  path: string;
  perSecond: number[];
  /** Milliseconds. */
  p97: number[];
}

async function round(baseUrl: string, side: Side, headers: Record<string, string>): Promise<void> {
  const load = await autocannon({
    ...{ url: baseUrl + side.path, connections: CONNECTIONS, duration: SECONDS, headers },
  });
  if (load.non2xx + load.errors > 0)
    throw new Error(`${side.path} failed ${load.non2xx + load.errors} times`);
  side.perSecond.push(load.requests.average);
  side.p97.push(load.latency.p97_5);
}

/** Measures both in turns, so that whatever else the machine does meets both; the first round only warms up. */
async function measure(
  baseUrl: string,
  headers: Record<string, string>,
): Promise<[page: Side, constant: Side]> {
  const sides: [Side, Side] = [
    { path: "/briefs", perSecond: [], p97: [] },
    { path: "/dev/bench", perSecond: [], p97: [] },
  ];
  for (let at = 0; at <= ROUNDS; at += 1) {
    for (const side of at % 2 ? [...sides].reverse() : sides) await round(baseUrl, side, headers);
    if (at > 0) continue;
    for (const side of sides) [side.perSecond, side.p97] = [[], []];
  }
  return sides;
}

async function run(): Promise<void> {
  const app = await startApp();
  try {
    Object.assign(process.env, app.environment, { NODE_ENV: "test" });
    // Loaded only now: the database's address is known.
    const { manyBriefs } = await import("./many-briefs.ts");
    await manyBriefs(BRIEFS);
    const same = await Promise.all(
      ["/briefs", "/dev/bench"].map(async (path) => (await fetch(app.baseUrl + path)).text()),
    );
    if (Math.abs((same[0]?.length ?? 0) - (same[1]?.length ?? 0)) > 1_000)
      throw new Error("The constant is not the page's markup");
    const [page, constant] = await measure(app.baseUrl, {});
    // A cookie of any name: the page is rendered for each request, as it is for whoever is signed in.
    const [fresh, freshConstant] = await measure(app.baseUrl, { cookie: "fresh=1" });
    const [packed, packedConstant] = await measure(app.baseUrl, { "accept-encoding": "gzip, deflate, br" });
    const per = (side: Side) => median(side.perSecond);
    const figures = [
      compared("browse", "requests/s", per(page), per(constant), GOAL),
      compared("browse, rendered each time", "requests/s", per(fresh), per(freshConstant), null),
      compared("browse, compressed", "requests/s", per(packed), per(packedConstant), null),
      compared("browse, 97.5 % of answers within", "ms", median(page.p97), median(constant.p97), null),
    ];
    for (const figure of figures) print(figure);
    process.exitCode = figures.every((figure) => figure.ok) ? 0 : 1;
  } finally {
    const { db } = await import("#app/db.server.ts");
    await db.$disconnect();
    await app.stop();
  }
}

await run();
process.exit();
