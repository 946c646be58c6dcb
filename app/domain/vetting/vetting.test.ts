import { describe, expect, it } from "vitest";
import {
  badgeHolds,
  mayRequest,
  nextVetting,
  VETTING_EVENTS,
  VETTING_STATES,
  type VettingEvent,
  type VettingState,
} from "./vetting.ts";

const DAY = 86_400_000;
const now = new Date("2026-11-20T12:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * DAY);

/** Every state with every event: request, ask_more, vet, refuse, expire. */
const EXPECTED: Record<VettingState, (VettingState | null)[]> = {
  none: ["requested", null, null, null, null],
  requested: [null, "more_needed", "vetted", "refused", null],
  more_needed: ["requested", null, null, null, null],
  vetted: ["requested", null, null, null, "expired"],
  expired: ["requested", null, null, null, null],
  refused: ["requested", null, null, null, null],
};

describe("vetting", () => {
  const pairs = VETTING_STATES.flatMap((state) =>
    VETTING_EVENTS.map((event, at): [VettingState, VettingEvent, VettingState | null] => {
      return [state, event, EXPECTED[state][at] ?? null];
    }),
  );
  it.each(pairs)("%s, %s: %s", (state, event, expected) => {
    expect(nextVetting(state, event)).toBe(expected);
  });

  it("reaches every state from none", () => {
    const seen = new Set<VettingState>(["none"]);
    for (const state of seen)
      for (const event of VETTING_EVENTS) {
        const next = nextVetting(state, event);
        if (next) seen.add(next);
      }
    expect([...seen].sort()).toEqual([...VETTING_STATES].sort());
  });
});

describe("asking for it", () => {
  it.each([
    ["none", null, null, { ok: true }],
    ["requested", null, null, { ok: false, code: "wrong_state" }],
    ["more_needed", null, inDays(-1), { ok: true }],
    ["vetted", inDays(31), inDays(-300), { ok: false, code: "too_soon", from: inDays(1) }],
    ["vetted", inDays(30), inDays(-300), { ok: true }],
    ["expired", inDays(-1), inDays(-366), { ok: true }],
    ["refused", null, inDays(-29), { ok: false, code: "too_soon", from: inDays(1) }],
    ["refused", null, inDays(-30), { ok: true }],
  ] as const)("from %s", (state, until, decidedAt, expected) => {
    expect(mayRequest({ state, until, decidedAt }, now, 30)).toEqual(expected);
  });
});

it.each([
  [null, null, false],
  [inDays(-10), null, true],
  [inDays(-10), inDays(1), true],
  [inDays(-10), now, false],
])("the badge of %s to %s holds: %s", (vettedAt, vettedUntil, expected) => {
  expect(badgeHolds({ vettedAt, vettedUntil }, now)).toBe(expected);
});
