import process from "node:process";
import { test as base, expect, type BrowserContextOptions, type Page } from "@playwright/test";
import { watch } from "./watch.ts";

interface Journey {
  /** What went wrong behind the screen; must be empty at the end. */
  troubles: string[];
  /** A page in a browser of its own, for somebody else. */
  newPage: (options?: BrowserContextOptions) => Promise<Page>;
}

/**
 * The test of a journey: every page in it is watched, and an unexpected error in a browser's console, an exception
 * or a request to somebody else fails it. Motion is off, so that nothing is looked at half faded in.
 */
export const test = base.extend<Journey>({
  contextOptions: async ({ contextOptions }, use) => use({ ...contextOptions, reducedMotion: "reduce" }),
  troubles: [
    // Playwright wants a pattern here even where nothing is taken.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const troubles: string[] = [];
      await use(troubles);
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, troubles }, use) => {
    watch(context, troubles);
    await use(context);
  },
  newPage: async ({ browser, troubles, contextOptions }, use) => {
    const pages: Page[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({
        ...contextOptions,
        baseURL: process.env.ORIGIN,
        ...options,
      });
      watch(context, troubles);
      const page = await context.newPage();
      pages.push(page);
      return page;
    });
    await Promise.all(pages.map((page) => page.context().close()));
  },
});

export { expect };
