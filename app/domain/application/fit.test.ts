import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitBrief, fitFacts, fitInput, frozen } from "#tests/support/fit-fixtures.ts";
import { Fit, FIT_CODES, FIT_WEIGHTS, fitOf, fitWordOf, type FitCode } from "./fit.ts";
import type { FitInput } from "./fit-input.ts";
import { stemsOf, wordsInCommon } from "./fit-words.ts";

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const pointsOf = (input: FitInput, code: FitCode) => {
  const found = fitOf(input).signals.find((signal) => signal.code === code);
  return found ? Math.round((found.points * 100) / found.weight) : null;
};
const us = (percent: number) => frozen({ audienceCountries: { US: percent, elsewhere: 100 - percent } });
const ask = (gross: bigint) => fitInput({ gross });
const likes = (count: number) => fitInput({ stats: frozen({ avgLikes: count, avgComments: 0 }) });
const record = (delivered: number, late: number) => fitInput({ facts: fitFacts({ delivered, late }) });

describe("the weights", () => {
  it("add up to 100", () => expect(sum(Object.values(FIT_WEIGHTS))).toBe(100));
});

describe("each signal, in percent of its weight", () => {
  const TABLE: [string, FitCode, FitInput, number | null][] = [
    ["all of what is half way from asked to 100", "audience_country", fitInput({ stats: us(75) }), 100],
    ["less below", "audience_country", fitInput({ stats: us(37) }), 50],
    ["left out unmeasured", "audience_country", fitInput({ stats: frozen({ audienceCountries: {} }) }), null],
    ["left out unasked", "audience_country", fitInput({ brief: fitBrief({ countries: [] }) }), null],
    ["full at 70 %", "audience_gender", fitInput(), 100],
    ["left out unasked", "audience_age", fitInput({ brief: fitBrief({ ages: [] }) }), null],
    ["left out unmeasured", "audience_age", fitInput({ stats: frozen({ audienceAges: {} }) }), null],
    ["half of the niches, some words", "niche", fitInput(), 56],
    ["nothing in common", "niche", fitInput({ facts: fitFacts({ niches: ["cars"], text: "" }) }), 0],
    ["full at the top of the tier", "engagement", likes(700), 100],
    ["nothing at a quarter of the low end", "engagement", likes(100), 0],
    [
      "left out without a benchmark",
      "engagement",
      fitInput({ stats: frozen({ platform: "youtube" }) }),
      null,
    ],
    ["full at the low end", "price", ask(30_000n), 100],
    ["half at the high end", "price", ask(50_000n), 50],
    ["nothing far above", "price", ask(75_000n), 0],
    ["on-time share", "record", record(4, 1), 75],
    ["left out when new", "record", record(0, 0), null],
    ["full with room and dates", "availability", fitInput(), 100],
    ["less without dates", "availability", fitInput({ facts: fitFacts({ availability: " " }) }), 80],
    ["least with many deals", "availability", fitInput({ facts: fitFacts({ running: 9 }) }), 20],
  ];
  it.each(TABLE)("%s: %s", (_, code, input, expected) => {
    const got = pointsOf(input, code);
    // Points are whole, so a percentage of a small weight is rough.
    if (expected === null || got === null) expect(got).toBe(expected);
    else expect(Math.abs(got - expected)).toBeLessThanOrEqual(Math.ceil(50 / FIT_WEIGHTS[code]) + 2);
  });

  it("leaves a fixed price out, and compares an open one with the price guide", () => {
    const line = { platform: "instagram" as const, quantity: 1 };
    const fixed = fitBrief({ lines: [{ ...line, feeMin: 40_000n, feeMax: 40_000n }] });
    expect(pointsOf(fitInput({ brief: fixed }), "price")).toBeNull();
    const open = fitBrief({ lines: [{ ...line, feeMin: null, feeMax: null }] });
    expect(pointsOf(fitInput({ brief: open, gross: 10_000n }), "price")).toBe(100);
    const euro = { ...open, currency: "EUR" };
    expect(pointsOf(fitInput({ brief: euro }), "price")).toBeNull();
  });
});

