import { closeWorld } from "#tests/support/money-world.ts";
import { afterAll, expect, test } from "vitest";
import { DRIFTS, MARKED_BY_HAND, plantAll } from "#tests/money/drift.ts";

afterAll(closeWorld);

test("reconciliation finds each of twelve kinds of drift, and nothing before they are planted", async () => {
  expect(DRIFTS).toHaveLength(12);
  expect(await plantAll([...DRIFTS, ...MARKED_BY_HAND])).toMatchObject({ missed: [] });
}, 300_000);
