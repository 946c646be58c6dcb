import { expect, it } from "vitest";
import type { SnapshotNumbers } from "../account/stats.ts";
import { mergeImport, type NumbersBefore } from "./merge.ts";

const numbers: SnapshotNumbers = {
  ...{ followers: 10_000, avgLikes: 300, avgComments: 20, avgViews: 6_000, reach: 5_000, impressions: 7_000 },
  engagementDenominator: "followers",
  audienceCountries: { US: 60, elsewhere: 40 },
  audienceAges: {},
  audienceGenders: {},
};
const before: NumbersBefore = {
  numbers,
  takenAt: new Date("2026-10-01T00:00:00Z"),
  provenance: "self_reported",
  fieldProvenance: { avgLikes: "screenshot" },
  fieldDates: { avgComments: "2026-09-01T00:00:00.000Z" },
};

it("keeps what the export does not hold, with where and when it comes from", () => {
  const merged = mergeImport({ followers: 11_000 }, before);
  expect(merged?.numbers).toEqual({ ...numbers, followers: 11_000 });
  expect(merged?.fieldProvenance).toMatchObject({
    ...{ avgLikes: "screenshot", avgComments: "self_reported", engagementBps: "screenshot" },
  });
  expect(merged?.fieldProvenance).not.toHaveProperty("followers");
  expect(merged?.fieldDates).toMatchObject({
    ...{ avgLikes: "2026-10-01T00:00:00.000Z", avgComments: "2026-09-01T00:00:00.000Z" },
  });
});

it("calls the rate imported when all of its parts are", () => {
  const merged = mergeImport({ followers: 11_000, avgLikes: 400, avgComments: 30 }, before);
  expect(merged?.fieldProvenance).not.toHaveProperty("engagementBps");
});

it("needs numbers before, or all of them in the export", () => {
  expect(mergeImport({ followers: 11_000 }, null)).toBeNull();
  const { engagementDenominator: _base, ...whole } = numbers;
  expect(mergeImport(whole, null)).toEqual({ numbers, fieldProvenance: {}, fieldDates: {} });
});
