import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTrusted, laneOf } from "./fast-lane.ts";

const rules = { trustedAfter: 5, trustedSample: 10 };
const trusted = { cleanApproved: 5, marks: 0, fastSoFar: 0 };

describe("the fast lane", () => {
  it.each([
    ["a clean listing of a trusted brand", 0, trusted, rules, "fast"],
    ["one finding, however small", 1, trusted, rules, "person"],
    ["one approval too few", 0, { ...trusted, cleanApproved: 4 }, rules, "person"],
    ["a removal", 0, { ...trusted, cleanApproved: 50, marks: 1 }, rules, "person"],
    ["the ninth", 0, { ...trusted, fastSoFar: 8 }, rules, "fast"],
    ["the tenth", 0, { ...trusted, fastSoFar: 9 }, rules, "sample"],
    ["the eleventh", 0, { ...trusted, fastSoFar: 10 }, rules, "fast"],
    ["switched off", 0, { ...trusted, cleanApproved: 99 }, { ...rules, trustedAfter: 0 }, "person"],
  ] as const)("%s", (_, findings, record, given, lane) => {
    expect(laneOf(findings, record, given)).toBe(lane);
  });

  it("keeps exactly one of every n for a person", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 0, max: 200 }), (every, start) => {
        const lanes = Array.from({ length: every }, (_, at) =>
          laneOf(0, { ...trusted, fastSoFar: start + at }, { trustedAfter: 5, trustedSample: every }),
        );
        expect(lanes.filter((lane) => lane === "sample")).toHaveLength(1);
      }),
    );
  });

  it("trusts nobody when it is off", () => {
    expect(isTrusted({ cleanApproved: 1_000, marks: 0 }, { ...rules, trustedAfter: 0 })).toBe(false);
  });
});
