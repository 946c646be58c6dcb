import { describe, expect, it } from "vitest";
import { type Entry, judgeEntry, type Known, maskedOrder } from "./conversion.ts";

const now = new Date("2026-11-20T12:00:00Z");
const window = { startsAt: new Date("2026-10-17T00:00:00Z"), endsAt: new Date("2026-11-16T00:00:00Z") };
const context = { window, currency: "USD", now, fits: () => true };
const sale: Entry = {
  ...{ kind: "sale", orderId: "1001", amount: 4_500n, currency: "USD" },
  occurredAt: new Date("2026-11-01T09:00:00Z"),
};
const known: Known = { amount: 4_500n, voided: false, revision: 0 };
const at = (iso: string) => ({ occurredAt: new Date(iso) });

describe("an entry", () => {
  it.each<[string, Partial<Entry>, Partial<typeof context>, string]>([
    ["without a number", { orderId: "" }, {}, "order_id_invalid"],
    ["with a number that is too long", { orderId: "x".repeat(65) }, {}, "order_id_invalid"],
    ["with half a character in its number", { orderId: "A\uD800" }, {}, "order_id_invalid"],
    ["with a line break in its number", { orderId: "1\n2" }, {}, "order_id_invalid"],
    ["of nothing", { amount: 0n }, {}, "amount_invalid"],
    ["below zero", { amount: -5n }, {}, "amount_invalid"],
    ["of too much", { amount: 100_000_000n }, {}, "amount_invalid"],
    ["in another currency", { currency: "EUR" }, {}, "wrong_currency"],
    ["before the first post", at("2026-10-16T23:59:59Z"), {}, "outside_period"],
    ["at the end of the window", at("2026-11-16T00:00:00Z"), {}, "outside_period"],
    ["of tomorrow", { kind: "return", ...at("2026-11-21T12:00:00Z") }, {}, "in_future"],
    ["of a deal without a post", {}, { window: null as never }, "not_started"],
    ["after the final statement", {}, { fits: () => false }, "commission_over"],
  ])("%s is refused", (_name, entry, more, problem) =>
    expect(judgeEntry({ ...sale, ...entry }, "hand", undefined, { ...context, ...more })).toEqual({
      take: false,
      problem,
    }),
  );

  it.each<[string, Partial<Entry>, Partial<typeof context>]>([
    ["a sale", {}, {}],
    ["a sale at the first instant", at("2026-10-17T00:00:00Z"), {}],
    [
      "a sale by a clock that is a little ahead",
      at("2026-11-15T23:59:59Z"),
      { now: new Date("2026-11-15T23:58:00Z") },
    ],
    ["a return after the window", { kind: "return", ...at("2026-11-18T00:00:00Z") }, {}],
    ["a return after the final statement", { kind: "return" }, { fits: () => false }],
  ])("%s is taken", (_name, entry, more) =>
    expect(judgeEntry({ ...sale, ...entry }, "call", undefined, { ...context, ...more })).toEqual({
      take: true,
      revision: 0,
    }),
  );
});

describe("an order that is there already", () => {
  it.each(["hand", "call", "file"] as const)("the same by %s counts once", (source) =>
    expect(judgeEntry(sale, source, known, context)).toEqual({ take: false, known: true }),
  );
  it("with another amount is refused", () =>
    expect(judgeEntry({ ...sale, amount: 1n }, "call", known, context)).toEqual({
      take: false,
      problem: "order_conflict",
    }));
  it("voided: a shop cannot bring it back, a person can", () => {
    const voided = { ...known, voided: true, revision: 1 };
    expect(judgeEntry(sale, "call", voided, context)).toEqual({ take: false, problem: "order_voided" });
    expect(judgeEntry(sale, "file", voided, context)).toEqual({ take: false, problem: "order_voided" });
    expect(judgeEntry(sale, "hand", voided, context)).toEqual({ take: true, revision: 2 });
  });
});

it.each([
  ["1001", "…1"],
  ["SHOP-10021", "…021"],
  ["7", "…7"],
])("order %s is shown as %s", (orderId, shown) => expect(maskedOrder(orderId)).toBe(shown));
