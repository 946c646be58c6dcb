import { describe, expect, it } from "vitest";
import { instantOf, type When } from "./when.ts";

const EVENING = new Date("2026-11-22T20:00:00.000Z");
const NIGHT = new Date("2026-11-22T00:36:00.000Z");

describe("a moment before the seed", () => {
  it.each([
    ["3d 15:20", "2026-11-19T15:20:00.000Z"],
    ["0d 09:05", "2026-11-22T09:05:00.000Z"],
    ["0d 23:00", "2026-11-22T19:59:00.000Z"],
    ["5h", "2026-11-22T15:00:00.000Z"],
    ["0.5h", "2026-11-22T19:30:00.000Z"],
  ] as const)("%s is %s", (when, instant) => {
    expect(instantOf(when, EVENING).toISOString()).toBe(instant);
  });

  it("is as long ago at night as in the evening, so that no story changes its order", () => {
    for (const when of ["2d 14:05", "40h", "0d 23:00", "0d 09:05"] as const)
      expect(NIGHT.getTime() - instantOf(when, NIGHT).getTime()).toBe(
        EVENING.getTime() - instantOf(when, EVENING).getTime(),
      );
  });

  it("refuses what it cannot read", () => {
    expect(() => instantOf("yesterday" as When, EVENING)).toThrow(RangeError);
  });
});
