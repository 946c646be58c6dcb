import { closeWorld } from "#tests/support/money-world.ts";
import { afterAll, afterEach, expect, test } from "vitest";
import { RACES } from "#tests/money/races.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";

afterAll(closeWorld);
afterEach(expectSoundLedger);

test.each(Object.entries(RACES))("twenty at once: %s", async (_name, race) => {
  expect(await race(20)).toEqual([]);
});
