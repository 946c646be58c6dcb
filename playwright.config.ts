import process from "node:process";
import { defineConfig } from "@playwright/test";
import { freePort } from "./app/start/ports.ts";
import { resolveChromium } from "./tests/support/chromium.ts";

// This file is read again by each worker process, which inherits the environment: the port is chosen once.
process.env.E2E_PORT ??= String(await freePort());
const browser = await resolveChromium();

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./tests/support/e2e-setup.ts",
  outputDir: "test-results/e2e",
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: process.env.E2E_REPORT ?? "test-results/e2e.json" }]],
  use: {
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      args: browser.args,
      env: { ...process.env, ...browser.env },
      ...(browser.executablePath && { executablePath: browser.executablePath }),
    },
  },
});
