import { describe, expect, it } from "vitest";
import {
  AT_LIMIT,
  canDoToDeliverable,
  decideDeliverable,
  DELIVERABLE_EVENTS,
  DELIVERABLE_STATES,
  DELIVERABLE_WORDS,
  type DeliverableEvent,
  type DeliverableFacts,
  type DeliverableState,
} from "./deliverable.ts";
import { DEFAULT_POLICY } from "./policy.ts";

const NOW = new Date("2026-11-22T12:00:00.000Z");
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);
const item = (differs: Partial<DeliverableFacts> = {}): DeliverableFacts => ({
  state: "waiting",
  contentOnly: false,
  publishFrom: null,
  publishTo: null,
  roundsUsed: 0,
  ...differs,
});

const COLUMNS: DeliverableEvent[] = [
  "start",
  "submit_draft",
  "request_changes",
  "approve",
  "open_window",
  "submit_live",
  "report_problem",
  "accept",
  "pay",
  "cancel",
  "return_draft",
  "rule_pay",
  "rule_end",
  "rule_revise",
];
/** For a post without a publish window, and for content that the brand publishes itself (UGC). */
const POST: Record<DeliverableState, string> = {
  waiting: "draft_due - - - - - - - - cancelled - - - -",
  draft_due: "- in_review - - - - - - - cancelled - accepted - draft_due",
  in_review:
    "- - changes_requested live_due - - - - - cancelled changes_requested accepted - changes_requested",
  changes_requested: "- in_review - - - - - - - cancelled - accepted - changes_requested",
  approved: "- - - - live_due - - - - cancelled - accepted - changes_requested",
  live_due: "- - - - - live_check - - - cancelled - accepted - changes_requested",
  live_check: "- - - - - - live_due accepted - cancelled - accepted - live_due",
  accepted: "- - - - - - - - paid - - - cancelled -",
  paid: "- - - - - - - - - - - - - -",
  cancelled: "- - - - - - - - - - - - - -",
};
const PAIRS = [false, true].flatMap((contentOnly) =>
  DELIVERABLE_STATES.flatMap((state) =>
    COLUMNS.map((event, column) => {
      const told = POST[state].split(" ")[column] ?? "?";
      const to = contentOnly && state === "in_review" && event === "approve" ? "accepted" : told;
      return { kind: contentOnly ? "UGC" : "post", contentOnly, state, event, to };
    }),
  ),
);
/** How many hours after the event the new state's limit falls, by the product page. */
const LIMITS: Partial<Record<DeliverableState, number>> = {
  draft_due: 240,
  in_review: 72,
  changes_requested: 72,
  live_due: 120,
  live_check: 72,
};

describe("a deliverable", () => {
  it("has every state and event in the expectation table", () => {
    expect([...COLUMNS].sort()).toEqual([...DELIVERABLE_EVENTS].sort());
    expect(Object.keys(POST).sort()).toEqual([...DELIVERABLE_STATES].sort());
  });

  it.each(PAIRS)(
    "$kind: $state + $event is $to, due to the millisecond",
    ({ contentOnly, state, event, to }) => {
      const move = decideDeliverable(item({ state, contentOnly }), event, DEFAULT_POLICY, NOW);
      expect(canDoToDeliverable({ state }, event)).toBe(to !== "-");
      if (to === "-") {
        expect(move).toEqual({ ok: false, code: "wrong_state" });
        return;
      }
      const limit = LIMITS[to as DeliverableState];
      expect(move).toEqual({
        ok: true,
        state: to,
        dueAt: limit === undefined ? null : hours(limit),
        roundsUsed: event === "request_changes" ? 1 : 0,
      });
    },
  );

  it("reaches every state, and UGC never the live steps", () => {
    const reach = (contentOnly: boolean, publishFrom: Date | null) => {
      const reached = new Set<DeliverableState>(["waiting"]);
      for (const state of reached)
        for (const event of DELIVERABLE_EVENTS) {
          const move = decideDeliverable(
            item({ state, contentOnly, publishFrom }),
            event,
            DEFAULT_POLICY,
            NOW,
          );
          if (move.ok) reached.add(move.state);
        }
      return [...reached].sort();
    };
    expect(reach(false, hours(48))).toEqual([...DELIVERABLE_STATES].sort());
    const live = ["approved", "live_due", "live_check"];
    expect(reach(true, hours(48))).toEqual(DELIVERABLE_STATES.filter((one) => !live.includes(one)).sort());
  });

  it("lets the clock decide only what the brand owes, and the window", () => {
    expect(AT_LIMIT).toEqual({ in_review: "approve", approved: "open_window", live_check: "accept" });
    for (const state of DELIVERABLE_STATES) expect(DELIVERABLE_WORDS[state].label).toMatch(/^[A-Z][a-z ]+$/);
  });
});

describe("its publish window", () => {
  const approve = (publishFrom: Date | null, publishTo: Date | null) =>
    decideDeliverable(item({ state: "in_review", publishFrom, publishTo }), "approve", DEFAULT_POLICY, NOW);
  it.each([
    ["not open yet: wait for it", hours(48), hours(96), "approved", hours(48)],
    ["opens this very moment", NOW, hours(96), "live_due", hours(96)],
    ["opens in a millisecond", new Date(NOW.getTime() + 1), null, "approved", new Date(NOW.getTime() + 1)],
    ["open since yesterday", hours(-24), hours(30), "live_due", hours(30)],
    ["ends long after the usual time", null, hours(500), "live_due", hours(500)],
    ["ends before the usual time", null, hours(10), "live_due", hours(10)],
    ["ended before approval: the usual time", hours(-90), hours(-1), "live_due", hours(120)],
    ["none", null, null, "live_due", hours(120)],
  ])("%s", (_name, from, to, state, dueAt) => {
    expect(approve(from, to)).toEqual({ ok: true, state, dueAt, roundsUsed: 0 });
  });

  it("opens with the window's end as the limit", () => {
    const waiting = item({ state: "approved", publishFrom: NOW, publishTo: hours(36) });
    const move = decideDeliverable(waiting, "open_window", DEFAULT_POLICY, NOW);
    expect(move).toMatchObject({ state: "live_due", dueAt: hours(36) });
  });
});

describe("revision rounds", () => {
  const ask = (roundsUsed: number, revisionRounds: number) =>
    decideDeliverable(
      item({ state: "in_review", roundsUsed }),
      "request_changes",
      { ...DEFAULT_POLICY, revisionRounds },
      NOW,
    );
  it.each([
    [0, 2, 1],
    [1, 2, 2],
    [2, 2, null],
    [0, 0, null],
    [3, 2, null],
  ])("%i used of %i: now %s", (used, rounds, now) => {
    const expected = now === null ? { ok: false, code: "rounds_used" } : { ok: true, roundsUsed: now };
    expect(ask(used, rounds)).toMatchObject(expected);
  });

  it("are kept through a new draft and its approval", () => {
    const twice = item({ state: "changes_requested", roundsUsed: 2 });
    expect(decideDeliverable(twice, "submit_draft", DEFAULT_POLICY, NOW)).toMatchObject({ roundsUsed: 2 });
  });
});
