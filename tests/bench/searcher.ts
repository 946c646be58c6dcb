// One database of searches, in a process of its own that has the environment of its web server:
// `fork(searcher.ts, ["small" | "large"])`. It fills the database, then times the query of whatever it is asked.
import process from "node:process";
import type { FitBrief } from "#app/domain/application/fit-input.ts";

const ROWS = 10_000;
const TIMES = { creators: 20, briefs: 10 };

/** A search to time: the address's query, and the place to read on from. */
export interface Asked {
  list: "briefs" | "creators" | "fitting";
  query: string;
  cursor: string | null;
}

/** How long it took in milliseconds, and the place of the next page. */
export interface Answered {
  ms: number;
  next: string | null;
}

/** Who searches: cookies of a creator and of a brand, and a brief of that brand. */
export interface Filled {
  creator: string;
  brand: string;
  briefId: string;
}

type Read = (query: string, cursor: string | null) => Promise<{ page: { next: string | null } }>;

async function readers(brief: FitBrief): Promise<Record<Asked["list"], Read>> {
  const { browseBriefs } = await import("#app/domain/brief/browse.server.ts");
  const { readFilters } = await import("#app/domain/brief/browse-filters.ts");
  const { readCursor } = await import("#app/domain/brief/cursor.ts");
  const { readDirectoryFilters } = await import("#app/domain/directory/directory-filters.ts");
  const { searchCreators } = await import("#app/domain/directory/search.server.ts");
  const { creatorsByFit } = await import("#app/domain/directory/rank-by-fit.server.ts");
  const directory = (query: string) => readDirectoryFilters(new URLSearchParams(query));
  return {
    fitting: (query, at) => creatorsByFit(directory(query), brief, readCursor(at)),
    briefs: (query, at) => browseBriefs(readFilters(new URLSearchParams(query)), readCursor(at)),
    creators: (query, at) => searchCreators(directory(query), readCursor(at)),
  };
}

async function fill(size: "small" | "large"): Promise<void> {
  const { appNow, db } = await import("#app/db.server.ts");
  const { populate } = await import("#app/demo/population/populate.server.ts");
  const rest = { brands: 1_000, measured: [12], applications: false, deals: false, allOpen: true };
  await populate({ creators: ROWS, briefs: ROWS, ...rest }, await appNow());
  if (size === "large") await (await import("./copies.ts")).multiply(TIMES);
  await db.$executeRawUnsafe("vacuum analyze");
}

/** Those who search, and how their brief is read by an order by fit. */
async function people(): Promise<Filled & { brief: FitBrief }> {
  const { creatorUser, publishedBrief } = await import("#tests/support/factories.ts");
  const { cookieOf } = await import("#tests/e2e/support/people.ts");
  const { fitBrief } = await import("#app/domain/directory/rank-by-fit.server.ts");
  const [creator, { briefId, brand }] = [await creatorUser(), await publishedBrief()];
  const brief = await fitBrief(brand, briefId);
  if (!brief) throw new Error("The brief is not there");
  return { briefId, brief, creator: await cookieOf(creator), brand: await cookieOf(brand) };
}

async function serve(size: "small" | "large"): Promise<void> {
  await fill(size);
  const { brief, ...filled } = await people();
  const read = await readers(brief);
  process.on("message", (asked: Asked) => {
    const began = performance.now();
    void read[asked.list](asked.query, asked.cursor).then(({ page }) => {
      const answered: Answered = { ms: performance.now() - began, next: page.next };
      process.send?.(answered);
    });
  });
  process.send?.(filled);
}

const size = process.argv[2];
if (size === "small" || size === "large") await serve(size);
