// `npm run bench -- import`: a list of 50,000 rows goes through the web (upload, columns, check, confirm) while somebody
// else reads pages; their waiting time is compared with the same pages when nothing is imported.
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { startApp } from "#tests/support/running-app.ts";
import { atMost, atMostTimes, median, print, reported, type Figure } from "./figure.ts";
import { listOf, type List } from "./roster-list.ts";

const ROWS = 50_000;
/** Against the same page without an import; and what nobody should wait longer than. */
const GOAL = { median: 2, p95: 3, p95Ms: 1_000 };
const QUIET = 200;
const BETWEEN_MS = 25;

interface Visitor {
  baseUrl: string;
  cookie: string;
}

/** Milliseconds of each page; a page that fails ends the measurement. */
async function visit({ baseUrl, cookie }: Visitor, times: number[]): Promise<void> {
  const began = performance.now();
  const answer = await fetch(`${baseUrl}/brand/roster`, { headers: { cookie } });
  await answer.text();
  if (answer.status !== 200) throw new Error(`/brand/roster answered ${answer.status}`);
  times.push(performance.now() - began);
}

const p95 = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;

async function post({ baseUrl, cookie }: Visitor, path: string, body: BodyInit): Promise<string> {
  const headers = { cookie, origin: baseUrl };
  const answer = await fetch(baseUrl + path, { method: "POST", body, headers, redirect: "manual" });
  if (answer.status !== 302) throw new Error(`POST ${path} answered ${answer.status}`);
  return answer.headers.get("location") ?? "";
}

async function until(visitor: Visitor, page: string, state: string): Promise<void> {
  for (;;) {
    const { baseUrl, cookie } = visitor;
    const answer = await fetch(`${baseUrl}${page}/progress`, { headers: { cookie } });
    const { state: now } = (await answer.json()) as { state: string };
    if (now === state) return;
    if (now === "failed") throw new Error("The list was refused");
    await pause(250);
  }
}

/** The whole import as the person does it; seconds of the check and of the confirmation. */
async function importList(brand: Visitor, list: List): Promise<{ check: number; confirm: number }> {
  const upload = new FormData();
  upload.set("file", new File([list.text], "list.csv", { type: "text/csv" }));
  const page = await post(brand, "/brand/roster/import", upload);
  const began = performance.now();
  await post(brand, page, new URLSearchParams({ intent: "map", ...list.columns }));
  await until(brand, page, "checked");
  const checked = performance.now();
  await post(brand, page, new URLSearchParams({ intent: "confirm" }));
  await until(brand, page, "imported");
  const seconds = (from: number, to: number) => (to - from) / 1_000;
  return { check: seconds(began, checked), confirm: seconds(checked, performance.now()) };
}

async function measure(
  brand: Visitor,
  reader: Visitor,
  list: List,
): Promise<{ quiet: number[]; busy: number[]; took: { check: number; confirm: number } }> {
  const [quiet, busy]: [number[], number[]] = [[], []];
  for (let at = 0; at < 20; at += 1) await visit(reader, []);
  for (let at = 0; at < QUIET / 2; at += 1) await visit(reader, quiet).then(() => pause(BETWEEN_MS));
  let done = false;
  const importing = importList(brand, list).finally(() => (done = true));
  while (!done) await visit(reader, busy).then(() => pause(BETWEEN_MS));
  const took = await importing;
  // The other half afterwards: whatever else the machine does meets both.
  for (let at = 0; at < QUIET / 2; at += 1) await visit(reader, quiet).then(() => pause(BETWEEN_MS));
  return { quiet, busy, took };
}

async function run(): Promise<void> {
  const app = await startApp();
  try {
    Object.assign(process.env, app.environment, { NODE_ENV: "test" });
    // Loaded only now: the database's address is known.
    const { db } = await import("#app/db.server.ts");
    const { brandUser } = await import("#tests/support/factories.ts");
    const { cookieOf } = await import("#tests/e2e/support/people.ts");
    const [own, other] = [await brandUser(), await brandUser()];
    const visitor = async (userId: string): Promise<Visitor> => ({
      baseUrl: app.baseUrl,
      cookie: await cookieOf({ userId }),
    });
    const list = listOf(ROWS);
    const { quiet, busy, took } = await measure(await visitor(own.userId), await visitor(other.userId), list);
    const found = await db.$queryRaw<{ rows: number; sum: bigint }[]>`
      select count(*)::int as rows, coalesce(sum(followers), 0)::bigint as sum from roster_entry
      where brand_id = ${own.brandId}::uuid`;
    const exact = found[0]?.rows === list.good && Number(found[0].sum) === list.followers;
    const figures: Figure[] = [
      atMostTimes("import, median of a page", "ms", median(busy), median(quiet), GOAL.median),
      atMostTimes("import, 95 % of pages within", "ms", p95(busy), p95(quiet), GOAL.p95),
      atMost("import, 95 % of pages within", "ms", p95(busy), GOAL.p95Ms),
      reported("import, pages read meanwhile", "pages", busy.length),
      reported("import, check of 50,000 rows", "s", took.check),
      reported("import, confirmation of 50,000 rows", "s", took.confirm),
      { ...reported("import, rows imported", "rows", found[0]?.rows ?? 0), goal: list.good, ok: exact },
    ];
    for (const figure of figures) print(figure);
    process.exitCode = figures.every((figure) => figure.ok) ? 0 : 1;
    await db.$disconnect();
  } finally {
    await app.stop();
  }
}

await run();
process.exit();
