// `npm run bench -- search`: the same searches among 10,000 rows and among 100,000 briefs and 200,000 creators. The two
// databases are asked in turns, so that whatever else the machine does meets both; a figure is the middle of its rounds.
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import process from "node:process";
import { createTestDatabase } from "#tests/support/database.ts";
import { root } from "#app/start/project.ts";
import { atMostTimes, median, print, type Figure } from "./figure.ts";
import type { Answered, Asked } from "./searcher.ts";

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

/** A database of searches and what was measured on it. */
interface Side {
  child: ChildProcess;
  times: Map<string, number[]>;
  /** Where page 500 of each list begins. */
  deep: Record<Paged, string | null>;
}

async function ask(side: Side, { list, query, cursor }: Asked): Promise<Answered> {
  const answer = once(side.child, "message");
  side.child.send({ list, query, cursor });
  const [answered] = (await answer) as [Answered];
  return answered;
}

async function openSide(url: string, size: "small" | "large"): Promise<Side> {
  const child = fork(path.join(root, "tests/bench/searcher.ts"), [url, size]);
  child.once("exit", (code) => {
    if (code) throw new Error(`The ${size} side ended with ${code}`);
  });
  await once(child, "message");
  return { child, times: new Map(), deep: { briefs: null, creators: null } };
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

/** Every search on both sides in turns; the first rounds only warm up. */
async function measure(sides: readonly [Side, Side]): Promise<void> {
  const searches = sides.map(searchesOf);
  for (let round = -WARM; round < ROUNDS; round += 1) {
    for (const at of searches[0]?.keys() ?? []) {
      for (const which of round % 2 ? [0, 1] : [1, 0]) {
        const [side, search] = [sides[which], searches[which]?.[at]];
        if (!side || !search) continue;
        const { ms } = await ask(side, search);
        if (round >= 0) side.times.set(search.name, [...(side.times.get(search.name) ?? []), ms]);
      }
    }
  }
}

function figuresOf(small: Side, large: Side): Figure[] {
  const of = (side: Side, name: string) => median(side.times.get(name) ?? []);
  const against = (name: string, value: string, baseline: number) =>
    atMostTimes(`search, ${name}`, "ms", of(large, value), baseline, GOAL);
  return [
    ...[...large.times.keys()].map((name) => against(name, name, of(small, name))),
    ...["briefs", "creators"].map((list) => {
      const deep = `${list}: page ${DEEP}`;
      return against(`${deep} against page 1`, deep, of(large, `${list}: all, newest`));
    }),
  ];
}

async function run(): Promise<void> {
  const [smaller, larger] = [await createTestDatabase(), await createTestDatabase()];
  const sides: Side[] = [];
  try {
    const small = await openSide(smaller.url, "small");
    sides.push(small);
    const large = await openSide(larger.url, "large");
    sides.push(large);
    for (const side of sides) for (const list of ["briefs", "creators"] as const) await goDeep(side, list);
    await measure([small, large]);
    const figures = figuresOf(small, large);
    for (const figure of figures) print(figure);
    process.exitCode = figures.every((figure) => figure.ok) ? 0 : 1;
  } finally {
    for (const side of sides) {
      side.child.removeAllListeners("exit");
      side.child.kill();
    }
    await smaller.drop();
    await larger.drop();
  }
}

await run();
process.exit();
