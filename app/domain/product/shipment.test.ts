import { describe, expect, it } from "vitest";
import {
  brandNeverSent,
  canMoveShipment,
  decideShipment,
  returnDueAt,
  SHIPMENT_AT_LIMIT,
  SHIPMENT_EVENTS,
  SHIPMENT_MOVES,
  SHIPMENT_STATES,
  type ShipmentEvent,
  type ShipmentState,
} from "./shipment.ts";

const now = new Date("2026-11-20T12:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const HOUR = 3_600_000;
const kept = { shipHours: 72, receiptHours: 192, returnDays: null };
const borrowed = { ...kept, returnDays: 14 };

// One row per event: to which state it leads from each state, "." where it cannot happen.
const EXPECTED: Record<ShipmentEvent, Partial<Record<ShipmentState, ShipmentState>>> = {
  give_address: { awaiting_address: "to_ship" },
  ship: { to_ship: "shipped", damaged: "shipped", missing: "shipped" },
  receive: { shipped: "received", damaged: "received", missing: "received" },
  report_damaged: { shipped: "damaged" },
  report_missing: { shipped: "missing" },
  send_back: { received: "returning" },
  take_back: { returning: "returned" },
};

describe("a product on its way", () => {
  const pairs = SHIPMENT_EVENTS.flatMap((event) => SHIPMENT_STATES.map((state) => [event, state] as const));
  it.each(pairs)("%s when it is %s", (event, state) => {
    const outcome = decideShipment(state, event, borrowed, now);
    const to = EXPECTED[event][state];
    if (to) expect(outcome).toMatchObject({ ok: true, state: to });
    else expect(outcome).toEqual({ ok: false, code: "wrong_state" });
  });

  it("reaches every state", () => {
    const seen = new Set<ShipmentState>(["awaiting_address"]);
    for (let round = 0; round < SHIPMENT_STATES.length; round += 1)
      for (const { from, to } of Object.values(SHIPMENT_MOVES))
        if (from.some((state) => seen.has(state))) seen.add(to);
    expect([...seen].sort()).toEqual([...SHIPMENT_STATES].sort());
  });

  it.each([
    ["awaiting_address", "give_address", 72],
    ["to_ship", "ship", 192],
    ["damaged", "ship", 192],
    ["shipped", "report_damaged", 72],
    ["shipped", "report_missing", 72],
    ["received", "send_back", 192],
    ["shipped", "receive", null],
    ["returning", "take_back", null],
  ] as const)("from %s by %s has a limit of %s hours", (state, event, hours) => {
    const outcome = decideShipment(state, event, borrowed, now);
    expect(outcome).toMatchObject({ dueAt: hours === null ? null : later(hours * HOUR) });
  });

  it("goes back only where the terms ask for it", () => {
    expect(canMoveShipment("received", "send_back", kept)).toBe(false);
    expect(canMoveShipment("received", "send_back", borrowed)).toBe(true);
  });

  it("is moved by the clock only where silence has a meaning", () => {
    for (const [state, event] of Object.entries(SHIPMENT_AT_LIMIT))
      expect(SHIPMENT_MOVES[event].from).toContain(state);
    expect(Object.keys(SHIPMENT_AT_LIMIT)).toEqual(["shipped", "returning"]);
  });
});

describe("a product that was never sent", () => {
  it.each([
    ["to_ship", -1_000, true],
    ["to_ship", 0, true],
    ["to_ship", 1_000, false],
    ["damaged", -1_000, true],
    ["missing", -1_000, true],
    // What waits for the creator is never the brand's delay.
    ["awaiting_address", -1_000, false],
    ["shipped", -1_000, false],
    ["returning", -1_000, false],
  ] as const)("is one that is %s and due in %i ms: %s", (state, ms, expected) => {
    expect(brandNeverSent({ state, dueAt: later(ms) }, now)).toBe(expected);
  });

  it("is none without a limit, and no product is none", () => {
    expect(brandNeverSent({ state: "to_ship", dueAt: null }, now)).toBe(false);
    expect(brandNeverSent(null, now)).toBe(false);
  });
});

describe("a product that goes back", () => {
  const received = { state: "received" } as const;
  it("is due days after the last acceptance, across a change of clocks too", () => {
    const work = [{ acceptedAt: new Date("2026-10-20T12:00:00Z") }, { acceptedAt: now }];
    expect(returnDueAt(received, borrowed, work, null)).toEqual(later(14 * 24 * HOUR));
  });
  it("is not due while work is open, unless the deal has ended", () => {
    const work = [{ acceptedAt: now }, { acceptedAt: null }];
    expect(returnDueAt(received, borrowed, work, null)).toBeNull();
    expect(returnDueAt(received, borrowed, work, now)).toEqual(later(14 * 24 * HOUR));
  });
  it("is never due where it is the creator's, or is not there", () => {
    expect(returnDueAt(received, kept, [{ acceptedAt: now }], null)).toBeNull();
    expect(returnDueAt({ state: "shipped" }, borrowed, [{ acceptedAt: now }], null)).toBeNull();
  });
});
