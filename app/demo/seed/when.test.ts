import { describe, expect, it } from "vitest";
import { instantOf, type When } from "./when.ts";

const NOW = new Date("2026-11-22T14:30:00.000Z");

describe("a moment before the seed", () => {
  it.each([
    ["3d 15:20", "2026-11-19T15:20:00.000Z"],
    ["0d 09:05", "2026-11-22T09:05:00.000Z"],
    ["0d 23:00", "2026-11-22T14:29:00.000Z"],
    ["5h", "2026-11-22T09:30:00.000Z"],
    ["0.5h", "2026-11-22T14:00:00.000Z"],
  ] as const)("%s is %s", (when, instant) => {
    expect(instantOf(when, NOW).toISOString()).toBe(instant);
  });

  it("refuses what it cannot read", () => {
    expect(() => instantOf("yesterday" as When, NOW)).toThrow(RangeError);
  });
});
