import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY, hoursAfter, POLICY_LABELS, policySchema } from "./policy.ts";

describe("the policy", () => {
  it("has the timers of the product page", () => {
    expect(policySchema.parse(DEFAULT_POLICY)).toEqual({
      brandFeeBps: 1000,
      creatorFeeBps: 0,
      brandFeeMinimum: 0,
      moderationHours: 24,
      answerHours: 7 * 24,
      autoCloseHours: 14 * 24,
      offerHours: 72,
      offerExtensionHours: 72,
      counterLimit: 6,
      signHours: 72,
      fundHours: 72,
      draftHours: 10 * 24,
      reviewHours: 72,
      revisionRounds: 2,
      revisionHours: 72,
      liveHours: 5 * 24,
      liveCheckHours: 72,
      stayUpDays: 30,
      payoutHoldHours: 72,
      heldWarnDays: 60,
      heldActDays: 88,
      disputeAnswerDays: 5,
      disputeRulingDays: 7,
      disputeAppealHours: 72,
      invitationsPerDay: 30,
      programmeFundDays: 7,
      shipHours: 72,
      receiptHours: 8 * 24,
      commissionQuestionDays: 7,
      commissionHoldDays: 30,
      commissionMinimum: 10,
      signAgainAmount: 0,
      reviewWindowHours: 168,
    });
    expect(Object.keys(POLICY_LABELS).sort()).toEqual(Object.keys(DEFAULT_POLICY).sort());
  });

  it("counts elapsed hours, also over a change of clocks", () => {
    // Europe changes on 2027-03-28 01:00 UTC, the United States on 2027-03-14 10:00 UTC.
    for (const start of ["2027-03-27T12:00:00.000Z", "2027-03-13T20:00:00.000Z"])
      expect(hoursAfter(new Date(start), 72).getTime() - Date.parse(start)).toBe(72 * 3_600_000);
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("2100-01-01") }),
        fc.integer({ min: 0, max: 2_000 }),
        fc.integer({ min: 0, max: 2_000 }),
        (from, a, b) => {
          expect(hoursAfter(hoursAfter(from, a), b)).toEqual(hoursAfter(from, a + b));
        },
      ),
    );
  });
});
