import { expect, it } from "vitest";
import { sampleTerms } from "../offer/testing/sample-terms.ts";
import { asksPassword } from "./sign-again.ts";

const six = { periods: 6, everyMonths: 1, noticeDays: 30, fundDays: 7 } as const;

it.each([
  ["never, when the operator set nothing", sampleTerms(), 0, false],
  ["at exactly the amount", sampleTerms(), 430, true],
  ["not one unit below it", sampleTerms(), 431, false],
  ["for all months of a programme together", sampleTerms({ programme: six }), 2_580, true],
  ["not above that", sampleTerms({ programme: six }), 2_581, false],
  ["in whole units of a currency without cents", { ...sampleTerms(), currency: "JPY" }, 43_000, true],
])("the password is asked for %s", (_what, terms, amount, asked) => {
  expect(asksPassword(terms, amount)).toBe(asked);
});
