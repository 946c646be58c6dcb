import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { offerTo } from "#tests/support/factories.ts";
import { countered } from "#tests/support/factory-counter.ts";
import { expect, test } from "./support/journey.ts";
import { RULES, settled } from "./support/look.ts";
import { READ } from "./support/matrix.ts";
import { type Person } from "./support/matrix-rows.ts";
import { matrixWorld, type MatrixWorld } from "./support/matrix-world.ts";
import { loginAs } from "./support/people.ts";

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

// A recording of each step would take longer than the looking; what is wrong is said in words.
test.use({ trace: "off" });
// Dozens of pages each: seconds on an idle machine, minutes on one that does four things at once.
test.describe.configure({ timeout: 300_000 });

/** What answers with something else than a page: a file, figures for a script, a sign of life. */
const NO_PAGES = new Set([
  "/briefs/:slug/files/:fileId",
  "/brand/estimate",
  "/brand/roster/import/:id/progress",
  "/brand/roster/import/:id/problems",
  "/files/:fileId",
  "/creator-files/:creatorFileId",
  "/threads/:id/events",
  "/deals/:number/evidence",
  "/brand/papers/:id/pdf",
  "/creator/statement/csv",
  "/creator/statement/pdf",
  "/brand/spend/csv",
  "/brand/spend/pdf",
  "/health/live",
  "/health/ready",
  "/dev/bench",
]);

/** Answered with a refusal in the matrix's world, in which there is no open offer: looked at below. */
const OFFERED = new Set(["/brand/applications/:id/counter", "/creator/applications/:id/counter"]);

/**
 * What this person looks at: a page that a visitor sees too is looked at once, by a visitor; a page of both sides by
 * each of them; what a newcomer may open is looked at by a newcomer only where nobody else may.
 */
function pagesOf(person: Person): string[] {
  const others: Person[] = person === "visitor" ? [] : ["visitor"];
  if (person === "newcomer") others.push("brand");
  const pages = Object.entries(READ).filter(
    ([at, row]) =>
      row[person] === "in" &&
      !NO_PAGES.has(at) &&
      !OFFERED.has(at) &&
      others.every((other) => row[other] !== "in"),
  );
  return pages.map(([at]) => at);
}

interface Asked {
  name: string;
  /** Only this rule, on elements that were looked at before. */
  rule?: string;
}

async function askAxe(page: Page, { name, rule }: Asked): Promise<string[]> {
  const runOnly = rule
    ? { type: "rule" as const, values: [rule] }
    : { type: "tag" as const, values: [...RULES] };
  // The pages have no frames; and axe, which is half a megabyte, stays in a page where it once was.
  const here = await page.evaluate<boolean>("'axe' in window");
  const builder = here ? new AxeBuilder({ page, axeSource: "0" }) : new AxeBuilder({ page });
  const options = { runOnly, resultTypes: ["violations" as const], preload: false };
  const { violations } = await builder.setLegacyMode().options(options).analyze();
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${name}: ${id} at ${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
    ),
    ...(sideways > 0 ? [`${name}: scrolls sideways by ${sideways} px`] : []),
  ];
}

/**
 * Colours change at once on this page: even when motion is off, a text passes from one to the other, and what inherits
 * its colour follows it frame by frame. A sheet made by a script, because the page's own policy forbids styles.
 */
async function stillColours(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("*, *::before, *::after { transition: none !important; }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

async function paint(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.waitForFunction(
    (scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches,
    colorScheme,
  );
}

/** Everything that is wrong with one page, on a phone in light and in dark and at the desk. */
async function lookAt(page: Page, address: string): Promise<string[]> {
  await page.setViewportSize(PHONE);
  await paint(page, "light");
  await page.goto(address);
  await settled(page);
  await stillColours(page);
  const wrong: string[] = [];
  const headings = await page.locator("h1").count();
  if (headings !== 1) wrong.push(`${headings} headings of the first level`);
  const title = await page.title();
  if (!/\S · Sweetspot$|^Sweetspot: /.test(title)) wrong.push(`the title "${title}"`);
  wrong.push(...(await askAxe(page, { name: "phone" })));
  await paint(page, "dark");
  wrong.push(...(await askAxe(page, { name: "phone, dark", rule: "color-contrast" })));
  await paint(page, "light");
  await page.setViewportSize(DESK);
  wrong.push(...(await askAxe(page, { name: "desk" })));
  return wrong.map((one) => `${address}, ${one}`);
}

async function lookAtAll(page: Page, addresses: string[]): Promise<void> {
  const wrong: string[] = [];
  for (const address of addresses) wrong.push(...(await lookAt(page, address)));
  expect(wrong).toEqual([]);
}

let world: Promise<MatrixWorld> | undefined;
const theWorld = () => (world ??= matrixWorld());

for (const person of ["visitor", "newcomer", "brand", "creator", "admin"] as const) {
  test(`axe finds nothing on any page of a ${person}`, async ({ page }) => {
    const { people, concrete } = await theWorld();
    if (person !== "visitor") await loginAs(page.context(), people[person]);
    const pages = pagesOf(person);
    expect(pages.length).toBeGreaterThan(0);
    await lookAtAll(page, pages.map(concrete));
  });
}

test("axe finds nothing on the pages of an open offer", async ({ page, newPage }) => {
  const offer = await offerTo();
  const addresses = (side: string) => {
    const at = `/${side}/applications/${offer.applicationId}`;
    return [at, `${at}/counter`];
  };
  await loginAs(page.context(), offer.creator);
  await lookAtAll(page, addresses("creator"));
  await countered(offer, { gross: 50_000n });
  const desk = await newPage();
  await loginAs(desk.context(), offer.brief.brand);
  await lookAtAll(desk, addresses("brand"));
});

test("axe finds nothing on a page that says that there is nothing", async ({ browser, baseURL }) => {
  // Not watched: a browser logs the status of such an answer as an error.
  const context = await browser.newContext({ baseURL, reducedMotion: "reduce" });
  await lookAtAll(await context.newPage(), ["/no-such-page", "/brand"]);
  await context.close();
});
