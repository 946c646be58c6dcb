import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY } from "../deal/policy.ts";
import { counterDefaults, counterEdits, counterForm } from "./counter-form.ts";
import { counteredTerms } from "./countered-terms.ts";
import { commissionOf, productOf } from "./pay-terms.ts";
import { feeWords, payWords } from "./pay-words.ts";
import { factsOf } from "./terms-facts.ts";
import { termsDiff } from "./terms-diff.ts";
import { ids, sampleItem, sampleTerms } from "./testing/sample-terms.ts";

const share = { bps: 1_200, days: 30 };
const agreed = commissionOf({ model: "commission", commission: share }, DEFAULT_POLICY, "USD");
const product = { name: "Two jars", returnDays: null, value: "2400" };
const free = [sampleItem({ gross: 0n })];
const commissionOnly = sampleTerms(agreed, free);
const hybrid = sampleTerms(agreed);
const barter = sampleTerms(productOf({ product }, DEFAULT_POLICY), free);
const day = (at: string) => at;

describe("what an offer takes over from the brief", () => {
  it.each([
    ["USD", "1000"],
    ["JPY", "10"],
    ["EUR", "1000"],
  ])(
    "freezes the operator's numbers with the share, the minimum in minor units of %s",
    (currency, minimum) => {
      const terms = commissionOf({ model: "hybrid", commission: share }, DEFAULT_POLICY, currency);
      expect(terms).toEqual({
        commission: { ...share, attribution: "last", questionDays: 7, holdDays: 30, minimum },
      });
    },
  );

  it("is absent, not null, where the model has no share or nobody set it", () => {
    expect(commissionOf({ model: "flat", commission: share }, DEFAULT_POLICY, "USD")).toEqual({});
    expect(commissionOf({ model: "hybrid", commission: null }, DEFAULT_POLICY, "USD")).toEqual({});
    expect(productOf({ product: null }, DEFAULT_POLICY)).toEqual({});
    expect(Object.keys(sampleTerms())).not.toContain("commission");
  });
});

describe("terms without a fee", () => {
  const words = (terms: typeof barter) =>
    Object.fromEntries(factsOf(terms, day).map((one) => [one.key, one.words.replaceAll("\u00a0", " ")]));

  it("say so, and show no amount of nothing", () => {
    expect(words(commissionOnly)).toMatchObject({
      "total.gross": "No fixed fee",
      "commission.rate": "12 % of sales",
      "commission.days": "for 30 days from the first live post",
      "commission.minimum": "$10.00",
    });
    expect(words(barter)).toMatchObject({
      "total.gross": "No fixed fee",
      "product.value": "worth about $24.00",
    });
    for (const terms of [commissionOnly, barter])
      expect(Object.values(words(terms)).filter((one) => one.includes("$0.00"))).toEqual([]);
  });

  it.each([
    ["a fee", sampleTerms(), 43_000n, "$430.00"],
    ["a fee and a share", hybrid, 43_000n, "$430.00 and 12 % of sales for 30 days"],
    ["a share", commissionOnly, 0n, "12 % of sales for 30 days"],
    ["a product", barter, 0n, "Two jars (worth about $24.00)"],
  ])("are named in a title by what they pay: %s", (_what, terms, amount, title) => {
    expect(payWords(terms, amount).replaceAll("\u00a0", " ")).toBe(title);
  });

  it("have no amount in a list either", () => {
    expect([feeWords(0n, "USD"), feeWords(1n, "USD")]).toEqual(["no fixed fee", "$0.01"]);
  });
});

describe("a counter-offer to a commission", () => {
  const sent = (terms: typeof hybrid, around: Record<string, string> = {}) => {
    const filled = { ...counterDefaults(ids(7), terms, "UTC"), ...around };
    const items = Object.entries(filled.items).map(([id, { price = "", quantity = "1" }]) => [
      id,
      { price, quantity },
    ]);
    const { exclusivityCategory: _c, exclusivityDays: _d, periods: _p, noticeDays: _n, ...rest } = filled;
    return { ...rest, items: Object.fromEntries(items) as Record<string, unknown> };
  };
  const changed = (terms: typeof hybrid, around: Record<string, string>) => {
    const form = counterForm(terms).parse(sent(terms, around));
    const after = counteredTerms(terms, counterEdits(form, terms, "UTC"));
    return termsDiff(terms, after, day)
      .filter(({ key }) => !key.startsWith("item."))
      .map(({ key, before, after: is }) => [key, before, is].join(": ").replaceAll("\u00a0", " "));
  };

  it.each([
    ["hybrid", hybrid],
    ["commission only", commissionOnly],
  ])("changes rate and days, and shows both: %s", (_what, terms) => {
    expect(changed(terms, { rate: "15.5", commissionDays: "60" })).toEqual([
      "commission.rate: 12 % of sales: 15.5 % of sales",
      "commission.days: for 30 days from the first live post: for 60 days from the first live post",
    ]);
    expect(changed(terms, {})).toEqual([]);
  });

  it("sets a limit, and takes it away again", () => {
    const wish = { model: "hybrid" as const, commission: { ...share, cap: "50000" } };
    const limited = sampleTerms(commissionOf(wish, DEFAULT_POLICY, "USD"));
    expect(changed(hybrid, { commissionCap: "500" })).toEqual(["commission.cap: : $500.00"]);
    expect(changed(limited, { commissionCap: "750.50" })).toEqual(["commission.cap: $500.00: $750.50"]);
    expect(changed(limited, { commissionCap: "" })).toEqual(["commission.cap: $500.00: "]);
    expect(changed(limited, {})).toEqual([]);
  });

  it("leaves the operator's numbers alone", () => {
    const form = counterForm(hybrid).parse(sent(hybrid, { rate: "20" }));
    const after = counteredTerms(hybrid, counterEdits(form, hybrid, "UTC"));
    expect(after.commission).toEqual({ ...hybrid.commission, bps: 2_000 });
  });

  it.each([
    [{ rate: "0" }, "rate"],
    [{ rate: "51" }, "rate"],
    [{ rate: "twelve" }, "rate"],
    [{ rate: "" }, "rate"],
    [{ commissionDays: "6" }, "commissionDays"],
    [{ commissionDays: "366" }, "commissionDays"],
    [{ commissionCap: "much" }, "commissionCap"],
    [{ commissionCap: "0" }, "commissionCap"],
    [{ commissionCap: "0.49" }, "commissionCap"],
    [{ commissionCap: "1000000" }, "commissionCap"],
  ])("refuses %j beside its field", (around, field) => {
    const read = counterForm(hybrid).safeParse(sent(hybrid, around));
    expect(read.error?.issues.map((issue) => issue.path.join("."))).toEqual([field]);
  });

  it("has no price where there is no fee, whatever is sent for one", () => {
    const data = sent(commissionOnly);
    data.items[ids(1)] = { price: "$500", quantity: "1" };
    const form = counterForm(commissionOnly).parse(data);
    const after = counteredTerms(commissionOnly, counterEdits(form, commissionOnly, "UTC"));
    expect(after.totals).toEqual(commissionOnly.totals);
  });
});
