import { describe, expect, it } from "vitest";
import {
  approvalOf,
  BRIEF_EVENTS,
  BRIEF_STATES,
  BRIEF_TRANSITIONS,
  canDo,
  decide,
  isEditable,
  isOpen,
  isPublic,
  isSchedulable,
  scheduleProblem,
} from "./brief.ts";
import type { BriefEvent, BriefState } from "./brief.ts";

const now = new Date("2026-11-22T12:00:00Z");
const later = new Date("2026-12-01T12:00:00Z");

// Written out by hand and not read from the table: the table is what is tested.
const EXPECTED: Record<BriefState, Record<BriefEvent, BriefState | null>> = {
  draft: row({ submit: "in_review" }),
  in_review: row({
    approve: "published",
    schedule: "scheduled",
    request_changes: "changes_requested",
    remove: "removed",
  }),
  changes_requested: row({ submit: "in_review", remove: "removed" }),
  scheduled: row({ publish: "published", withdraw: "draft", close: "closed", remove: "removed" }),
  published: row({ pause: "paused", close: "closed", remove: "removed" }),
  paused: row({ reopen: "published", close: "closed", remove: "removed" }),
  closed: row({}),
  removed: row({ reinstate: "paused" }),
};

function row(allowed: Partial<Record<BriefEvent, BriefState>>): Record<BriefEvent, BriefState | null> {
  const none = {
    submit: null,
    approve: null,
    schedule: null,
    publish: null,
    withdraw: null,
    request_changes: null,
    remove: null,
    pause: null,
    reopen: null,
    close: null,
    reinstate: null,
  };
  return { ...none, ...allowed };
}

const pairs = BRIEF_STATES.flatMap((state) => BRIEF_EVENTS.map((event) => ({ state, event })));

describe("brief", () => {
  it.each(pairs)("$event in $state", ({ state, event }) => {
    const to = EXPECTED[state][event];
    expect(canDo(state, event)).toBe(to !== null);
    const decided = decide({ state, applyBy: later }, event, now);
    expect(decided).toEqual(to ? { ok: true, value: to } : { ok: false, code: "wrong_state" });
  });

  it("reaches every state from a draft", () => {
    const seen = new Set<BriefState>(["draft"]);
    for (const state of seen) for (const to of Object.values(BRIEF_TRANSITIONS[state])) seen.add(to);
    expect([...seen].sort()).toEqual([...BRIEF_STATES].sort());
  });

  it("never publishes after the deadline, the deadline included", () => {
    for (const applyBy of [now, new Date(now.getTime() - 1)]) {
      expect(decide({ state: "in_review", applyBy }, "approve", now)).toEqual({
        ok: false,
        code: "too_late",
      });
      expect(decide({ state: "paused", applyBy }, "reopen", now)).toEqual({ ok: false, code: "too_late" });
      expect(decide({ state: "scheduled", applyBy }, "publish", now)).toEqual({
        ok: false,
        code: "too_late",
      });
      expect(decide({ state: "published", applyBy }, "close", now).ok).toBe(true);
    }
  });

  it("takes applications only while published and before the deadline", () => {
    expect(BRIEF_STATES.filter((state) => isOpen({ state, applyBy: later }, now))).toEqual(["published"]);
    expect(isOpen({ state: "published", applyBy: now }, now)).toBe(false);
  });

  it("is edited before it is public and seen after", () => {
    expect(BRIEF_STATES.filter(isEditable)).toEqual(["draft", "changes_requested"]);
    expect(BRIEF_STATES.filter(isPublic)).toEqual(["published", "paused", "closed"]);
  });

  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
  it.each([
    { at: null, by: hours(30), approval: "approve", problem: null },
    { at: hours(-1), by: hours(30), approval: "approve", problem: "too_late" },
    { at: now, by: hours(30), approval: "approve", problem: "too_late" },
    { at: hours(1), by: hours(25), approval: "schedule", problem: null },
    { at: hours(1), by: hours(24), approval: "schedule", problem: "opens_too_late" },
    { at: hours(1), by: null, approval: "schedule", problem: null },
  ])("goes public at $at with a deadline of $by: $approval, $problem", ({ at, by, approval, problem }) => {
    expect(approvalOf({ publishAt: at }, now)).toBe(approval);
    expect(scheduleProblem(at, by, now)).toBe(problem);
  });

  it("may be given another moment until it is public", () => {
    expect(BRIEF_STATES.filter(isSchedulable)).toEqual([
      "draft",
      "in_review",
      "changes_requested",
      "scheduled",
    ]);
  });
});
