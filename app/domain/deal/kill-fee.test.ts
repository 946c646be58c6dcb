import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEAL_STATES } from "./deal.ts";
import { canDoToDeliverable, DELIVERABLE_STATES, type DeliverableState } from "./deliverable.ts";
import { canCancel, type EndingItem, settlementOf } from "./kill-fee.ts";

const now = new Date("2026-11-20T12:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const item = (state: DeliverableState, own: Partial<EndingItem> = {}): EndingItem => ({
  ...{ id: "a", label: "1 reel", state, dueAt: days(3), gross: 10_000n, brandFee: 1_000n, creatorFee: 500n },
  ...own,
});
const end = (items: EndingItem[], by: "brand" | "creator" = "brand", state = "active" as const) =>
  settlementOf({ state, currency: "USD", items, shipment: null }, by, now);

describe("the kill fee when the brand cancels", () => {
  it.each([
    ["waiting", 2_500],
    ["draft_due", 2_500],
    ["in_review", 5_000],
    ["changes_requested", 5_000],
    ["approved", 10_000],
    ["live_due", 10_000],
    ["live_check", 10_000],
  ] as const)("of work that is %s is %i basis points", (state, bps) => {
    const [ended] = end([item(state)]).items;
    expect(ended).toMatchObject({ bps, gross: BigInt(bps), brandFee: BigInt(bps / 10) });
  });

  it.each(["accepted", "paid", "cancelled"] as const)("leaves alone what is %s", (state) => {
    expect(end([item(state)])).toEqual({ items: [], kept: 0n, refunded: 0n });
  });

  it.each([
    ["draft_due", -7, "creator_late"],
    ["changes_requested", -8, "creator_late"],
    ["live_due", -7, "creator_late"],
    ["draft_due", -6.99, "funded"],
    ["live_due", -6.99, "approved"],
    // What waits for the brand is never the creator's delay.
    ["in_review", -30, "draft_sent"],
    ["live_check", -30, "approved"],
    ["approved", -30, "approved"],
  ] as const)("of work that is %s, due %f days from now: %s", (state, due, reason) => {
    expect(end([item(state, { dueAt: days(due) })]).items[0]?.reason).toBe(reason);
  });
});

describe("a deal that ends", () => {
  it("before it was funded moves no money", () => {
    for (const state of ["signing", "funding"] as const)
      expect(
        settlementOf({ state, currency: "USD", items: [item("waiting")], shipment: null }, "brand", now),
      ).toMatchObject({
        kept: 0n,
        refunded: 0n,
      });
  });

  it("because the creator leaves goes back whole, as far as it was not accepted", () => {
    const left = end([item("live_check"), item("accepted", { id: "b" })], "creator");
    expect(left).toMatchObject({ kept: 0n, refunded: 11_000n });
  });

  it.each(DEAL_STATES.flatMap((state) => DELIVERABLE_STATES.map((of) => [state, of] as const)))(
    "can be cancelled from %s with work that is %s, or not",
    (state, of) => {
      const early = state === "signing" || state === "funding";
      const open = state === "active" && canDoToDeliverable({ state: of }, "cancel");
      expect(canCancel(state, [{ state: of }])).toBe(early || open);
    },
  );

  const items = fc.array(
    fc.record({
      id: fc.uuid(),
      label: fc.constant("1 reel"),
      state: fc.constantFrom(...DELIVERABLE_STATES),
      dueAt: fc.option(fc.integer({ min: -40, max: 40 }).map(days)),
      gross: fc.bigInt({ min: 0n, max: 10_000_000_000n }),
      brandFee: fc.bigInt({ min: 0n, max: 1_000_000_000n }),
      creatorFee: fc.constant(0n),
    }),
    { maxLength: 6 },
  );

  it("gives out exactly what was paid in for its open work, and nobody gets less than nothing", () => {
    fc.assert(
      fc.property(items, fc.constantFrom("brand" as const, "creator" as const), (all, by) => {
        const settled = end(all, by);
        const paidIn = all
          .filter((one) => canDoToDeliverable(one, "cancel"))
          .reduce((sum, one) => sum + one.gross + one.brandFee, 0n);
        const kept = settled.items.reduce((sum, one) => sum + one.gross + one.brandFee, 0n);
        expect(kept + settled.refunded).toBe(paidIn);
        expect(settled.items.every((one) => one.refund >= 0n && one.gross >= one.creatorFee)).toBe(true);
      }),
    );
  });
});

describe("a product that the work waits for", () => {
  const waiting = (state: "awaiting_address" | "to_ship" | "shipped", dueAt: Date, by: "brand" | "creator") =>
    settlementOf(
      { state: "active", currency: "USD", items: [item("waiting")], shipment: { state, dueAt } },
      by,
      now,
    ).items[0];
  const seconds = (count: number) => new Date(now.getTime() + count * 1_000);
  it.each([
    ["to_ship", seconds(1), "creator_leaves", 0],
    ["to_ship", seconds(0), "product_not_sent", 2_500],
    ["to_ship", seconds(-1), "product_not_sent", 2_500],
    ["shipped", seconds(-1), "creator_leaves", 0],
  ] as const)("%s, due %s, and the creator leaves: %s", (state, dueAt, reason, bps) => {
    expect(waiting(state, dueAt, "creator")).toMatchObject({ reason, bps });
  });
  it.each([
    [days(-7), "creator_late"],
    [days(-6.99), "funded"],
  ] as const)("without an address since %s lets the brand leave: %s", (dueAt, reason) => {
    expect(waiting("awaiting_address", dueAt, "brand")).toMatchObject({ reason });
  });
});
