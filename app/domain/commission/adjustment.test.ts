import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { adjustmentsOf, type Held, releaseAfter } from "./adjustment.ts";

const NOW = new Date("2026-11-20T12:00:00Z");
const later = new Date("2026-11-21T12:00:00Z");
const held = (gross: bigint, adjustment = 0n, holdUntil: Date | null = later): Held => ({
  ...{ gross, adjustment, holdUntil },
});

describe("what goes back of held statements", () => {
  test.each<[string, bigint, Held[], bigint[]]>([
    ["nothing is overpaid", 0n, [held(500n)], [0n]],
    ["less than nothing is", -20n, [held(500n, 30n)], [0n]],
    ["the newest gives first", 300n, [held(500n), held(400n)], [300n, 0n]],
    ["and the next the rest", 700n, [held(500n), held(400n)], [500n, 200n]],
    ["what nobody has stays", 1_000n, [held(500n), held(400n)], [500n, 400n]],
    ["after its hold none adds to it", 300n, [held(500n, 0n, NOW)], [0n]],
    ["but what was said in time stands", 300n, [held(500n, 120n, NOW)], [120n]],
    ["and goes down with what is overpaid", 50n, [held(500n, 120n, NOW)], [50n]],
    ["one that was never paid in gives nothing", 50n, [held(500n, 0n, null)], [0n]],
    ["past the one that is over, the older gives", 300n, [held(500n, 0n, NOW), held(400n)], [0n, 300n]],
  ])("%s", (_, over, statements, expected) => expect(adjustmentsOf(over, statements, NOW)).toEqual(expected));

  it("is never more than is overpaid, and never more than a statement comes to", () => {
    const one = fc
      .tuple(fc.bigInt(0n, 10_000n), fc.bigInt(0n, 10_000n), fc.boolean())
      .map(([a, b, open]) => held(a > b ? a : b, a > b ? b : a, open ? later : NOW));
    fc.assert(
      fc.property(fc.bigInt(-5_000n, 50_000n), fc.array(one, { maxLength: 5 }), (over, statements) => {
        const back = adjustmentsOf(over, statements, NOW);
        const sum = back.reduce((all, amount) => all + amount, 0n);
        expect(sum <= (over > 0n ? over : 0n)).toBe(true);
        back.forEach((amount, at) => {
          expect(amount >= 0n && amount <= (statements[at]?.gross ?? 0n)).toBe(true);
        });
      }),
    );
  });
});

test("a payout leaves after the hold and after the time for questions", () => {
  expect(releaseAfter(NOW, later)).toBe(later);
  expect(releaseAfter(later, NOW)).toBe(later);
});
