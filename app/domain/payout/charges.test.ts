import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chargeFor, splitRefund, type Charge } from "./charges.ts";

const charge = (name: string, paid: bigint, differs: Partial<Charge> = {}): Charge => ({
  ...{ fundingId: `f-${name}`, chargeId: `ch-${name}`, paid, refunded: 0n, sent: 0n },
  ...differs,
});
const newest = charge("b", 5_500n);
const oldest = charge("a", 47_300n);

describe("a refund", () => {
  it("goes back to the newest charge first, and to the next when that is not enough", () => {
    expect(splitRefund(5_000n, [newest, oldest]).map(({ chargeId }) => chargeId)).toEqual(["ch-b"]);
    expect(splitRefund(6_000n, [newest, oldest])).toEqual([
      { fundingId: "f-b", chargeId: "ch-b", amount: 5_500n },
      { fundingId: "f-a", chargeId: "ch-a", amount: 500n },
    ]);
    expect(() => splitRefund(52_801n, [newest, oldest])).toThrow(RangeError);
  });

  it("goes back to what paid for the same: the work, or a statement of the commission", () => {
    const statement = charge("s", 5_500n, { statementId: "s-1" });
    const chargeIds = (of: string | null) =>
      splitRefund(5_000n, [statement, oldest], of).map(({ chargeId }) => chargeId);
    expect([chargeIds(null), chargeIds("s-1"), chargeIds("s-2")]).toEqual([["ch-a"], ["ch-s"], ["ch-s"]]);
    expect(splitRefund(48_000n, [statement, oldest]).at(-1)).toMatchObject({
      chargeId: "ch-s",
      amount: 700n,
    });
  });

  it("adds up, and never takes more out of a charge than is left in it", () => {
    const charges = fc.array(fc.tuple(fc.bigInt({ min: 0n, max: 99n }), fc.bigInt({ min: 0n, max: 99n })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(charges, fc.bigInt({ min: 0n, max: 400n }), (pairs, wish) => {
        const all = pairs.map(([a, b], at) => charge(String(at), a + b, { refunded: b }));
        const room = all.reduce((sum, { paid, refunded }) => sum + paid - refunded, 0n);
        const amount = wish < room ? wish : room;
        const parts = splitRefund(amount, all);
        expect(parts.reduce((sum, part) => sum + part.amount, 0n)).toBe(amount);
        for (const part of parts) {
          const from = all.find(({ chargeId }) => chargeId === part.chargeId);
          expect(part.amount).toBeLessThanOrEqual((from?.paid ?? 0n) - (from?.refunded ?? 0n));
        }
      }),
    );
  });
});

describe("a transfer", () => {
  it.each<[amount: bigint, charges: Charge[], expected: string | null]>([
    [43_000n, [newest, oldest], "ch-a"],
    [5_000n, [newest, { ...oldest, sent: 43_000n }], "ch-b"],
    [48_000n, [newest, oldest], null],
    [48_000n, [oldest], "ch-a"],
    [100n, [], null],
  ])("of %s names the oldest charge that covers it: %#", (amount, charges, expected) => {
    expect(chargeFor(amount, charges)?.chargeId ?? null).toBe(expected);
  });

  it("of a statement is made of the balance when the bank took its charge, and the one that is left is spent", () => {
    const lost = charge("s1", 5_500n, { statementId: "s-1", lost: true });
    const left = charge("s2", 5_500n, { statementId: "s-2" });
    expect(chargeFor(5_000n, [left, lost], "s-1")?.chargeId).toBe("ch-s2");
    expect(chargeFor(5_000n, [{ ...left, sent: 5_000n }, lost], "s-2")).toBeNull();
    expect(chargeFor(5_000n, [lost], "s-1")).toBeNull();
  });
});
