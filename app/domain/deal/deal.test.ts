import { describe, expect, it } from "vitest";
import { afterDealEvent, countsAgainstBrief, DEAL_EVENTS, DEAL_STATES, type DealState } from "./deal.ts";

const COLUMNS = ["sign_last", "sign_last_free", "fund", "lapse", "cancel", "complete"] as const;
const EXPECTED: Record<DealState, string> = {
  signing: "funding active - cancelled cancelled -",
  funding: "- - active cancelled cancelled -",
  active: "- - - - cancelled completed",
  completed: "- - - - - -",
  cancelled: "- - - - - -",
};
const PAIRS = DEAL_STATES.flatMap((state) =>
  COLUMNS.map((event, column) => ({ state, event, to: EXPECTED[state].split(" ")[column] ?? "?" })),
);

describe("a deal", () => {
  it.each(PAIRS)("$state + $event is $to", ({ state, event, to }) => {
    expect(afterDealEvent(state, event)).toBe(to === "-" ? null : to);
  });

  it("has no pair outside the table", () => {
    expect([...DEAL_EVENTS].sort()).toEqual([...COLUMNS].sort());
    expect(Object.keys(EXPECTED).sort()).toEqual([...DEAL_STATES].sort());
  });

  it("reaches every state from signing, and never leaves an end", () => {
    const reached = new Set<DealState>(["signing"]);
    for (const state of reached)
      for (const event of DEAL_EVENTS) {
        const to = afterDealEvent(state, event);
        if (to) reached.add(to);
      }
    expect([...reached].sort()).toEqual([...DEAL_STATES].sort());
    for (const end of ["completed", "cancelled"] as const)
      expect(DEAL_EVENTS.filter((event) => afterDealEvent(end, event) !== null)).toEqual([]);
  });

  it("frees its slot only by being cancelled", () => {
    expect(DEAL_STATES.filter((state) => !countsAgainstBrief(state))).toEqual(["cancelled"]);
  });
});
