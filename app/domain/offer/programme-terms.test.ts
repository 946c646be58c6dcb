import { describe, expect, it } from "vitest";
import { digestOf } from "../audit/digest.server.ts";
import { counterDefaults, counterEdits, counterForm } from "./counter-form.ts";
import { counteredTerms } from "./countered-terms.ts";
import { termsDiff } from "./terms-diff.ts";
import { promisedGross, readTerms } from "./terms.ts";
import { ids, sampleTerms } from "./testing/sample-terms.ts";

const months = { periods: 6, everyMonths: 1, noticeDays: 30, fundDays: 7 } as const;
const programme = sampleTerms({ programme: months });
const once = sampleTerms();

const sent = (terms: typeof once, differs: Record<string, string> = {}) => {
  const filled: Record<string, unknown> = { ...counterDefaults(ids(7), terms, "UTC"), ...differs };
  const items = Object.entries(filled.items as Record<string, Record<string, string>>).map(([id, line]) => [
    id,
    Object.fromEntries(Object.entries(line).filter(([, value]) => value !== "")),
  ]);
  const whole: Record<string, unknown> = { ...filled, items: Object.fromEntries(items) };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== ""));
};
const countered = (terms: typeof once, differs: Record<string, string> = {}) =>
  counteredTerms(terms, counterEdits(counterForm(terms).parse(sent(terms, differs)), terms, "UTC"));

describe("terms of a programme", () => {
  it("leave the canonical form, and so the hash, of all other terms as it was", () => {
    expect(Object.keys(once)).not.toContain("programme");
    expect(Object.keys(readTerms(JSON.parse(JSON.stringify(once))))).not.toContain("programme");
    // The hash of these terms before there were programmes: stored deals carry hashes of this form.
    // (The limits of held money and of disputes came later: terms of before do not have them.)
    const later = Object.keys(once.policy).filter((key) => /^(?:held|dispute)/.test(key));
    expect(later).toHaveLength(5);
    const policy = Object.fromEntries(Object.entries(once.policy).filter(([key]) => !later.includes(key)));
    expect(digestOf({ ...once, policy })).toBe(
      "2972515235fbf132c94e1177328c6a1e95921be6958f3250a12874b0252a459b",
    );
    expect(digestOf(programme)).not.toBe(digestOf(once));
    expect(readTerms(JSON.parse(JSON.stringify(programme))).programme).toEqual(months);
  });

  it("promise the fee of every month", () => {
    expect(promisedGross(once)).toBe(43_000n);
    expect(promisedGross(programme)).toBe(258_000n);
  });

  it("can be countered in how long they run and how they end", () => {
    expect(countered(programme)).toEqual(programme);
    const shorter = countered(programme, { periods: "3", noticeDays: "14" });
    expect(shorter.programme).toEqual({ ...months, periods: 3, noticeDays: 14 });
    expect(termsDiff(programme, shorter, (at) => at).map(({ key, after }) => [key, after])).toEqual([
      ["programme.periods", "3\u00a0months"],
      ["programme.gross", "$1,290.00"],
      ["programme.net", "$1,290.00"],
      ["programme.cost", "$1,419.00"],
      ["programme.notice", "with 14\u00a0days’ notice"],
    ]);
  });

  it.each([
    ["periods", "1"],
    ["periods", "25"],
    ["noticeDays", "91"],
    ["noticeDays", "some"],
  ])("are refused with %s of %s", (field, value) => {
    const read = counterForm(programme).safeParse(sent(programme, { [field]: value }));
    expect(read.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
  });

  it("are nothing that a single deal can be countered with", () => {
    expect(countered(once, { periods: "6", noticeDays: "30" })).toEqual(once);
  });
});
