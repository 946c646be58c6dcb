import { DEFAULT_POLICY } from "../deal/policy.ts";
import { describe, expect, it } from "vitest";
import {
  afterDisputeEvent,
  businessDaysAfter,
  DISPUTE_EVENTS,
  DISPUTE_STATES,
  dueOf,
  type DisputeEvent,
  type DisputeState,
} from "./dispute.ts";

/** Every pair, written out: where a dispute goes, or "-" where the event cannot happen. */
const TABLE: Record<DisputeState, Record<DisputeEvent, DisputeState | "-">> = {
  open: {
    ...{ answer: "answered", default: "ruled", withdraw: "closed" },
    ...{ rule: "-", appeal: "-", close: "-", decide: "-" },
  },
  answered: {
    ...{ answer: "-", default: "-", withdraw: "closed" },
    ...{ rule: "ruled", appeal: "-", close: "-", decide: "-" },
  },
  ruled: {
    ...{ answer: "-", default: "-", withdraw: "-" },
    ...{ rule: "-", appeal: "appealed", close: "closed", decide: "-" },
  },
  appealed: {
    ...{ answer: "-", default: "-", withdraw: "-" },
    ...{ rule: "-", appeal: "-", close: "-", decide: "closed" },
  },
  closed: {
    ...{ answer: "-", default: "-", withdraw: "-" },
    ...{ rule: "-", appeal: "-", close: "-", decide: "-" },
  },
};

describe("a dispute", () => {
  const pairs = DISPUTE_STATES.flatMap((state) => DISPUTE_EVENTS.map((event) => [state, event] as const));
  it.each(pairs)("%s, %s", (state, event) => {
    expect(afterDisputeEvent(state, event) ?? "-").toBe(TABLE[state][event]);
  });

  it("reaches every state from the first, and every state reaches the last", () => {
    const from = (start: DisputeState) => {
      const seen = new Set([start]);
      for (const state of seen)
        for (const event of DISPUTE_EVENTS) {
          const next = afterDisputeEvent(state, event);
          if (next) seen.add(next);
        }
      return seen;
    };
    expect([...from("open")].sort()).toEqual([...DISPUTE_STATES].sort());
    for (const state of DISPUTE_STATES) expect(from(state).has("closed")).toBe(true);
  });

  it("has a limit in every state but the last", () => {
    const now = new Date("2026-11-20T15:00:00.000Z");
    expect(DISPUTE_STATES.map((state) => dueOf(state, now, DEFAULT_POLICY)?.toISOString() ?? null)).toEqual([
      "2026-11-27T15:00:00.000Z",
      "2026-11-27T15:00:00.000Z",
      "2026-11-23T15:00:00.000Z",
      "2026-11-27T15:00:00.000Z",
      null,
    ]);
  });

  it("is over when the deal's own terms say so", () => {
    const now = new Date("2026-11-20T15:00:00.000Z");
    const own = { disputeAnswerDays: 1, disputeRulingDays: 2, disputeAppealHours: 3 };
    expect(DISPUTE_STATES.map((state) => dueOf(state, now, own)?.toISOString() ?? null)).toEqual([
      "2026-11-23T15:00:00.000Z",
      "2026-11-22T15:00:00.000Z",
      "2026-11-20T18:00:00.000Z",
      "2026-11-22T15:00:00.000Z",
      null,
    ]);
  });
});

describe("five business days", () => {
  it.each([
    ["from a Friday afternoon", "2026-11-20T15:00:00.000Z", "2026-11-27T15:00:00.000Z"],
    ["from a Monday morning", "2026-11-23T08:00:00.000Z", "2026-11-30T08:00:00.000Z"],
    ["from a Saturday: to the end of Friday", "2026-11-21T11:00:00.000Z", "2026-11-28T00:00:00.000Z"],
    ["from a Sunday: to the end of Friday", "2026-11-22T23:59:59.999Z", "2026-11-28T00:00:00.000Z"],
    ["over Europe's change of clocks", "2027-03-26T09:30:00.000Z", "2027-04-02T09:30:00.000Z"],
    ["over the change of clocks in the US", "2027-03-12T09:30:00.000Z", "2027-03-19T09:30:00.000Z"],
    ["over a public holiday, which counts", "2026-12-23T10:00:00.000Z", "2026-12-30T10:00:00.000Z"],
  ])("%s", (_name, from, to) => {
    expect(businessDaysAfter(new Date(from), 5).toISOString()).toBe(to);
  });
});
