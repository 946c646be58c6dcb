import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY } from "#app/domain/deal/policy.ts";
import { landingView } from "./landing-view.ts";
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

describe("the view of the landing page", () => {
  const brief = {
    slug: "noodles",
    title: "Noodles",
    brandName: "Pepperjar",
    brandSlug: "pepperjar",
    deliverables: [
      { platform: "instagram" as const, format: "reel", quantity: 1 },
      { platform: "instagram" as const, format: "story", quantity: 3 },
    ],
    programme: null,
    netLabelMin: 32_000n,
    netMax: 43_000n,
    currency: "USD",
    slotsLeft: 4,
    slots: 6,
    closesAt: new Date("2026-11-17T12:00:00Z"),
    medianReplyHours: 19,
  };
  const now = new Date("2026-11-12T11:00:00Z");
  const rowOf = (more: Partial<typeof brief> | { closesAt: null; medianReplyHours: null }) =>
    landingView({ total: 1, rows: [{ ...brief, ...more }] }, DEFAULT_POLICY, now).rows[0];

  it("says in words what a brief pays, asks and when it closes", () => {
    const row = rowOf({});
    expect(row).toMatchObject({ platforms: ["instagram"], slots: "4 of 6" });
    expect(plain(row?.net ?? "")).toBe("$320 – $430");
    expect(plain(row?.deliverables ?? "")).toBe("1 reel + 3 stories");
    expect(plain(row?.closes ?? "")).toBe("in 5 days");
    expect(plain(row?.replies ?? "")).toBe("19 h");
  });

  it("invents nothing that is not known", () => {
    expect(rowOf({ closesAt: null, medianReplyHours: null })).toMatchObject({
      closes: "when filled",
      replies: null,
    });
  });

  it("adds up the example with the fees in force", () => {
    const policy = { ...DEFAULT_POLICY, brandFeeBps: 1_200, creatorFeeBps: 500 };
    expect(landingView({ total: 0, rows: [] }, policy, now).example).toMatchObject({
      gross: "$430.00",
      brandFee: "$51.60",
      cost: "$481.60",
      creatorFee: "-$21.50",
      net: "$408.50",
      creatorsKeepAll: false,
    });
  });
});
