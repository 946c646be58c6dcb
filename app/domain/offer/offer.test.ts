import { describe, expect, it } from "vitest";
import { afterOfferEvent, isOpenAt, OFFER_EVENTS, OFFER_STATES, type OfferState } from "./offer.ts";

// Columns: accept, decline, supersede, expire.
const EXPECTED: Record<OfferState, string> = {
  open: "accepted declined superseded expired",
  accepted: "- - - -",
  declined: "- - - -",
  superseded: "- - - -",
  expired: "- - - -",
};
const COLUMNS = ["accept", "decline", "supersede", "expire"] as const;
const PAIRS = OFFER_STATES.flatMap((state) =>
  COLUMNS.map((event, column) => ({ state, event, to: EXPECTED[state].split(" ")[column] ?? "?" })),
);

describe("an offer", () => {
  it.each(PAIRS)("$state + $event is $to", ({ state, event, to }) => {
    expect(afterOfferEvent(state, event)).toBe(to === "-" ? null : to);
  });

  it("has no pair outside the table and reaches every state", () => {
    expect([...OFFER_EVENTS].sort()).toEqual([...COLUMNS].sort());
    expect(Object.keys(EXPECTED).sort()).toEqual([...OFFER_STATES].sort());
    const reached = ["open", ...OFFER_EVENTS.map((event) => afterOfferEvent("open", event))];
    expect(reached.sort()).toEqual([...OFFER_STATES].sort());
  });

  it("can be answered until its limit and not at it", () => {
    const expiresAt = new Date("2026-11-22T12:00:00.000Z");
    const at = (ms: number) => new Date(expiresAt.getTime() + ms);
    expect(isOpenAt({ state: "open", expiresAt }, at(-1))).toBe(true);
    expect(isOpenAt({ state: "open", expiresAt }, at(0))).toBe(false);
    for (const state of OFFER_STATES.filter((one) => one !== "open"))
      expect(isOpenAt({ state, expiresAt }, at(-1))).toBe(false);
  });
});
