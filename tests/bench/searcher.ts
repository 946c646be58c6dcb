// One database of searches, in a process of its own: `fork(searcher.ts, [url, "small" | "large"])`. It fills the
// database, then times whatever it is asked.
import process from "node:process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FitBrief } from "#app/domain/application/fit-input.ts";
import { completeEnvironment } from "#app/start/environment.ts";

export const ROWS = 10_000;
export const TIMES = { creators: 20, briefs: 10 };

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

/** A brief of food in the United States, as an order by fit reads it. */
const FIT: FitBrief = {
  ...{ platforms: ["instagram"], niches: ["food", "family"], words: "Weeknight noodles in a real kitchen" },
  ...{ countries: ["US"], minPercent: 50, ages: ["25-34", "35-44"], genders: ["women"], currency: "USD" },
  lines: [{ platform: "instagram", quantity: 1, feeMin: 30_000n, feeMax: 50_000n }],
};

type Read = (query: string, cursor: string | null) => Promise<{ page: { next: string | null } }>;

async function readers(): Promise<Record<Asked["list"], Read>> {
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

async function fill(size: "small" | "large"): Promise<void> {
  const { appNow, db } = await import("#app/db.server.ts");
  const { populate } = await import("#app/demo/population/populate.server.ts");
  const rest = { brands: 1_000, measured: [12], applications: false, allOpen: true };
  await populate({ creators: ROWS, briefs: ROWS, ...rest }, await appNow());
  if (size === "large") await (await import("./copies.ts")).multiply(TIMES);
  await db.$executeRawUnsafe("vacuum analyze");
}

async function serve(url: string, size: "small" | "large"): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "sweetspot-bench-"));
  const mode = { demo: true, development: false };
  Object.assign(process.env, await completeEnvironment(mode, folder, url), { NODE_ENV: "test" });
  const read = await readers();
  await fill(size);
  process.on("message", (asked: Asked) => {
    const began = performance.now();
    void read[asked.list](asked.query, asked.cursor).then(({ page }) => {
      const answered: Answered = { ms: performance.now() - began, next: page.next };
      process.send?.(answered);
    });
  });
  process.send?.("filled");
}

const [url, size] = process.argv.slice(2);
if (url && (size === "small" || size === "large")) await serve(url, size);
