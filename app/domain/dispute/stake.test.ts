import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DELIVERABLE_STATES } from "../deal/deliverable.ts";
import { stepOf } from "../ledger/currency.ts";
import { shareOf } from "../ledger/money.ts";
import { DISPUTE_REASONS, OUTCOMES, prevailWords, REASONS, reasonsOf } from "./reasons.ts";
import {
  defaultRuling,
  disputable,
  disputedFee,
  inDispute,
  rulingProblem,
  sharesOf,
  sumsOf,
  type Stake,
} from "./stake.ts";

const now = new Date("2026-11-22T12:00:00.000Z");
const when = { now, currency: "USD" };
const stake = (state: Stake["state"], gross = 43_000n, id = "a"): Stake => ({
  ...{ id, label: "Reel", state, dueAt: null, gross },
  ...{ brandFee: gross / 10n, creatorFee: gross / 20n },
});

describe("what can be disputed", () => {
  it.each(DELIVERABLE_STATES.map((state) => [state] as const))("without a payout: %s", (state) => {
    const over = ["accepted", "paid", "cancelled"].includes(state);
    expect(disputable({ id: "a", state, payout: null })).toBe(!over);
  });

  it.each([
    ["scheduled", null, true],
    ["blocked_payee", null, true],
    ["scheduled", {}, false],
    ["sending", null, false],
    ["paid", {}, false],
    ["failed", {}, false],
    ["needs_review", {}, false],
    ["cancelled", null, false],
  ] as const)("accepted, with a payout that is %s (%o)", (state, parameters, may) => {
    expect(disputable({ id: "a", state: "accepted", payout: { state, parameters } })).toBe(may);
  });

  it("is only sent work, for a reason that silence would turn into full pay", () => {
    const items = [
      { ...stake("draft_due", 1n, "a"), payout: null },
      { ...stake("in_review", 1n, "b"), payout: null },
    ];
    const ids = (reason: Parameters<typeof inDispute>[1]) => inDispute(items, reason).map(({ id }) => id);
    expect(ids("refused")).toEqual(["b"]);
    expect(ids("no_input")).toEqual(["a", "b"]);
    expect(ids("not_delivered")).toEqual(["a", "b"]);
  });
});

describe("when nobody answers, the opener prevails", () => {
  it.each([
    ["not_delivered", "brand", "refund"],
    ["not_as_agreed", "brand", "revise"],
    ["rights", "brand", "refund"],
    ["brand_conduct", "brand", "refund"],
    ["refused", "creator", "full"],
    ["more_asked", "creator", "full"],
    ["misuse", "creator", "full"],
    ["no_input", "creator", "kill_fee"],
    ["creator_conduct", "creator", "kill_fee"],
  ] as const)("%s of the %s: %s", (reason, side, outcome) => {
    expect(REASONS[reason].side).toBe(side);
    expect(reasonsOf(side)).toContain(reason);
    expect(defaultRuling([stake("in_review")], reason)).toEqual({ outcome, amount: null });
    expect(prevailWords(reason)).toMatch(/\.$/);
  });

  it("one more round cannot come after acceptance: then it is a refund", () => {
    expect(defaultRuling([stake("accepted")], "not_as_agreed")?.outcome).toBe("refund");
  });

  it("nobody prevails by silence about a commission statement, which either side can put to our staff", () => {
    expect(defaultRuling([], "commission")).toBeNull();
    expect(prevailWords("commission")).toMatch(/^Our staff rules/);
    for (const side of ["brand", "creator"] as const) expect(reasonsOf(side)).not.toContain("commission");
    expect(rulingProblem([], { outcome: "counted", amount: null })).toBeNull();
    expect(sumsOf(sharesOf([], { outcome: "counted", amount: null }, when))).toEqual({
      kept: 0n,
      refunded: 0n,
    });
  });

  it("every reason has its row above", () => expect(DISPUTE_REASONS).toHaveLength(10));
});

describe("what a ruling gives", () => {
  it.each([
    ["full", null, { kept: 40_850n, refunded: 0n }],
    ["refund", null, { kept: 0n, refunded: 47_300n }],
    ["partial", 10_000n, { kept: 9_500n, refunded: 36_300n }],
    ["kill_fee", null, { kept: 20_425n, refunded: 23_650n }],
    ["revise", null, { kept: 0n, refunded: 0n }],
  ] as const)("%s (%s) of a draft in review", (outcome, amount, sums) => {
    expect(sumsOf(sharesOf([stake("in_review")], { outcome, amount }, when))).toEqual(sums);
  });

  it("the cancellation fee leaves accepted work whole", () => {
    const shares = sharesOf(
      [stake("accepted", 100n, "a"), stake("draft_due", 100n, "b")],
      { outcome: "kill_fee", amount: null },
      when,
    );
    expect(shares.map(({ gross, refund }) => [gross, refund])).toEqual([
      [100n, 0n],
      [25n, 82n],
    ]);
  });

  it("the cancellation fee that the creator wins is not lost to a limit that passed meanwhile", () => {
    const late = { ...stake("draft_due", 100n), dueAt: new Date(now.getTime() - 30 * 86_400_000) };
    const [share] = sharesOf([late], { outcome: "kill_fee", amount: null }, when);
    expect(share).toMatchObject({ gross: 25n, refund: 82n });
  });

  it("a partial ruling names more than nothing and less than everything; a round comes before acceptance", () => {
    const items = [stake("in_review")];
    const problem = (amount: bigint | null) => rulingProblem(items, { outcome: "partial", amount });
    expect([null, 0n, 1n, 42_999n, 43_000n].map(problem)).toEqual(["amount", "amount", null, null, "amount"]);
    expect(rulingProblem([stake("accepted")], { outcome: "revise", amount: null })).toBe("revise");
    expect(rulingProblem(items, { outcome: "revise", amount: null })).toBeNull();
  });

  it("nothing is lost: whatever is ruled, the parts are what was paid in", () => {
    const fees = fc.array(fc.bigInt(1n, 5_000_000n), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fees,
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom(...OUTCOMES),
        fc.constantFrom("USD", "JPY", "KWD"),
        (grosses, share, outcome, currency) => {
          const step = stepOf(currency);
          const payable = (amount: bigint) => amount - (amount % step);
          const items = grosses.map((gross, at) => ({
            ...stake("in_review", gross * step, String(at)),
            ...{
              brandFee: shareOf(gross * step, 1_000, currency),
              creatorFee: shareOf(gross * step, 500, currency),
            },
          }));
          const amount = payable((disputedFee(items) * BigInt(share)) / 100n);
          const shares = sharesOf(items, { outcome, amount }, { now, currency });
          for (const [at, part] of shares.entries()) {
            const item = items[at];
            expect(part.gross + part.brandFee + part.refund).toBe(
              (item?.gross ?? 0n) + (item?.brandFee ?? 0n),
            );
            expect([part.gross, part.brandFee, part.creatorFee, part.refund].every((sum) => sum >= 0n)).toBe(
              true,
            );
            expect(part.creatorFee <= part.gross).toBe(true);
            // Each is paid or goes back on its own.
            expect([part.gross - part.creatorFee, part.refund].map((sum) => sum % step)).toEqual([0n, 0n]);
          }
          if (outcome === "partial") expect(shares.reduce((sum, { gross }) => sum + gross, 0n)).toBe(amount);
        },
      ),
    );
  });
});
