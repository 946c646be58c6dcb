import { describe, expect, it } from "vitest";
import { DECLINE_CODES } from "./application.ts";
import { criteriaFor, declineForm, declineSentences, type DeclineFacts } from "./decline-words.ts";

const audience = {
  criterion: "Audience by country",
  asked: "at least 50\u00a0% in the United Kingdom",
  had: "6\u00a0%",
};
const facts: DeclineFacts = {
  gross: 48_000n,
  currency: "USD",
  budgetLeft: 43_000n,
  slots: 6,
  slotsLeft: 0,
  failed: [audience],
};

describe("the facts of a decline", () => {
  it("states the price only when it is the reason and really over what is left", () => {
    expect(criteriaFor("price", facts)[0]).toEqual({
      criterion: "Price",
      asked: "at most $430.00, which is left of the budget",
      had: "$480.00",
    });
    expect(criteriaFor("price", { ...facts, gross: 43_000n })).toEqual([audience]);
    expect(criteriaFor("style", facts)).toEqual([audience]);
  });

  it("says that slots are filled only when they are", () => {
    expect(criteriaFor("slots", facts).map((one) => one.criterion)).toEqual(["Slots", "Audience by country"]);
    expect(criteriaFor("slots", { ...facts, slotsLeft: 1 })).toEqual([audience]);
  });

  it.each(DECLINE_CODES)("always adds the rules that were missed: %s", (code) => {
    expect(criteriaFor(code, facts)).toContainEqual(audience);
  });
});

describe("what the creator reads", () => {
  it("gives the reason, the numbers, and that the rest fits", () => {
    expect(declineSentences("audience", [audience])).toEqual([
      "Reason: audience does not match.",
      "Audience by country: the brief asks at least 50\u00a0% in the United Kingdom, you have 6\u00a0%.",
      "Everything else fits.",
    ]);
  });

  it("claims nothing about the rest when no number was missed", () => {
    expect(declineSentences("style", [])).toEqual(["Reason: style is not right for this brief."]);
  });

  it("reads slots as a fact about the brief, not about the creator", () => {
    expect(declineSentences("slots", criteriaFor("slots", { ...facts, failed: [] }))).toContain(
      "Slots: none of 6 left.",
    );
  });

  it("does not fall over a code that is not in the table", () => {
    expect(declineSentences("unanswered", [])).toEqual(["Reason: no reason was given."]);
  });
});

describe("declining", () => {
  const base = { intent: "decline", applicationId: "0193f7a2-0000-7000-8000-000000000001" };

  it("needs a reason, and words of one's own for another reason", () => {
    expect(declineForm.safeParse(base).error?.issues[0]?.path).toEqual(["code"]);
    expect(declineForm.safeParse({ ...base, code: "other", note: "  " }).error?.issues[0]?.path).toEqual([
      "note",
    ]);
    expect(declineForm.safeParse({ ...base, code: "other", note: "We changed the plan." }).success).toBe(
      true,
    );
    expect(declineForm.safeParse({ ...base, code: "price" }).success).toBe(true);
  });
});
