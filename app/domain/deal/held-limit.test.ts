import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEAL_STATES } from "./deal.ts";
import { HELD_LIMIT_DAYS, heldDates, heldStep, mayEndByAge, releaseAt } from "./held-limit.ts";
import { agreedPolicySchema, DEFAULT_POLICY } from "./policy.ts";

const DAY = 86_400_000;
const fundedAt = new Date("2026-09-01T10:00:00.000Z");
const after = (days: number, ms = 0) => new Date(fundedAt.getTime() + days * DAY + ms);

describe("the age of held money", () => {
  it.each([
    [0, 0, "none"],
    [60, -1, "none"],
    [60, 0, "warn"],
    [88, -1, "warn"],
    [88, 0, "act"],
    [120, 0, "act"],
  ] as const)("day %i %i ms asks for %s", (days, ms, step) => {
    expect(heldStep(fundedAt, DEFAULT_POLICY, after(days, ms))).toBe(step);
  });

  it("is warned of and acted on by the numbers of the deal, not of today", () => {
    const own = { heldWarnDays: 40, heldActDays: 50 };
    expect(heldDates(fundedAt, own)).toEqual({ warnAt: after(40), actAt: after(50), leaveBy: after(50.5) });
  });

  it("whatever the operator sets, is over before the processor's limit, and begins after any month has begun", () => {
    const { heldActDays, heldWarnDays } = agreedPolicySchema.shape;
    expect((heldActDays.maxValue ?? 0) + 0.5).toBeLessThan(HELD_LIMIT_DAYS);
    expect(heldWarnDays.minValue).toBeGreaterThan(21);
  });
});

describe("ending by age", () => {
  it.each(DEAL_STATES.map((state) => [state, state === "active"] as const))(
    "of a deal in %s: %s",
    (state, may) => {
      expect(mayEndByAge({ state, pausedAt: null })).toBe(may);
      expect(mayEndByAge({ state, pausedAt: fundedAt })).toBe(false);
    },
  );
});

describe("a payout leaves", () => {
  it.each([
    ["after its hold", 10, 13],
    ["half a day after the limit at the latest", 87, 88.5],
    ["at once when that has passed", 95, 95],
  ])("%s", (_name, earned, leaves) => {
    expect(releaseAt(fundedAt, DEFAULT_POLICY, after(earned))).toEqual(after(leaves));
  });

  it("never before it is earned, and before the limit whenever it was earned before it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 * 24 }),
        fc.integer({ min: 0, max: 720 }),
        (hours, payoutHoldHours) => {
          const now = after(0, hours * 3_600_000);
          const at = releaseAt(fundedAt, { ...DEFAULT_POLICY, payoutHoldHours }, now);
          expect(at.getTime()).toBeGreaterThanOrEqual(now.getTime());
          expect(at.getTime()).toBeLessThan(Math.max(after(HELD_LIMIT_DAYS).getTime(), now.getTime() + 1));
        },
      ),
    );
  });

  it("by its hold alone where nothing was paid in", () => {
    expect(releaseAt(null, DEFAULT_POLICY, after(200))).toEqual(after(203));
  });
});
