import { expect, it } from "vitest";
import { pace } from "./pace.ts";

it("spaces calls evenly and lets a lone one pass at once", async () => {
  let now = 1_000;
  const waits: number[] = [];
  const turn = pace(500, { now: () => now, wait: (ms) => Promise.resolve(void waits.push(ms)) });
  await Promise.all([turn(), turn(), turn()]);
  expect(waits).toEqual([500, 1_000]);
  now = 5_000;
  await turn();
  expect(waits).toHaveLength(2);
});
