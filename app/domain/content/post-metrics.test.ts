import { describe, expect, it } from "vitest";
import { METRIC_NAMES, METRICS, metricsForm } from "./post-metrics.ts";

const form = (differs: Record<string, string>) => metricsForm.safeParse({ day: "2026-11-22", ...differs });

describe("the numbers of a post", () => {
  it.each([
    ["12400", 12_400n],
    ["12,400", 12_400n],
    ["1 234 567", 1_234_567n],
    [" 0 ", 0n],
    ["1000000000000", 1_000_000_000_000n],
  ])("%j is %s", (typed, expected) => {
    expect(form({ views: typed }).data).toMatchObject({ views: expected, likes: null });
  });

  it.each(["1.2", "12k", "-1", "1,2", "12,40", "many", "1000000000001", "99999999999999999999999"])(
    "%j is no count",
    (typed) => {
      expect(form({ views: typed }).success).toBe(false);
    },
  );

  it("asks for a day and for one number at least", () => {
    expect(form({}).error?.issues).toMatchObject([{ path: ["views"] }]);
    expect(form({ day: "22.11.2026", likes: "1" }).error?.issues).toMatchObject([{ path: ["day"] }]);
  });

  it("names every number", () => {
    expect(Object.keys(METRIC_NAMES)).toEqual([...METRICS]);
  });
});
