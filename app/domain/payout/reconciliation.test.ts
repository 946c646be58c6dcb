import { expect, test } from "vitest";
import { balanceDrift, type DriftRow, haltOf, newDrift, sourceOf } from "./reconciliation.ts";

const usd = { currency: "USD", available: 100n, pending: 5n };

test("equal balances are no drift; a currency that nobody has counts as zero", () => {
  expect(balanceDrift([usd], [usd, { currency: "EUR", available: 0n, pending: 0n }])).toEqual([]);
});

test("each currency and part that differs is one row with a stable key", () => {
  const rows = balanceDrift(
    [usd],
    [
      { ...usd, available: 99n },
      { currency: "EUR", available: 0n, pending: 7n },
    ],
  );
  expect(rows.map((row) => row.key)).toEqual([
    "balance_differs:EUR:pending",
    "balance_differs:USD:available",
  ]);
  expect(rows[1]?.detail).toContain("the ledger explains 100, the processor holds 99 USD");
});

test("only what an earlier run had not found is new", () => {
  const row = (key: string): DriftRow => ({ key, code: "entry_missing", detail: "" });
  expect(newDrift([row("a"), row("b")], [{ key: "a" }])).toEqual([row("b")]);
  expect(newDrift([row("a")], [{ key: "a" }])).toEqual([]);
});

test("a refund that came back is not taken for the refund itself", () => {
  const movement = { id: "txn_1", sourceId: "re_1", amount: -5n };
  expect(sourceOf({ ...movement, type: "refund" })).toBe("re_1");
  expect(sourceOf({ ...movement, type: "refund_failure" })).toBe("re_1:failed");
  expect(sourceOf({ id: "txn_1", type: "adjustment", sourceId: null, amount: 5n })).toBe("txn_1");
});

test("disputed money that came back is not taken for its withdrawal", () => {
  const movement = { id: "txn_1", type: "adjustment", sourceId: "du_1" };
  expect(sourceOf({ ...movement, amount: -5n })).toBe("du_1");
  expect(sourceOf({ ...movement, amount: 5n })).toBe("du_1:reinstated");
  expect(sourceOf({ ...movement, sourceId: "topup_1", amount: 5n })).toBe("topup_1");
});

test("drift stops the deals that it names, one or several, and everybody's when it names none", () => {
  const row = { key: "a", code: "entry_differs", detail: "" };
  const named = [
    { ...row, dealId: "x" },
    { ...row, dealIds: ["x", "y"] },
  ];
  expect(haltOf(named)).toEqual({ all: false, dealIds: ["x", "y"] });
  expect(haltOf([...named, row])).toEqual({ all: true, dealIds: ["x", "y"] });
  expect(haltOf("nothing that we know")).toEqual({ all: false, dealIds: [] });
});
