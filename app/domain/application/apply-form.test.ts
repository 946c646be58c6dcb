import { describe, expect, it } from "vitest";
import { applyForm, isFixed, offerForm } from "./apply-form.ts";

const ID = "0193f7a2-0000-7000-8000-000000000001";
const OTHER = "0193f7a2-0000-7000-8000-000000000002";
const range = { id: ID, min: 26_000n, max: 34_000n };
const fixed = { id: OTHER, min: 9_000n, max: 9_000n };
const filled = {
  accountIds: [ID],
  pitch: "One pan, one take, and the crunch up close.",
  prices: { [ID]: "300" },
  answers: { q0: "Yes" },
};
const form = applyForm({ lines: [range, fixed], currency: "USD", questions: ["In English?"] });

/** The message at a path of what is wrong, or null. */
function messageAt(differs: object, path: string): string | null {
  const result = form.safeParse({ ...filled, ...differs });
  return result.error?.issues.find((issue) => issue.path.join(".") === path)?.message ?? null;
}

describe("what a creator fills in", () => {
  it("reads a price into minor units and asks none for a fixed line", () => {
    const value = form.parse(filled);
    expect(value.prices).toEqual({ [ID]: 30_000n });
    expect(value.availability).toBe("");
    expect(isFixed(fixed)).toBe(true);
    expect(isFixed(range)).toBe(false);
  });

  it.each(["259.99", "340.01", "0", "-300", "three hundred", ""])(
    "refuses the price %j by its bounds",
    (typed) => {
      expect(messageAt({ prices: { [ID]: typed } }, `prices.${ID}`)).toBe(
        "Enter a price between $260.00 and $340.00.",
      );
    },
  );

  it.each(["260", "$340.00", "300.5"])("takes the price %j at and within its bounds", (typed) => {
    expect(messageAt({ prices: { [ID]: typed } }, `prices.${ID}`)).toBeNull();
  });

  it("says it when a price is finer than the currency, and when it is missing", () => {
    expect(messageAt({ prices: { [ID]: "300.005" } }, `prices.${ID}`)).toMatch(/USD has 2 decimals/);
    expect(messageAt({ prices: {} }, `prices.${ID}`)).toMatch(/^Enter a price between/);
    expect(messageAt({ prices: undefined }, `prices.${ID}`)).toMatch(/^Enter a price between/);
  });

  it("needs an account, a pitch of substance and every answer", () => {
    expect(messageAt({ accountIds: [] }, "accountIds")).toMatch(/Choose the account/);
    expect(messageAt({ accountIds: undefined }, "accountIds")).toMatch(/Choose the account/);
    expect(messageAt({ pitch: "Hire me" }, "pitch")).toMatch(/20 characters/);
    expect(messageAt({ answers: { q0: "  " } }, "answers.q0")).toMatch(/Answer this question/);
  });

  it("asks neither prices nor answers where there are none to give", () => {
    const bare = applyForm({ lines: [fixed], currency: "USD", questions: [] });
    expect(bare.safeParse({ accountIds: [ID], pitch: filled.pitch }).success).toBe(true);
  });
});

describe("what a brand fills in to offer", () => {
  const offer = offerForm([{ id: ID }, { id: OTHER }], "JPY");
  const base = { intent: "offer", applicationId: ID };

  it("takes any price above zero in the currency's own units", () => {
    const value = offer.parse({ ...base, prices: { [ID]: "12,000", [OTHER]: "100" } });
    expect(value.prices).toEqual({ [ID]: 12_000n, [OTHER]: 100n });
    expect(offer.safeParse({ ...base, prices: { [ID]: "0", [OTHER]: "100" } }).success).toBe(false);
    expect(offer.safeParse({ ...base, prices: { [ID]: "12000" } }).success).toBe(false);
  });
});
