import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Two projects: `unit` needs nothing, `integration` needs PostgreSQL (the test runner brings one). */
export default defineConfig({
  test: {
    // Two at least: half of an integration test is waiting for the database.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: "unit",
          include: ["app/**/*.test.{ts,tsx}", "emails/**/*.test.{ts,tsx}", "tests/unit/**/*.test.ts"],
          environment: "node",
          // Property tests work for seconds where several share a processor; a slow machine is no failure.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          environment: "node",
          setupFiles: ["tests/support/integration-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
