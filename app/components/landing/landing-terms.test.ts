import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY } from "#app/domain/deal/policy.ts";
import { answeredIn, laneOf, lensOf, limitInWords, rateInWords } from "./landing-terms.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("limits in words", () => {
  it.each([
    [72, "72 hours"],
    [168, "7 days"],
    [100, "100 hours"],
    [24, "24 hours"],
  ])("%d hours read as %s", (hours, words) => expect(plain(limitInWords(hours))).toBe(words));

  it("rates keep their fraction", () => expect(plain(rateInWords(1_250))).toBe("12.5 %"));
});

describe("what the landing page promises", () => {
  it("is the policy in force", () => {
    expect(answeredIn(DEFAULT_POLICY)).toBe("a week");
    expect(plain(answeredIn({ ...DEFAULT_POLICY, answerHours: 96 }))).toBe("4 days");
    expect(plain(laneOf({ ...DEFAULT_POLICY, reviewHours: 48 })[6]?.limit ?? "")).toMatch(/^48 hours/);
  });

  it("does not say that creators keep everything when they do not", () => {
    expect(lensOf(DEFAULT_POLICY).map(plain)).toContain("Creators keep 100 %");
    expect(lensOf({ ...DEFAULT_POLICY, creatorFeeBps: 200 }).map(plain)).not.toContain("Creators keep 100 %");
  });
});
