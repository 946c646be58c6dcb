// `npm run bench -- search`: searches among 10,000 rows, then among 100,000 briefs and 200,000 creators.
import process from "node:process";
import { createTestDatabase } from "#tests/support/database.ts";
import { completeEnvironment } from "#app/start/environment.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FitBrief } from "#app/domain/application/fit-input.ts";
import { atMostTimes, median, print, type Figure } from "./figure.ts";

const ROWS = 10_000;
const TIMES = { creators: 20, briefs: 10 };
const ROUNDS = 15;
const GOAL = 1.5;
const DEEP = 500;

const BRIEFS: Record<string, string> = {
  "all, newest": "",
  "all, closes first": "sort=closing",
  "all, highest net": "sort=pay",
  "a word": "q=kettle",
  "a brand": "q=harbour",
  "platform and niche": "platform=tiktok&niche=food",
  "market and net": "market=DE&net=300&sort=pay",
};
const CREATORS: Record<string, string> = {
  "all, newest": "",
  "all, most followers": "sort=followers",
  "all, highest engagement": "sort=engagement",
  "all, lowest price": "sort=price",
  "all, on time": "sort=ontime",
  "a word": "q=kettle",
  "a name": "q=greta+keller",
  "platform, tier and niche": "platform=tiktok&tier=micro&niche=food",
  "audience, age and gender":
    "audience=DE&audienceShare=50&age=25-34&gender=women&genderShare=50&sort=followers",
  "engagement, country and price": "rate=3&country=GB&price=200&sort=engagement",
  reviewed: "stats=reviewed&vetted=yes&niche=pets",
};

/** A brief of food in the United States, as an order by fit reads it. */
const FIT: FitBrief = {
  ...{ platforms: ["instagram"], niches: ["food", "family"], words: "Weeknight noodles in a real kitchen" },
  ...{ countries: ["US"], minPercent: 50, ages: ["25-34", "35-44"], genders: ["women"], currency: "USD" },
  lines: [{ platform: "instagram", quantity: 1, feeMin: 30_000n, feeMax: 50_000n }],
};
// Without filters: with them the small directory ranks fewer than the bound, and so less is done there.
const FITTING: Record<string, string> = { "best fit": "" };

type Times = Map<string, number>;
type Read = (query: string, cursor: string | null) => Promise<{ page: { next: string | null } }>;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at <= ROUNDS; at += 1) {
    const began = performance.now();
    await work();
    // The first one only warms up.
    if (at > 0) times.push(performance.now() - began);
  }
  return median(times);
}

async function firstPages(name: string, searches: Record<string, string>, read: Read): Promise<Times> {
  const times: Times = new Map();
  for (const [words, query] of Object.entries(searches))
    times.set(`${name}: ${words}`, await timed(() => read(query, null)));
  return times;
}

/** Milliseconds of each search, first page; and of page 500 of the first one, reached by its key. */
async function measure(name: string, searches: Record<string, string>, read: Read): Promise<Times> {
  const times = await firstPages(name, searches, read);
  let cursor: string | null = null;
  for (let page = 1; page < DEEP; page += 1) cursor = (await read("", cursor)).page.next ?? cursor;
  times.set(`${name}: page ${DEEP}`, await timed(() => read("", cursor)));
  return times;
}

async function readers(): Promise<{ briefs: Read; creators: Read; fitting: Read }> {
  const { browseBriefs } = await import("#app/domain/brief/browse.server.ts");
  const { readFilters } = await import("#app/domain/brief/browse-filters.ts");
  const { readCursor } = await import("#app/domain/brief/cursor.ts");
  const { readDirectoryFilters } = await import("#app/domain/directory/directory-filters.ts");
  const { searchCreators } = await import("#app/domain/directory/search.server.ts");
  const { creatorsByFit } = await import("#app/domain/directory/rank-by-fit.server.ts");
  return {
    fitting: (query, at) =>
      creatorsByFit(readDirectoryFilters(new URLSearchParams(query)), FIT, readCursor(at)),
    briefs: (query, at) => browseBriefs(readFilters(new URLSearchParams(query)), readCursor(at)),
    creators: (query, at) => searchCreators(readDirectoryFilters(new URLSearchParams(query)), readCursor(at)),
  };
}

async function settle(what: string, work: () => Promise<void>): Promise<void> {
  const { db } = await import("#app/db.server.ts");
  const began = Date.now();
  await work();
  await db.$executeRawUnsafe("vacuum analyze");
  process.stderr.write(`${what} in ${(Date.now() - began) / 1000} s\n`);
}

async function fill(): Promise<void> {
  const { appNow } = await import("#app/db.server.ts");
  const { populate } = await import("#app/demo/population/populate.server.ts");
  const rest = { brands: 1_000, measured: [12], applications: false, allOpen: true };
  await populate({ creators: ROWS, briefs: ROWS, ...rest }, await appNow());
}

async function run(): Promise<void> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), "sweetspot-bench-"));
  const mode = { demo: true, development: false };
  Object.assign(process.env, await completeEnvironment(mode, folder, database.url), { NODE_ENV: "test" });
  try {
    // Loaded only now: the database's address is known.
    const read = await readers();
    const both = async () =>
      new Map([
        ...(await measure("briefs", BRIEFS, read.briefs)),
        ...(await measure("creators", CREATORS, read.creators)),
        ...(await firstPages("creators", FITTING, read.fitting)),
      ]);
    await settle("10,000 creators and briefs", fill);
    const small = await both();
    await settle("200,000 creators and 100,000 briefs", async () =>
      (await import("./copies.ts")).multiply(TIMES),
    );
    const large = await both();
    const figures: Figure[] = [...large].map(([name, value]) =>
      atMostTimes(`search, ${name}`, "ms", value, small.get(name) ?? Number.NaN, GOAL),
    );
    for (const name of ["briefs", "creators"]) {
      const [first, deep] = [large.get(`${name}: all, newest`), large.get(`${name}: page ${DEEP}`)];
      figures.push(
        atMostTimes(
          `search, ${name}: page ${DEEP} against page 1`,
          "ms",
          deep ?? Number.NaN,
          first ?? Number.NaN,
          GOAL,
        ),
      );
    }
    for (const figure of figures) print(figure);
    process.exitCode = figures.every((figure) => figure.ok) ? 0 : 1;
  } finally {
    const { db } = await import("#app/db.server.ts");
    await db.$disconnect();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  }
}

await run();
process.exit();
