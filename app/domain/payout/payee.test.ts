import { describe, expect, test } from "vitest";
import { payeeKind, type PayeeSaid, wantedWords } from "./payee.ts";

const opened = { payeeAccountId: "acct_1", payeeActiveAt: null };
const unopened = { payeeAccountId: null, payeeActiveAt: null };
const said = (status: string, more: Partial<PayeeSaid> = {}): PayeeSaid => ({
  ...{ status, reasons: [], wants: [], country: "US" },
  ...more,
});

describe("where a payee stands", () => {
  test.each([
    ["nothing was asked", unopened, null, "none"],
    ["the country was refused", unopened, said("country_refused"), "country"],
    [
      "another country was refused, before moving",
      unopened,
      said("country_refused", { country: "CU" }),
      "none",
    ],
    ["opened, and not asked about yet", opened, null, "wants"],
    ["details are missing", opened, said("restricted", { wants: ["identity.individual.address"] }), "wants"],
    ["details are missing while others are checked", opened, said("pending", { wants: ["x"] }), "wants"],
    ["the processor checks", opened, said("pending"), "checking"],
    ["restricted without a wish", opened, said("restricted"), "wants"],
    ["a word that we do not know", opened, said("quantum"), "wants"],
    ["not possible there", opened, said("unsupported", { reasons: ["unsupported_country"] }), "country"],
    ["not possible for another reason", opened, said("unsupported"), "closed"],
    ["rejected", opened, said("restricted", { reasons: ["rejected_fraud"] }), "closed"],
    [
      "ready, whatever was said before",
      { ...opened, payeeActiveAt: new Date(0) },
      said("restricted"),
      "active",
    ],
  ] as const)("%s", (_name, mark, word, kind) => expect(payeeKind(mark, word, "US")).toBe(kind));
});

test("what is wanted is said once each, in words", () => {
  const wants = [
    "identity.individual.date_of_birth",
    "identity.individual.address",
    "identity.individual.address.postal_code",
    "defaults.payout_methods",
    "something.new",
  ];
  expect(wantedWords(wants)).toEqual([
    "your date of birth",
    "your address",
    "where to pay, a bank account or a card",
    "one more detail",
  ]);
});
