import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AccountKind } from "./accounts.ts";
import {
  chargeProcessorFee,
  failRefund,
  fundDeal,
  type Line,
  payPayoutByBank,
  quarantinePayment,
  refundHeld,
  releaseDeliverable,
  sendPayout,
  sendRefund,
  setOffLoss,
  settleAtProcessor,
  totalsOf,
} from "./recipes.ts";

const positive = fc.bigInt({ min: 1n, max: 10n ** 12n });
const signed = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const dealId = "deal";
const creatorId = "creator";
const currency = "USD";

const recipes: [name: string, lines: (amount: bigint) => Line[], arbitrary: fc.Arbitrary<bigint>][] = [
  ["fundDeal", (amount) => fundDeal({ dealId, currency, amount }), positive],
  ["quarantinePayment", (amount) => quarantinePayment({ currency, amount }), positive],
  ["chargeProcessorFee", (amount) => chargeProcessorFee({ currency, amount }), signed],
  ["settleAtProcessor", (amount) => settleAtProcessor({ currency, amount }), signed],
  ["refundHeld", (amount) => refundHeld({ dealId, currency, amount }), positive],
  ["payPayoutByBank", (amount) => payPayoutByBank({ creatorId, currency, amount }), positive],
  ["setOffLoss", (amount) => setOffLoss({ currency, amount }), positive],
  ["sendPayout", (amount) => sendPayout({ creatorId, currency, amount }), positive],
  ["sendRefund", (amount) => sendRefund({ currency, amount }), positive],
  ["failRefund", (amount) => failRefund({ currency, amount }), positive],
];

function sumOf(lines: Line[], kind: AccountKind): bigint {
  return lines.filter((line) => line.account.kind === kind).reduce((sum, line) => sum + line.amount, 0n);
}

describe("every recipe", () => {
  test.each(recipes)("%s sums to zero and has no empty line", (_name, lines, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (amount) => {
        expect([...totalsOf(lines(amount)).values()].every((total) => total === 0n)).toBe(true);
        expect(lines(amount).every((line) => line.amount !== 0n)).toBe(true);
      }),
    );
  });
});

const release = fc
  .record({
    gross: positive,
    brandFee: fc.bigInt({ min: 0n, max: 10n ** 11n }),
    cut: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ gross, brandFee, cut }) => ({ gross, brandFee, creatorFee: (gross * BigInt(cut)) / 100n }));

test("a release takes from held exactly what the creator and the marketplace get", () => {
  fc.assert(
    fc.property(release, (fees) => {
      const lines = releaseDeliverable({ dealId, creatorId, currency, ...fees });
      expect(totalsOf(lines).get(currency) ?? 0n).toBe(0n);
      expect(sumOf(lines, "held")).toBe(fees.gross + fees.brandFee);
      expect(sumOf(lines, "payable")).toBe(fees.creatorFee - fees.gross);
      expect(sumOf(lines, "platform_fee")).toBe(-(fees.brandFee + fees.creatorFee));
    }),
  );
});

test("a deal that is funded, released in parts and refunded for the rest leaves nothing held", () => {
  fc.assert(
    fc.property(fc.array(release, { minLength: 1, maxLength: 8 }), fc.nat(), (works, cut) => {
      const done = works.slice(0, cut % (works.length + 1));
      const cost = (items: typeof works) => items.reduce((sum, item) => sum + item.gross + item.brandFee, 0n);
      const rest = cost(works) - cost(done);
      const lines = [
        ...fundDeal({ dealId, currency, amount: cost(works) }),
        ...done.flatMap((item) => releaseDeliverable({ dealId, creatorId, currency, ...item })),
        ...refundHeld({ dealId, currency, amount: rest }),
      ];
      expect(sumOf(lines, "held")).toBe(0n);
      expect(sumOf(lines, "refunds_payable")).toBe(-rest);
      expect(totalsOf(lines).get(currency)).toBe(0n);
    }),
  );
});

test("positive debits what we have, negative credits what we owe", () => {
  const lines = fundDeal({ dealId, currency, amount: 47_300n });
  expect(sumOf(lines, "processor_pending")).toBe(47_300n);
  expect(sumOf(lines, "held")).toBe(-47_300n);
  expect(sumOf(sendPayout({ creatorId, currency, amount: 5n }), "payable")).toBe(5n);
  expect(sumOf(sendRefund({ currency, amount: 5n }), "processor_pending")).toBe(-5n);
});
