// A small part of `npm run test:money -- model`, with a seed of its own each time.
import { closeWorld } from "#tests/support/money-world.ts";
import process from "node:process";
import { afterAll, expect, test } from "vitest";
import { PLANT_NAMES } from "#tests/money/model/plant-names.ts";
import { runModel } from "#tests/money/model/property.ts";

afterAll(closeWorld);

const runs = Number(process.env.MONEY_RUNS ?? 100);

test("random acts on deals, refunds, cancellation, payouts and webhooks break no rule of the money", async () => {
  const seed = Number(process.env.MONEY_SEED ?? Date.now() % 1_000_000_000);
  const began = performance.now();
  const result = await runModel({ runs, seed, lanes: 8 });
  console.info(`seed ${seed}, ${result.acts} acts, ${Math.round(performance.now() - began)} ms`);
  expect(result.violations).toEqual([]);
  expect(result.runs).toBe(runs);
}, 300_000);

test.each(PLANT_NAMES)(
  "a planted bug is found within 24 sequences: %s",
  async (plant) => {
    const { violations } = await runModel({ runs: 24, seed: 7, lanes: 8, plant });
    expect(violations.length).toBeGreaterThan(0);
  },
  120_000,
);