describe("missing data", () => {
  it("is named, with what would bring it in, and moves its weight to the others", () => {
    const fit = fitOf(fitInput({ stats: null, facts: fitFacts({ delivered: 0 }) }));
    expect(fit.leftOut.map(({ code }) => code)).toEqual([
      ...["audience_country", "engagement", "audience_age", "record", "audience_gender"],
    ]);
    expect(sum(fit.signals.map(({ weight }) => weight))).toBe(100);
    expect(fit.leftOut.every(({ why, wouldChange }) => why !== "" && wouldChange !== "")).toBe(true);
  });

  it("is not a zero: the score without a signal is what the others make", () => {
    const weak = fitOf(fitInput({ stats: us(0) })).score;
    const unmeasured = fitOf(fitInput({ stats: frozen({ audienceCountries: {} }) })).score;
    expect(unmeasured).toBeGreaterThan(weak);
  });

  it("counts what was set aside after an appeal as missing", () => {
    const fit = fitOf(fitInput({ stats: us(0) }), ["audience_country"]);
    expect(fit.leftOut.find(({ code }) => code === "audience_country")?.why).toContain("Set aside");
    expect(fitOf(fitInput(), FIT_CODES)).toMatchObject({ score: 0, signals: [] });
  });
});

const percent = fc.integer({ min: 0, max: 100 });
const anyInput = fc
  .record({
    home: percent,
    women: percent,
    young: percent,
    followers: fc.integer({ min: 1, max: 2_000_000 }),
    likes: fc.integer({ min: 0, max: 100_000 }),
    gross: fc.bigInt({ min: 1n, max: 10_000_000n }),
    delivered: fc.nat(20),
    late: fc.nat(20),
    running: fc.nat(8),
    niches: fc.subarray(["food", "family", "cars"]),
    measured: fc.boolean(),
  })
  .map((one) =>
    fitInput({
      gross: one.gross,
      facts: fitFacts({ delivered: one.delivered, late: one.late, running: one.running, niches: one.niches }),
      stats: frozen({
        ...{ followers: one.followers, avgLikes: one.likes },
        audienceCountries: one.measured ? { US: one.home, elsewhere: 100 - one.home } : {},
        audienceAges: { "18-24": 100 - one.young, "25-34": one.young },
        audienceGenders: { women: one.women, men: 100 - one.women },
      }),
    }),
  );

describe("for every application", () => {
  it("the points of the signals add up to the score, each within its weight", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const fit = Fit.parse(fitOf(input));
        expect(sum(fit.signals.map(({ points }) => points))).toBe(fit.score);
        for (const { points, weight } of fit.signals) expect(points >= 0 && points <= weight).toBe(true);
      }),
    );
  });

  it("a better audience never lowers the score, nor does a lower price", () => {
    fc.assert(
      fc.property(anyInput, percent, percent, fc.bigInt(1n, 10_000_000n), (input, a, b, other) => {
        const at = (share: number) => fitOf({ ...input, stats: us(share) }).score;
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
        const [low, high] = other < input.gross ? [other, input.gross] : [input.gross, other];
        expect(fitOf({ ...input, gross: low }).score).toBeGreaterThanOrEqual(
          fitOf({ ...input, gross: high }).score,
        );
      }),
    );
  });

  it("the same input gives the same score", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(fitOf(input)).toEqual(fitOf(structuredClone(input)));
      }),
    );
  });
});

describe("words", () => {
  it("are compared by their beginnings and without fillers", () => {
    expect([...stemsOf("The noodles with your noodle cooking")]).toEqual(["noodl", "cooki"]);
    expect(wordsInCommon("Chilli noodles", "NOODLE soup, chilli")).toBe(2);
  });

  it.each([
    [70, "strong"],
    [69, "fair"],
    [45, "fair"],
    [44, "weak"],
    [0, "weak"],
  ] as const)("%i is %s", (score, word) => expect(fitWordOf(score)).toBe(word));
});
