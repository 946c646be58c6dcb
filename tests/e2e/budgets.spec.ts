import { expect, test, type Page } from "@playwright/test";
import autocannon from "autocannon";
import { residentMegabytes } from "#tests/support/process-memory.ts";
import { setPage } from "#app/domain/media-kit/set-page.server.ts";
import { creatorUser, must, publishedBrief } from "#tests/support/factories.ts";

const KB = 1000;
const SCRIPT_BUDGET = 90 * KB;
const STYLE_BUDGET = 20 * KB;
const MEMORY_BUDGET_MB = 300;

const PUBLIC = [
  "/",
  "/briefs",
  "/briefs/:slug",
  "/brands/:slug",
  "/creators/:handle",
  "/verify",
  "/join",
  "/join/brand",
  "/join/creator",
  "/check-email",
  "/verify-email?token=none",
  "/sign-in",
  "/forgot-password",
  "/reset-password?token=none",
];

/** Opens a page and adds up what came over the wire, by kind, from where, and how it was packed. */
async function weigh(page: Page, path: string) {
  const sums = { script: 0, stylesheet: 0 };
  const hosts = new Set<string>();
  const unpacked: string[] = [];
  const reading: Promise<void>[] = [];
  page.on("requestfinished", (request) => {
    hosts.add(new URL(request.url()).host);
    const kind = request.resourceType();
    if (kind !== "script" && kind !== "stylesheet" && kind !== "document") return;
    const read = async () => {
      const response = await request.response();
      const encoding = await response?.headerValue("content-encoding");
      if (encoding !== "br" && encoding !== "gzip") unpacked.push(request.url());
      if (kind !== "document") sums[kind] += (await request.sizes()).responseBodySize;
    };
    reading.push(read());
  });
  await page.goto(path, { waitUntil: "networkidle" });
  await Promise.all(reading);
  return { ...sums, unpacked, hosts: [...hosts] };
}

test("public pages stay within their weight and ask nobody else", async ({ page, browser, baseURL }) => {
  const brief = await publishedBrief();
  const creator = await creatorUser();
  must(await setPage(creator, { visibility: "public", indexable: true }));
  const over: Record<string, unknown> = {};
  for (const path of PUBLIC) {
    const at = path
      .replace("/brands/:slug", `/brands/${brief.brand.brandSlug}`)
      .replace(":slug", brief.slug)
      .replace(":handle", creator.handle);
    // Nothing in the cache: each page is the first that somebody opens.
    const context = await browser.newContext({ baseURL });
    const { script, stylesheet, unpacked, hosts } = await weigh(await context.newPage(), at);
    await context.close();
    const heavy = script > SCRIPT_BUDGET || stylesheet > STYLE_BUDGET || script === 0 || stylesheet === 0;
    const own = hosts.every((host) => host === new URL(baseURL ?? "").host);
    if (heavy || !own || unpacked.length > 0) over[path] = { script, stylesheet, unpacked, hosts };
  }
  expect(over).toEqual({});
  // That the scale works: it sees a script that a page asks for besides its own.
  await page.route("**/extra.js", (route) => route.fulfill({ body: `/*${"x".repeat(SCRIPT_BUDGET)}*/` }));
  await page.addInitScript(() =>
    addEventListener("load", () => {
      const script = Object.assign(document.createElement("script"), { src: "/extra.js" });
      document.head.append(script);
    }),
  );
  expect((await weigh(page, "/verify")).script).toBeGreaterThan(SCRIPT_BUDGET);
});

test("the web process stays small under a minute of load", async ({ baseURL }) => {
  test.setTimeout(180_000);
  // With a cookie, so that each page is rendered.
  const headers = { cookie: "fresh=1" };
  const load = await autocannon({ url: `${baseURL}/briefs`, connections: 8, duration: 60, headers });
  expect(load.non2xx).toBe(0);
  expect(load.requests.total).toBeGreaterThan(500);
  const memory = await residentMegabytes("build/server/serve.js");
  test.skip(memory === null, "this system does not tell the memory of other processes");
  expect(memory).toBeLessThanOrEqual(MEMORY_BUDGET_MB);
});
