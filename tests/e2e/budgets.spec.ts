import { expect, test, type Page } from "@playwright/test";
import autocannon from "autocannon";
import { dealIn } from "#tests/support/factories.ts";
import { residentMegabytes } from "#tests/support/process-memory.ts";
import { loginAs } from "./support/people.ts";

const KB = 1000;
const SCRIPT_BUDGET = 90 * KB;
const STYLE_BUDGET = 20 * KB;
const STATEMENT_BUDGET = 10;
const MEMORY_BUDGET_MB = 300;

/** Opens a page and adds up what came over the wire, by kind, and from where. */
async function weigh(page: Page, path: string) {
  const sums = { script: 0, stylesheet: 0 };
  const hosts = new Set<string>();
  const reading: Promise<void>[] = [];
  page.on("requestfinished", (request) => {
    hosts.add(new URL(request.url()).host);
    const kind = request.resourceType();
    if (kind !== "script" && kind !== "stylesheet") return;
    reading.push(request.sizes().then(({ responseBodySize }) => void (sums[kind] += responseBodySize)));
  });
  await page.goto(path, { waitUntil: "networkidle" });
  await Promise.all(reading);
  return { ...sums, hosts: [...hosts] };
}

for (const path of ["/", "/briefs", "/sign-in", "/verify"]) {
  test(`${path} stays within its weight and asks nobody else`, async ({ page, baseURL }) => {
    if (path === "/briefs") await dealIn("signing");
    const weight = await weigh(page, path);
    expect(weight.script).toBeGreaterThan(0);
    expect(weight.script).toBeLessThanOrEqual(SCRIPT_BUDGET);
    expect(weight.stylesheet).toBeGreaterThan(0);
    expect(weight.stylesheet).toBeLessThanOrEqual(STYLE_BUDGET);
    expect(weight.hosts).toEqual([new URL(baseURL ?? "").host]);
  });
}

test("no page needs more than ten SQL statements", async ({ context, page }) => {
  const deal = await dealIn("changes_requested");
  const application = `/brand/briefs/${deal.briefId}/applications`;
  const pages = {
    brand: ["/brand", "/brand/briefs", `/brand/briefs/${deal.briefId}`, application, "/brand/settings"],
    creator: ["/creator", "/briefs", "/creator/applications", "/creator/money", "/creator/profile"],
    both: ["/deals", `/deals/${deal.number}`, `/deals/${deal.number}/contract`, "/notifications", "/account"],
  };
  const counts: Record<string, number> = {};
  for (const side of ["brand", "creator"] as const) {
    await loginAs(context, deal[side]);
    for (const path of [...pages[side], ...pages.both]) {
      const response = await page.request.get(path);
      expect(response.status(), path).toBe(200);
      counts[`${side} ${path}`] = Number(response.headers()["x-sql-statements"]);
    }
  }
  const over = Object.entries(counts).filter(([, count]) => !(count > 0 && count <= STATEMENT_BUDGET));
  expect(over).toEqual([]);
});

test("the web process stays small under a minute of load", async ({ baseURL }) => {
  test.setTimeout(180_000);
  const load = await autocannon({ url: `${baseURL}/briefs`, connections: 8, duration: 60 });
  expect(load.non2xx).toBe(0);
  expect(load.requests.total).toBeGreaterThan(500);
  const memory = await residentMegabytes("build/server/serve.js");
  test.skip(memory === null, "this system does not tell the memory of other processes");
  expect(memory).toBeLessThanOrEqual(MEMORY_BUDGET_MB);
});
