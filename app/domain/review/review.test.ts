import { describe, expect, it } from "vitest";
import { OBSTACLE_CODES, sumUp } from "./feedback.ts";
import { CRITERIA, mayRead, mayReview, meansOf, readRatings, shouldPublish } from "./review.ts";

const CLOSES = new Date("2026-10-29T09:00:00Z");
const at = (ms: number) => new Date(CLOSES.getTime() + ms);
const window = (written: ("brand" | "creator")[], publishedAt: Date | null = null) => ({
  ...{ closesAt: CLOSES, publishedAt, written },
});

describe("the seal of two reviews", () => {
  it.each([
    ["nobody wrote, a second before the limit", [], -1_000, false],
    ["nobody wrote, at the limit", [], 0, true],
    ["nobody wrote, a second after it", [], 1_000, true],
    ["one side wrote, long before", ["creator"], -86_400_000, false],
    ["one side wrote, a second before the limit", ["brand"], -1_000, false],
    ["one side wrote, at the limit", ["brand"], 0, true],
    ["both wrote, long before", ["brand", "creator"], -500_000_000, true],
  ] as const)("%s", (_name, written, ms, opens) => {
    expect(shouldPublish(window([...written]), at(ms))).toBe(opens);
  });

  it("opens once", () => {
    expect(shouldPublish(window(["brand", "creator"], at(-5_000)), at(1_000))).toBe(false);
  });

  it.each([
    ["first of both", [], "brand", -1_000, null],
    ["after the other one", ["creator"], "brand", -1_000, null],
    ["twice", ["brand"], "brand", -1_000, "review_sent"],
    ["at the limit", [], "creator", 0, "review_over"],
    ["twice, after the limit", ["creator"], "creator", 5_000, "review_sent"],
  ] as const)("writes %s", (_name, written, side, ms, code) => {
    const answer = mayReview(window([...written]), side, at(ms));
    expect(answer.ok ? null : answer.code).toBe(code);
  });

  it("lets nobody write who could have read the other's", () => {
    expect(mayReview(window(["brand"], at(-9_000)), "creator", at(-8_000))).toEqual({
      ok: false,
      code: "review_over",
    });
  });

  it.each([
    ["the author", null, "brand", "brand", true],
    ["the other side", null, "creator", "brand", false],
    ["the public", null, null, "creator", false],
    ["the other side when it is open", at(0), "creator", "brand", true],
    ["the public when it is open", at(0), null, "creator", true],
  ] as const)("is read by %s", (_name, publishedAt, reader, author, may) => {
    expect(mayRead({ publishedAt }, reader, author)).toBe(may);
  });
});

describe("ratings", () => {
  it("are read as the side's own criteria and nothing else", () => {
    const stored = { clear_brief: 5, fair_feedback: 9, on_time: 4, in_time: "3" };
    expect(readRatings(stored, "creator")).toEqual({ clear_brief: 5 });
    expect(readRatings(null, "brand")).toEqual({});
  });

  it("are averaged with their count", () => {
    const all = [{ on_time: 5, quality: 4 }, { on_time: 4 }, { on_time: 4 }] as const;
    const named = meansOf(all, "brand").map(({ code, tenths, count }) => [code, tenths, count]);
    expect(named).toEqual([
      ["on_time", 43, 3],
      ["quality", 40, 1],
    ]);
    expect(meansOf([], "brand")).toEqual([]);
  });

  it("ask each side about the other", () => {
    const codes = (["brand", "creator"] as const).flatMap((side) => CRITERIA[side].map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe("what stops followers from buying", () => {
  it("is summed up, most often first", () => {
    const all = [{ obstacles: ["price"] }, { obstacles: ["price", "shipping"] }, { obstacles: ["made up"] }];
    expect(sumUp(all).map(({ code, count, of }) => [code, count, of])).toEqual([
      ["price", 2, 3],
      ["shipping", 1, 3],
    ]);
    expect(sumUp([])).toEqual([]);
    expect(OBSTACLE_CODES).toContain("nothing");
  });
});
