import { describe, expect, it } from "vitest";
import { cardExpiry, cardName, declineWords, isExpired } from "./card.ts";

describe("a saved card", () => {
  it.each([
    ["visa", "Visa •4242"],
    ["cartes_bancaires", "Cartes Bancaires •4242"],
    ["something_new", "Card •4242"],
  ])("of %s is called %s", (network, name) => expect(cardName({ network, last4: "4242" })).toBe(name));

  it.each([
    ["2026-12-31T23:59:59Z", false],
    ["2027-01-01T11:59:59Z", false],
    ["2027-01-01T12:00:00Z", true],
  ])("of 12/26 at %s: expired %s", (now, expired) => {
    const card = { expMonth: 12, expYear: 2026 };
    expect(cardExpiry(card)).toBe("12/26");
    expect(isExpired(card, new Date(now))).toBe(expired);
  });

  it("says that nothing was charged, and keeps the bank's suspicions to the bank", () => {
    expect(declineWords("insufficient_funds")).toMatch(/enough money.*Nothing was charged/);
    expect(declineWords("stolen_card")).toBe(declineWords("generic_decline"));
  });
});
