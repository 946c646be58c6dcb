import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** The rules of WCAG 2.2 AA that a program can check, by their names in axe. */
export const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

interface RemixWindow {
  __remixContext?: unknown;
  __remixRouter?: { state: { initialized: boolean; navigation: { state: string }; revalidation: string } };
}

/** Waits until a page of ours is alive and at rest: hydrated, no navigation and no revalidation under way. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  await page.waitForFunction(() => {
    const { __remixContext, __remixRouter } = window as RemixWindow;
    if (!__remixContext) return true; // a page of a stand-in
    const state = __remixRouter?.state;
    const alive = Object.keys(document).some((key) => key.startsWith("__reactContainer"));
    return alive && state?.initialized && state.navigation.state === "idle" && state.revalidation === "idle";
  });
}

/** Fails when the page breaks a rule of WCAG 2.2 AA that a program can check, or scrolls sideways. */
export async function look(page: Page): Promise<void> {
  // What happens to lie half under a sticky bar counts as too small a target.
  await page.evaluate(() => window.scrollTo(0, 0));
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, `${page.url()} scrolls sideways by so many pixels`).toBeLessThanOrEqual(0);
}

/** Opens an address, waits until it is alive, and looks at it. */
export async function visit(page: Page, address: string): Promise<void> {
  const response = await page.goto(address);
  expect(response?.status(), address).toBeLessThan(400);
  await settled(page);
  await look(page);
}

/** Waits for the page that an act leads to, and looks at it. `heading` is its one h1. */
export async function arrive(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  await settled(page);
  await look(page);
}
