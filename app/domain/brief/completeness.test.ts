import { describe, expect, it } from "vitest";
import { BriefDetails } from "./brief-details.ts";
import { adviceFor, feeRange, missingIn, shareDone, type BriefContent } from "./completeness.ts";

const now = new Date("2026-11-22T12:00:00Z");
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

const complete: BriefContent = {
  title: "Weeknight noodles in under ten minutes",
  summary: "Cook one bowl from our jar in a single take and show the crunch.",
  currency: "USD",
  pricing: "fixed",
  slots: 6,
  budget: 260_000n,
  applyBy: hours(240),
  markets: ["US"],
  details: BriefDetails.parse({ goals: [{ kind: "sales" }], keyMessages: ["Ten minutes"] }),
  deliverables: [{ platform: "instagram", format: "reel", quantity: 1, feeMin: 43_000n, feeMax: 43_000n }],
};
const line = (change: Partial<BriefContent["deliverables"][number]>) => [
  {
    ...complete.deliverables[0],
    platform: "instagram" as const,
    format: "reel",
    quantity: 1,
    feeMin: 1n,
    feeMax: 1n,
    ...change,
  },
];

describe("completeness", () => {
  it("asks nothing of a complete brief", () => {
    expect(missingIn(complete, now)).toEqual([]);
  });

  it.each<[string, Partial<BriefContent>, string]>([
    ["a short title", { title: "Noodles" }, "title"],
    ["no summary", { summary: "Cook." }, "summary"],
    ["no goal", { details: BriefDetails.parse({ keyMessages: ["Ten minutes"] }) }, "goals"],
    ["nothing to say or do", { details: BriefDetails.parse({ goals: [{ kind: "sales" }] }) }, "messages"],
    ["no deliverable", { deliverables: [], budget: 1n }, "deliverables"],
    ["a format of another platform", { deliverables: line({ format: "long_video" }) }, "deliverables"],
    ["no fee", { deliverables: line({ feeMin: null, feeMax: null }) }, "pay"],
    ["a fee of nothing", { deliverables: line({ feeMin: 0n, feeMax: 0n }) }, "pay"],
    ["a range upside down", { pricing: "range", deliverables: line({ feeMin: 500n, feeMax: 400n }) }, "pay"],
    [
      "a fee beyond one payment",
      { deliverables: line({ feeMin: 90_000_000n, feeMax: 90_000_000n }), budget: 90_000_000n },
      "pay",
    ],
    ["no slot", { slots: 0 }, "slots"],
    ["no budget", { budget: 0n }, "budget"],
    ["a budget below one slot", { budget: 42_999n }, "budget"],
    ["no market", { markets: [] }, "markets"],
    ["no deadline", { applyBy: null }, "applyBy"],
    ["a deadline too soon", { applyBy: hours(23.9) }, "applyBy"],
    ["a moment that has passed", { publishAt: hours(-1) }, "publishAt"],
    ["a moment too near the deadline", { publishAt: hours(217) }, "publishAt"],
  ])("names %s", (_, change, field) => {
    const missing = missingIn({ ...complete, ...change }, now);
    expect(missing.map((one) => one.field)).toEqual([field]);
  });

  it("gives a reason for each thing, and measures how far the brief is", () => {
    const nothing = { ...complete, title: "", summary: "", markets: [], applyBy: null };
    const missing = missingIn(nothing, now);
    for (const one of missing) expect(one.why).not.toBe("");
    const advised = { ...complete, niches: [], deliverables: [{ specification: "" }] };
    const advice = adviceFor(advised);
    expect(advice.map((one) => one.field)).toEqual(["targets", "niches", "specifications", "hashtags"]);
    expect(shareDone([], [])).toBe(100);
    expect(shareDone([], advice)).toBe(87);
    expect(shareDone(missing, advice)).toBeLessThan(shareDone([], advice));
  });

  it("needs no fees when creators name their price", () => {
    const open: BriefContent = {
      ...complete,
      pricing: "open",
      deliverables: line({ feeMin: null, feeMax: null }),
    };
    expect(missingIn(open, now)).toEqual([]);
  });

  const model = (differs: Partial<BriefContent["details"]>) => ({ ...complete.details, ...differs });
  const share = { bps: 1_200, days: 30 };
  const jars = { name: "Two jars", returnDays: null };
  const noFee: Partial<BriefContent> = {
    ...{ pricing: "none", budget: 0n },
    deliverables: line({ feeMin: 0n, feeMax: 0n }),
  };
  it.each<[string, Partial<BriefContent>, string[]]>([
    ["a fee and a share", { details: model({ model: "hybrid", commission: share }) }, []],
    ["a fee and a share that nobody set", { details: model({ model: "hybrid" }) }, ["commission"]],
    ["a share alone", { ...noFee, details: model({ model: "commission", commission: share }) }, []],
    ["a share alone that nobody set", { ...noFee, details: model({ model: "commission" }) }, ["commission"]],
    ["a product alone", { ...noFee, details: model({ model: "product", product: jars }) }, []],
    ["a product that nobody named", { ...noFee, details: model({ model: "product" }) }, ["product"]],
    ["a fee that was taken out", noFee, ["pay"]],
    ["a fee that was left in", { details: model({ model: "product", product: jars }) }, ["pay"]],
    [
      "a monthly programme without a fee",
      {
        ...noFee,
        details: model({
          ...{ model: "commission", commission: share },
          programme: { periods: 6, noticeDays: 30 },
        }),
      },
      ["programme"],
    ],
  ])("asks by the way of paying: %s", (_, change, fields) => {
    expect(missingIn({ ...complete, ...change }, now).map((one) => one.field)).toEqual(fields);
  });

  it("asks a programme's budget for all months of one slot", () => {
    const details = { ...complete.details, programme: { periods: 6, noticeDays: 30 } };
    expect(missingIn({ ...complete, details, budget: 258_000n }, now)).toEqual([]);
    const [short] = missingIn({ ...complete, details, budget: 257_999n }, now);
    expect(short?.sentence).toBe("The budget must cover all 6 months of one slot, $2,580.00 at least");
  });

  it("says what the budget must cover", () => {
    expect(missingIn({ ...complete, budget: 100n }, now)[0]?.sentence).toContain("$430.00");
  });

  it("adds up one slot", () => {
    const two = [...line({ feeMin: 100n, feeMax: 300n }), ...line({ feeMin: 50n, feeMax: 60n })];
    expect(feeRange(two)).toEqual({ min: 150n, max: 360n });
    expect(feeRange([])).toBeNull();
    expect(feeRange(line({ feeMax: null }))).toBeNull();
  });
});
