// npm run bench -- browse: the brief list against the same markup as a constant, in one run, round by round.
import process from "node:process";
import autocannon from "autocannon";
import { startApp } from "../support/running-app.ts";

const ROUNDS = 5;
const SECONDS = 4;
const CONNECTIONS = 8;
const BRIEFS = 60;
const GOAL = 0.5;

/** Requests per second and, as a check, that every answer was a success. */
async function rate(url: string): Promise<number> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url} answered ${result.non2xx} times with an error`);
  return result.requests.average;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function publishBriefs(): Promise<void> {
  const { publishedBrief } = await import("../support/factories.ts");
  for (let count = 0; count < BRIEFS; count += 1) await publishedBrief();
}

async function measure(baseUrl: string): Promise<void> {
  const list = `${baseUrl}/briefs`;
  const constant = `${baseUrl}/dev/constant`;
  await fetch(`${constant}?keep`);
  const lists: number[] = [];
  const constants: number[] = [];
  await rate(list);
  await rate(constant);
  for (let round = 0; round < ROUNDS; round += 1) {
    lists.push(await rate(list));
    constants.push(await rate(constant));
  }
  const ratio = median(lists.map((value, round) => value / (constants[round] ?? 1)));
  const figure = {
    name: "browse /briefs",
    value: median(lists),
    unit: "requests/s",
    baseline: median(constants),
    ratio: Math.round(ratio * 1000) / 1000,
    goal: GOAL,
    ok: ratio >= GOAL,
  };
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}

const app = await startApp();
Object.assign(process.env, app.environment, { NODE_ENV: "test" });
try {
  await publishBriefs();
  await measure(app.baseUrl);
} finally {
  await app.stop();
}
process.exit(0);
