// `npm run bench -- search`: the same searches among 10,000 rows and among 100,000 briefs and 200,000 creators, as pages
// that somebody who is signed in gets from the web server; the query alone is printed beside each page, without a goal.
// The two marketplaces are asked in turns, so that whatever else the machine does meets both; a figure is the middle of
// its rounds.
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import process from "node:process";
import { readFilters } from "#app/domain/brief/browse-filters.ts";
import { briefsHref } from "#app/domain/brief/filter-chips.ts";
import { directoryHref } from "#app/domain/directory/directory-chips.ts";
import { readDirectoryFilters } from "#app/domain/directory/directory-filters.ts";
import { startApp, type RunningApp } from "#tests/support/running-app.ts";
import { root } from "#app/start/project.ts";
import { atMostTimes, compared, median, print, type Figure } from "./figure.ts";
import type { Answered, Asked, Filled } from "./searcher.ts";

const ROUNDS = 31;
const WARM = 3;
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

type Paged = Exclude<Asked["list"], "fitting">;

interface Search extends Asked {
  name: string;
}

/** A marketplace and what was measured on it, in milliseconds. */
interface Side {
  app: RunningApp;
  child: ChildProcess;
  filled: Filled;
  pages: Map<string, number[]>;
  queries: Map<string, number[]>;
  /** Where page 500 of each list begins. */
  deep: Record<Paged, string | null>;
}

async function ask(side: Side, { list, query, cursor }: Asked): Promise<Answered> {
  const answer = once(side.child, "message");
  side.child.send({ list, query, cursor });
  const [answered] = (await answer) as [Answered];
  return answered;
}

async function openSide(size: "small" | "large"): Promise<Side> {
  const app = await startApp({ logs: path.join(root, "test-results", "logs", size) });
  const env = { ...process.env, ...app.environment, NODE_ENV: "test" as const };
  const child = fork(path.join(root, "tests/bench/searcher.ts"), [size], { env });
  child.once("exit", (code) => {
    if (code) throw new Error(`The ${size} side ended with ${code}`);
  });
  const [filled] = (await once(child, "message")) as [Filled];
  const times = { pages: new Map<string, number[]>(), queries: new Map<string, number[]>() };
  return { app, child, filled, ...times, deep: { briefs: null, creators: null } };
}

async function closeSide({ app, child }: Side): Promise<void> {
  child.removeAllListeners("exit");
  child.kill();
  await app.stop();
}

/** Goes from page to page, as a reader does, to the place where page 500 begins. */
async function goDeep(side: Side, list: Paged): Promise<void> {
  let cursor: string | null = null;
  for (let page = 1; page < DEEP; page += 1) cursor = (await ask(side, { list, query: "", cursor })).next;
  if (!cursor) throw new Error(`There is no page ${DEEP} of ${list}`);
  side.deep[list] = cursor;
}

function searchesOf(side: Side): Search[] {
  const of = (list: Paged, queries: Record<string, string>): Search[] => [
    ...Object.entries(queries).map(([words, query]) => ({
      ...{ name: `${list}: ${words}`, list, query, cursor: null },
    })),
    { name: `${list}: page ${DEEP}`, list, query: "", cursor: side.deep[list] },
  ];
  // Without filters: with them the small directory ranks fewer than the bound, and so less is done there.
  const fitting: Search = { name: "creators: best fit", list: "fitting", query: "", cursor: null };
  return [...of("briefs", BRIEFS), ...of("creators", CREATORS), fitting];
}

/** The address of a search: briefs as a creator sees them, creators as a brand does. */
function addressOf({ filled }: Side, { list, query, cursor }: Search): string {
  const params = new URLSearchParams(query);
  if (list === "briefs") return briefsHref(readFilters(params), cursor);
  const filters = readDirectoryFilters(params);
  const fit = list === "fitting" ? { sort: "fit" as const, brief: filled.briefId } : {};
  return directoryHref({ ...filters, ...fit }, cursor);
}

async function open(side: Side, search: Search): Promise<number> {
  const cookie = search.list === "briefs" ? side.filled.creator : side.filled.brand;
  const address = side.app.baseUrl + addressOf(side, search);
  const began = performance.now();
  const answer = await fetch(address, { headers: { cookie }, redirect: "manual" });
  await answer.text();
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
  return performance.now() - began;
}

const add = (times: Map<string, number[]>, name: string, ms: number) =>
  times.set(name, [...(times.get(name) ?? []), ms]);

/** Every search on both sides in turns; the first rounds only warm up. */
async function measure(sides: readonly [Side, Side]): Promise<void> {
  const searches = sides.map(searchesOf);
  for (let round = -WARM; round < ROUNDS; round += 1) {
    for (const at of searches[0]?.keys() ?? []) {
      for (const which of round % 2 ? [0, 1] : [1, 0]) {
        const [side, search] = [sides[which], searches[which]?.[at]];
        if (!side || !search) continue;
        const [page, query] = [await open(side, search), (await ask(side, search)).ms];
        if (round < 0) continue;
        add(side.pages, search.name, page);
        add(side.queries, search.name, query);
      }
    }
  }
}

function figuresOf(small: Side, large: Side): Figure[] {
  const of = (times: Map<string, number[]>, name: string) => median(times.get(name) ?? []);
  const names = [...large.pages.keys()];
  return [
    ...names.map((name) => {
      const [value, baseline] = [of(large.pages, name), of(small.pages, name)];
      return atMostTimes(`search, ${name}`, "ms", value, baseline, GOAL);
    }),
    ...["briefs", "creators"].map((list) => {
      const [deep, first] = [`${list}: page ${DEEP}`, `${list}: all, newest`];
      const [value, baseline] = [of(large.pages, deep), of(large.pages, first)];
      return atMostTimes(`search, ${deep} against page 1`, "ms", value, baseline, GOAL);
    }),
    ...names.map((name) => {
      const [value, baseline] = [of(large.queries, name), of(small.queries, name)];
      return compared(`search, query alone, ${name}`, "ms", value, baseline, null);
    }),
  ];
}

async function run(): Promise<void> {
  const sides: Side[] = [];
  try {
    const small = await openSide("small");
    sides.push(small);
    const large = await openSide("large");
    sides.push(large);
    for (const side of sides) for (const list of ["briefs", "creators"] as const) await goDeep(side, list);
    await measure([small, large]);
    const figures = figuresOf(small, large);
    for (const figure of figures) print(figure);
    process.exitCode = figures.every((figure) => figure.ok) ? 0 : 1;
  } finally {
    for (const side of sides) await closeSide(side);
  }
}

await run();
process.exit();
