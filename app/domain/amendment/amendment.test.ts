import { describe, expect, it } from "vitest";
import {
  afterAmendmentEvent,
  AMENDMENT_EVENTS,
  AMENDMENT_KINDS,
  AMENDMENT_STATES,
  AMENDMENT_TRANSITIONS,
  canAmendDeal,
  canAmendItem,
  isAboutItem,
  isOpen,
  sidesToSign,
  type AmendmentState,
} from "./amendment.ts";
import { DEAL_STATES } from "../deal/deal.ts";
import { DELIVERABLE_STATES } from "../deal/deliverable.ts";

describe("an amendment", () => {
  it("reaches every state, and leaves only those that are open", () => {
    const seen = new Set<AmendmentState>(["signing"]);
    for (const state of seen) for (const next of Object.values(AMENDMENT_TRANSITIONS[state])) seen.add(next);
    expect(seen).toEqual(new Set(AMENDMENT_STATES));
    for (const state of AMENDMENT_STATES)
      expect(AMENDMENT_EVENTS.some((event) => afterAmendmentEvent(state, event))).toBe(isOpen(state));
  });

  it("that both have signed is not declined or withdrawn any more", () => {
    expect(afterAmendmentEvent("funding", "decline")).toBeNull();
    expect(afterAmendmentEvent("funding", "withdraw")).toBeNull();
    expect(afterAmendmentEvent("signing", "fund")).toBeNull();
  });

  it("changes a running deal, and of a completed one only the licence", () => {
    const items = DELIVERABLE_STATES.map((state) => ({ state }));
    const possible = DEAL_STATES.map((state) => [
      state,
      AMENDMENT_KINDS.filter((kind) => canAmendDeal(kind, state, items)),
    ]);
    expect(possible).toEqual([
      ["signing", []],
      ["funding", []],
      ["active", [...AMENDMENT_KINDS]],
      ["completed", ["licence"]],
      ["cancelled", []],
    ]);
    expect(canAmendDeal("fee", "active", [{ state: "accepted" }])).toBe(false);
    expect(canAmendDeal("extra_work", "active", [{ state: "accepted" }])).toBe(true);
  });

  it("never touches work that is accepted, paid or cancelled", () => {
    for (const kind of AMENDMENT_KINDS.filter(isAboutItem))
      for (const state of ["waiting", "accepted", "paid", "cancelled"] as const)
        expect(canAmendItem(kind, state)).toBe(false);
    expect(canAmendItem("extra_round", "approved")).toBe(false);
    expect(canAmendItem("new_date", "live_check")).toBe(false);
  });

  it("waits for whoever has not signed", () => {
    expect(sidesToSign([])).toEqual(["brand", "creator"]);
    expect(sidesToSign(["brand"])).toEqual(["creator"]);
    expect(sidesToSign(["creator", "brand"])).toEqual([]);
  });
});
