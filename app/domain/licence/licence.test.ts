import { describe, expect, it } from "vitest";
import { daysLeft, licenceState, priceBasis, suggestedPrice } from "./licence.ts";

const DAY = 86_400_000;
const now = new Date("2026-10-25T00:30:00.000Z");
const at = (ms: number) => new Date(now.getTime() + ms);
const started = at(-10 * DAY);

describe("a licence", () => {
  it.each<[startsAt: Date | null, endsAt: Date | null, expected: string]>([
    [null, null, "not_started"],
    [at(1_000), at(DAY), "not_started"],
    [started, null, "running"],
    [started, at(30 * DAY + 1_000), "running"],
    [started, at(30 * DAY), "ends_soon"],
    [started, at(1_000), "ends_soon"],
    [started, now, "ended"],
    [started, at(-1_000), "ended"],
  ])("from %s to %s is %s", (startsAt, endsAt, expected) => {
    expect(licenceState({ startsAt, endsAt }, now)).toBe(expected);
  });

  it("counts days up to its end", () => {
    expect([at(1), at(DAY), at(DAY + 1), at(0), at(-DAY)].map((end) => daysLeft(end, now))).toEqual([
      1, 1, 2, 0, 0,
    ]);
  });
});

describe("what a price is suggested from", () => {
  const nothing = { worth: 0n, commission: 0n };
  it.each([
    ["the fee", 43_000n, { worth: 2_400n, commission: 9_000n }, { amount: 43_000n, from: "fee" }],
    ["the product", 0n, { ...nothing, worth: 2_400n }, { amount: 2_400n, from: "instead" }],
    [
      "what was paid of the commission",
      0n,
      { ...nothing, commission: 900n },
      { amount: 900n, from: "instead" },
    ],
    ["both", 0n, { worth: 2_400n, commission: 900n }, { amount: 3_300n, from: "instead" }],
    ["nothing", 0n, nothing, { amount: 0n, from: "nothing" }],
  ] as const)("%s", (_what, fee, instead, basis) => expect(priceBasis(fee, instead)).toEqual(basis));
});

describe("the suggested price", () => {
  const plain = { addsPaidAds: false, addedMedia: 0 };
  it.each([
    ["30 days", { ...plain, days: 30 }, 4_300n],
    ["31 days count as 60", { ...plain, days: 31 }, 8_600n],
    ["paid ads", { ...plain, days: 0, addsPaidAds: true }, 10_750n],
    ["two media", { ...plain, days: 0, addedMedia: 2 }, 8_600n],
    ["nothing", { ...plain, days: 0 }, 0n],
    ["without end: never more than the fee", { ...plain, days: null }, 43_000n],
  ])("for %s", (_what, extension, expected) => {
    expect(suggestedPrice(43_000n, extension, "USD")).toBe(expected);
  });
});
