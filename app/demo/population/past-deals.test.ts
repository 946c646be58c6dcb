import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY, hoursAfter } from "#app/domain/deal/policy.ts";
import { breakdown } from "#app/domain/ledger/fees.ts";
import { dealCourse } from "./past-course.ts";
import { pastMoney, processorId } from "./past-money.ts";
import { chance } from "./random.ts";

const OFFERED = new Date("2026-06-01T09:00:00Z");
const seeds = Array.from({ length: 300 }, (_, seed) => seed);
const course = (seed: number) => {
  const luck = chance(seed);
  const habits = { late: seed % 3 === 0 ? 60 : 5, slow: seed % 4 === 0 };
  return dealCourse(luck, OFFERED, DEFAULT_POLICY, habits, [{ contentOnly: false }, { contentOnly: true }]);
};

describe("the course of a finished deal", () => {
  it("keeps every limit but those of first drafts, which are missed by habit", () => {
    const late = { often: 0, seldom: 0 };
    for (const seed of seeds) {
      const { agreedAt, signedAt, fundedAt, pieces, completedAt } = course(seed);
      const { offerHours, signHours, fundHours, draftHours } = DEFAULT_POLICY;
      expect(agreedAt.getTime()).toBeLessThan(hoursAfter(OFFERED, offerHours).getTime());
      expect(signedAt.getTime()).toBeLessThan(hoursAfter(agreedAt, signHours).getTime());
      expect(fundedAt.getTime()).toBeLessThan(hoursAfter(signedAt, fundHours).getTime());
      expect(completedAt).toEqual(new Date(Math.max(...pieces.map((one) => one.paidAt.getTime()))));
      for (const { missed, drafts, postedAt, acceptedAt, paidAt } of pieces) {
        const first = drafts[0]?.at ?? OFFERED;
        expect(first > hoursAfter(fundedAt, draftHours)).toBe(missed !== null);
        if (missed) late[seed % 3 === 0 ? "often" : "seldom"] += 1;
        for (const { at, decidedAt, decision } of drafts) {
          const limit = hoursAfter(at, DEFAULT_POLICY.reviewHours);
          expect(decidedAt.getTime()).toBeLessThanOrEqual(limit.getTime());
          expect(decision === "auto_approved").toBe(decidedAt.getTime() === limit.getTime());
        }
        expect(drafts.map((one) => one.decision).slice(0, -1)).toEqual(
          drafts.slice(1).map(() => "changes_requested"),
        );
        expect(acceptedAt.getTime()).toBeGreaterThanOrEqual(
          (postedAt ?? drafts.at(-1)?.decidedAt ?? first).getTime(),
        );
        expect(paidAt.getTime()).toBeGreaterThan(hoursAfter(acceptedAt, 72).getTime());
      }
    }
    expect(late.often).toBeGreaterThan(late.seldom * 3);
    expect(course(7)).toEqual(course(7));
  });
});

describe("the money of a finished deal", () => {
  const currency = "EUR";
  const policies = [
    { brandFeeBps: 1_000, creatorFeeBps: 0 },
    { brandFeeBps: 733, creatorFeeBps: 451 },
  ];

  it.each(policies)(
    "sums to zero in every journal, and leaves nothing held or unpaid: $brandFeeBps, $creatorFeeBps",
    (policy) => {
      for (const seed of seeds) {
        const luck = chance(seed);
        const lines = ["a", "b"].map((id) => ({ id, gross: BigInt(luck.between(1, 900_000)) }));
        const sums = breakdown(lines, policy, currency);
        const { fundedAt, pieces } = course(seed);
        const money = pastMoney(
          {
            ...{ dealId: "deal", creatorId: "creator", currency: "EUR", cost: sums.cost },
            funding: { id: "funding", chargeId: processorId("ch", luck), at: fundedAt },
            pieces: sums.lines.map(({ id, gross, brandFee, creatorFee }, at) => ({
              ...{
                id,
                label: id,
                gross,
                brandFee,
                creatorFee,
                acceptedAt: pieces[at]?.acceptedAt ?? fundedAt,
              },
              payout: {
                id: `payout ${id}`,
                transferId: processorId("tr", luck),
                at: pieces[at]?.paidAt ?? fundedAt,
              },
            })),
          },
          luck,
        );
        const totals = new Map<string, bigint>();
        for (const { journal_id, kind, amount } of money.postings)
          for (const key of [journal_id, kind]) totals.set(key, (totals.get(key) ?? 0n) + amount);
        for (const { id } of money.journals) expect(totals.get(String(id))).toBe(0n);
        expect([totals.get("held"), totals.get("payable"), totals.get("processor_pending")]).toEqual([
          0n,
          0n,
          0n,
        ]);
        const left = money.movements.reduce((sum, { amount, fee }) => sum + amount - fee, 0n);
        expect(totals.get("processor_available")).toBe(left);
        expect(left).toBe(sums.brandFee + sums.creatorFee - (money.movements[0]?.fee ?? 0n));
        expect(new Set(money.journals.map((one) => one.idempotency_key)).size).toBe(money.journals.length);
        expect(money.entries.map(({ id }) => id)).toEqual(money.movements.map(({ id }) => id));
      }
    },
  );
});
