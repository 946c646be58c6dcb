import { expect, it } from "vitest";
import { hasDayBegun } from "./day-begun.ts";

it.each([
  ["2026-11-22", "2026-11-23T05:50:00Z", true],
  ["2026-11-23", "2026-11-23T00:00:00Z", true],
  ["2026-11-24", "2026-11-23T09:59:59Z", false],
  // Midnight on the Line Islands.
  ["2026-11-24", "2026-11-23T10:00:00Z", true],
  ["2026-11-25", "2026-11-24T09:59:59Z", false],
  ["2027-01-01", "2026-12-31T10:00:00Z", true],
])("says of %s at %s whether it has begun anywhere: %s", (day, now, begun) => {
  expect(hasDayBegun(day, new Date(now))).toBe(begun);
});
