import { describe, expect, it } from "vitest";
import {
  afterApplicationEvent,
  APPLICATION_EVENTS,
  APPLICATION_STATES,
  APPLICATION_WORDS,
  awaitsAnswer,
  canDoToApplication,
  DECLINE_CODES,
  DECLINE_REASONS,
  type ApplicationEvent,
  type ApplicationState,
} from "./application.ts";
import { priceFits } from "./pricing.ts";

/** Written from the product page, not from the table: columns are the events in this order, "-" is refused. */
const COLUMNS: ApplicationEvent[] = [
  "shortlist",
  "unshortlist",
  "offer",
  "end_offer",
  "accept",
  "decline",
  "withdraw",
  "expire",
];
const EXPECTED: Record<ApplicationState, string> = {
  submitted: "shortlisted - offered - - declined withdrawn expired",
  shortlisted: "- submitted offered - - declined withdrawn expired",
  offered: "- - offered shortlisted accepted declined withdrawn -",
  accepted: "- - - - - - - -",
  declined: "- - - - - - - -",
  withdrawn: "- - - - - - - -",
  expired: "- - - - - - - -",
};
const WHO: Record<ApplicationEvent, "brand" | "creator" | "clock"> = {
  shortlist: "brand",
  unshortlist: "brand",
  offer: "brand",
  end_offer: "clock",
  accept: "creator",
  decline: "brand",
  withdraw: "creator",
  expire: "clock",
};
const PAIRS = APPLICATION_STATES.flatMap((state) =>
  COLUMNS.map((event, column) => ({ state, event, to: EXPECTED[state].split(" ")[column] ?? "?" })),
);

describe("an application", () => {
  it("has every state and event in the expectation table", () => {
    expect([...COLUMNS].sort()).toEqual([...APPLICATION_EVENTS].sort());
    expect(Object.keys(EXPECTED).sort()).toEqual([...APPLICATION_STATES].sort());
    expect(PAIRS).toHaveLength(APPLICATION_STATES.length * APPLICATION_EVENTS.length);
  });

  it.each(PAIRS)("$state + $event is $to", ({ state, event, to }) => {
    expect(afterApplicationEvent(state, event)).toBe(to === "-" ? null : to);
    for (const side of ["brand", "creator"] as const)
      expect(canDoToApplication(side, state, event)).toBe(to !== "-" && WHO[event] === side);
  });

  it("reaches every state from submitted, and never leaves an end", () => {
    const reached = new Set<ApplicationState>(["submitted"]);
    for (const state of reached)
      for (const event of APPLICATION_EVENTS) {
        const to = afterApplicationEvent(state, event);
        if (to) reached.add(to);
      }
    expect([...reached].sort()).toEqual([...APPLICATION_STATES].sort());
    for (const end of ["accepted", "declined", "withdrawn", "expired"] as const)
      expect(APPLICATION_EVENTS.map((event) => afterApplicationEvent(end, event))).toEqual(
        APPLICATION_EVENTS.map(() => null),
      );
  });

  it("waits for the brand only before an offer", () => {
    expect(APPLICATION_STATES.filter(awaitsAnswer)).toEqual(["submitted", "shortlisted"]);
  });

  it("has words for every state and reason, none of them the code itself", () => {
    for (const state of APPLICATION_STATES)
      for (const word of Object.values(APPLICATION_WORDS[state])) expect(word).toMatch(/^[A-Z][a-z, ]+$/);
    for (const code of DECLINE_CODES) expect(DECLINE_REASONS[code]).toMatch(/^[A-Z][a-z ]{3,}$/);
  });
});

describe("a price on one line", () => {
  const fixed = { id: "a", feeMin: 100n, feeMax: 100n };
  const range = { id: "a", feeMin: 100n, feeMax: 300n };
  const open = { id: "a", feeMin: null, feeMax: null };
  const none = { id: "a", feeMin: 0n, feeMax: 0n };
  it.each([
    ["fixed", fixed, 99n, false],
    ["fixed", fixed, 100n, true],
    ["fixed", fixed, 101n, false],
    ["range", range, 99n, false],
    ["range", range, 100n, true],
    ["range", range, 300n, true],
    ["range", range, 301n, false],
    ["open", open, 1n, true],
    ["open", open, 10n ** 9n, true],
    ["open", open, 0n, false],
    ["open", open, -1n, false],
    ["none", none, 0n, true],
    ["none", none, 1n, false],
  ] as const)("%s: %o takes %s: %s", (_kind, line, amount, ok) => {
    expect(priceFits(line, amount)).toBe(ok);
  });
});
