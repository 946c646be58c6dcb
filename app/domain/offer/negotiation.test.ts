import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY } from "../deal/policy.ts";
import {
  answeringSide,
  countersLeft,
  extendedUntil,
  mayDo,
  OFFER_ACTS,
  otherSide,
  whyNot,
  type OfferOnTable,
} from "./negotiation.ts";
import { OFFER_STATES, type OfferState } from "./offer.ts";

const now = new Date("2026-11-22T12:00:00.000Z");
const at = (ms: number) => new Date(now.getTime() + ms);
const open: OfferOnTable = { state: "open", proposedBy: "brand", expiresAt: at(1), extendedAt: null };
const limits = { counterLimit: 6, offerExtensionHours: 72 };
const SIDES = ["brand", "creator"] as const;

// What everybody hears who answers in this state, whichever side made the offer; null where it is open.
const BY_STATE: Record<OfferState, string | null> = {
  open: null,
  accepted: "wrong_state",
  declined: "wrong_state",
  superseded: "wrong_state",
  expired: "offer_expired",
};
const EVERY = OFFER_STATES.flatMap((state) =>
  SIDES.flatMap((proposedBy) =>
    SIDES.flatMap((side) => OFFER_ACTS.map((act) => ({ state, proposedBy, side, act }))),
  ),
);

describe("an offer on the table", () => {
  it.each(EVERY)("$state, made by the $proposedBy: $act by the $side", ({ state, proposedBy, side, act }) => {
    const why = whyNot(act, side, { ...open, state, proposedBy }, { countersMade: 0, limits }, now);
    const expected = BY_STATE[state] ?? (side === proposedBy ? "not_your_turn" : null);
    expect(why?.code ?? null).toBe(expected);
  });

  it.each(OFFER_ACTS)("takes no %s at its limit, to the millisecond", (act) => {
    const code = (expiresAt: Date) =>
      whyNot(act, "creator", { ...open, expiresAt }, { countersMade: 0, limits }, now)?.code;
    expect(code(at(1))).toBeUndefined();
    expect(code(at(0))).toBe("offer_expired");
  });

  it("takes six counters and no seventh, and can be answered all the same", () => {
    const table = (countersMade: number) => mayDo("creator", open, { countersMade, limits }, now);
    expect(table(5)).toEqual({ accept: true, decline: true, counter: true, extend: true });
    expect(table(6)).toEqual({ accept: true, decline: true, counter: false, extend: true });
    const why = whyNot("counter", "creator", open, { countersMade: 6, limits }, now);
    expect(why).toEqual({ ok: false, code: "counters_used", detail: { limit: "6" } });
    expect([0, 5, 6, 9].map((made) => countersLeft(made, limits))).toEqual([6, 1, 0, 0]);
  });

  it("is extended once, by what the marketplace gives, counted from its own limit", () => {
    const code = (offer: OfferOnTable, hours = 72) =>
      whyNot(
        "extend",
        "creator",
        offer,
        { countersMade: 0, limits: { ...limits, offerExtensionHours: hours } },
        now,
      )?.code;
    expect(code(open)).toBeUndefined();
    expect(code({ ...open, extendedAt: at(-5) })).toBe("extended_already");
    expect(code(open, 0)).toBe("no_extension");
    expect(extendedUntil(open, limits)).toEqual(at(1 + 72 * 3_600_000));
  });

  it("always waits for exactly one side, and never for its maker", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SIDES), fc.nat(12), (proposedBy, countersMade) => {
        const table = { countersMade, limits: DEFAULT_POLICY };
        const able = SIDES.filter((side) => mayDo(side, { ...open, proposedBy }, table, now).accept);
        expect(able).toEqual([answeringSide({ proposedBy })]);
        expect(able).toEqual([otherSide(proposedBy)]);
      }),
    );
  });
});
