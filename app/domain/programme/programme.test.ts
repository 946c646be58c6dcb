import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterProgrammeEvent,
  canDo,
  nextAt,
  noticeEffect,
  PROGRAMME_EVENTS,
  PROGRAMME_STATES,
  PROGRAMME_TRANSITIONS,
  reserved,
  stepDue,
  unfunded,
  type OpenedMonth,
  type ProgrammeFacts,
} from "./programme.ts";
import { daysAfter, periodStart } from "./schedule.ts";

const day = (text: string) => new Date(`${text}T00:00:00.000Z`);
const FUND_HOURS = 72;

function programme(differs: Partial<ProgrammeFacts> = {}): ProgrammeFacts {
  return {
    state: "running",
    startedAt: day("2026-11-22"),
    opened: 1,
    lastPeriod: 6,
    terms: { periods: 6, everyMonths: 1, noticeDays: 30, fundDays: 7 },
    ...differs,
  };
}

const months = (states: OpenedMonth["state"][]): OpenedMonth[] =>
  states.map((state, at) => ({ period: at + 1, state }));

describe("the states of a programme", () => {
  it("can all be reached, and the end is the end", () => {
    const reached = new Set<string>(["starting"]);
    for (let round = 0; round < PROGRAMME_STATES.length; round += 1)
      for (const state of PROGRAMME_STATES)
        if (reached.has(state)) for (const to of Object.values(PROGRAMME_TRANSITIONS[state])) reached.add(to);
    expect([...reached].sort()).toEqual([...PROGRAMME_STATES].sort());
    for (const event of PROGRAMME_EVENTS) expect(afterProgrammeEvent("ended", event)).toBeNull();
  });

  it.each([
    ["starting", ["start", "end"]],
    ["running", ["pause", "give_notice", "end"]],
    ["paused", ["resume", "give_notice", "end"]],
    ["ending", ["end"]],
    ["ended", []],
  ] as const)("%s takes %j and nothing else", (state, events) => {
    expect(PROGRAMME_EVENTS.filter((event) => afterProgrammeEvent(state, event))).toEqual(events);
  });
});

describe("what the clock does", () => {
  it.each([
    [{}, "2026-12-15"],
    [{ opened: 2 }, "2027-01-15"],
    [{ state: "paused" }, "2026-12-22"],
    [{ opened: 6 }, "2027-05-22"],
    [{ state: "ending", opened: 2, lastPeriod: 2 }, "2027-01-22"],
    [{ state: "starting", startedAt: null }, null],
    [{ state: "ended" }, null],
  ] as const)("%j waits for %s", (differs, at) => {
    expect(nextAt(programme(differs))).toEqual(at && day(at));
  });

  it("opens a month a week before it begins, and not an instant sooner", () => {
    const due = day("2026-12-15");
    expect(stepDue(programme(), FUND_HOURS, new Date(due.getTime() - 1))).toBeNull();
    expect(stepDue(programme(), FUND_HOURS, due)).toEqual({
      ...{ act: "open", period: 2, beginsAt: day("2026-12-22"), fundBy: day("2026-12-22") },
    });
  });

  it("gives the usual time to pay when it comes late, and leaves out what is over", () => {
    const late = stepDue(programme(), FUND_HOURS, day("2027-01-05"));
    expect(late).toMatchObject({ act: "open", period: 2, fundBy: day("2027-01-08") });
    const over = stepDue(programme(), FUND_HOURS, day("2027-01-22"));
    expect(over).toEqual({ act: "skip", period: 2, why: "missed" });
  });

  it("leaves out the months of a pause, each at its beginning", () => {
    const paused = programme({ state: "paused" });
    expect(stepDue(paused, FUND_HOURS, day("2026-12-21"))).toBeNull();
    expect(stepDue(paused, FUND_HOURS, day("2026-12-22"))).toEqual({
      ...{ act: "skip", period: 2, why: "paused" },
    });
  });

  it("ends when the last month is over", () => {
    expect(stepDue(programme({ opened: 6 }), FUND_HOURS, day("2027-05-21"))).toBeNull();
    expect(stepDue(programme({ opened: 6 }), FUND_HOURS, day("2027-05-22"))).toEqual({ act: "end" });
  });
});

describe("notice", () => {
  it("lets the months run that begin within it", () => {
    const effect = noticeEffect(programme(), months(["active"]), day("2026-12-01"));
    expect(effect).toMatchObject({ lastPeriod: 2, stillRun: [2], dropped: [3, 4, 5, 6], withdrawn: null });
    expect(effect?.noticeUntil).toEqual(day("2026-12-31"));
    expect(effect?.endsAt).toEqual(day("2027-01-22"));
  });

  it("counts a month that begins on its last day", () => {
    const on = noticeEffect(programme(), months(["active"]), day("2026-11-22"));
    expect(on?.lastPeriod).toBe(2);
    const before = noticeEffect(programme(), months(["active"]), new Date(day("2026-11-22").getTime() - 1));
    expect(before?.lastPeriod).toBe(1);
  });

  it("withdraws a month that waits for its funds and begins after it", () => {
    const terms = { ...programme().terms, noticeDays: 0 };
    const opened = programme({ opened: 2, terms });
    const effect = noticeEffect(opened, months(["completed", "funding"]), day("2026-12-20"));
    expect(effect).toMatchObject({ lastPeriod: 1, stillRun: [], dropped: [2, 3, 4, 5, 6], withdrawn: 2 });
    const funded = noticeEffect(opened, months(["completed", "active"]), day("2026-12-20"));
    expect(funded).toMatchObject({ lastPeriod: 2, dropped: [3, 4, 5, 6], withdrawn: null });
  });

  it("ends a paused programme with the months that ran", () => {
    const paused = programme({ state: "paused", opened: 3 });
    const effect = noticeEffect(paused, months(["completed", "cancelled"]), day("2027-02-01"));
    expect(effect).toMatchObject({ lastPeriod: 3, stillRun: [], dropped: [4, 5, 6] });
    expect(noticeEffect(programme({ startedAt: null }), [], day("2027-02-01"))).toBeNull();
  });

  it("needs something that can still be changed", () => {
    expect(canDo(programme(), months(["active"]), "pause")).toBe(true);
    expect(canDo(programme({ opened: 6 }), months(["completed"]), "pause")).toBe(false);
    expect(canDo(programme({ opened: 6 }), [{ period: 6, state: "funding" }], "give_notice")).toBe(true);
    expect(canDo(programme({ state: "paused" }), [], "resume")).toBe(true);
    expect(canDo(programme({ state: "starting" }), [], "pause")).toBe(false);
    expect(unfunded(months(["funding"]))).toBeNull();
  });
});

describe("any course of events", () => {
  const act = fc.constantFrom("wait", "wait", "wait", "pause", "resume", "notice");
  const course = fc.array(fc.tuple(act, fc.integer({ min: 1, max: 40 * 24 })), { maxLength: 60 });

  it("opens or leaves out each month once, in order, never after the end or within a pause", () => {
    fc.assert(
      fc.property(
        course,
        fc.integer({ min: 2, max: 24 }),
        fc.integer({ min: 0, max: 90 }),
        (acts, periods, noticeDays) => {
          let facts = programme({
            lastPeriod: periods,
            terms: { periods, noticeDays, everyMonths: 1, fundDays: 7 },
          });
          let now = day("2026-11-22");
          const opened: number[] = [];
          for (const [what, hours] of acts) {
            if (what === "pause" && facts.state === "running") facts = { ...facts, state: "paused" };
            if (what === "resume" && facts.state === "paused") facts = { ...facts, state: "running" };
            if (what === "notice" && (facts.state === "running" || facts.state === "paused")) {
              const effect = noticeEffect(facts, [], now);
              if (effect) facts = { ...facts, state: "ending", lastPeriod: effect.lastPeriod };
              expect(effect?.lastPeriod).toBeGreaterThanOrEqual(facts.opened);
            }
            now = new Date(now.getTime() + hours * 3_600_000);
            for (let step = stepDue(facts, FUND_HOURS, now); step; step = stepDue(facts, FUND_HOURS, now)) {
              if (step.act === "end") {
                facts = { ...facts, state: "ended" };
                break;
              }
              expect(step.period).toBe(facts.opened + 1);
              expect(step.period).toBeLessThanOrEqual(facts.lastPeriod);
              if (step.act === "open") {
                expect(facts.state).not.toBe("paused");
                expect(step.fundBy.getTime()).toBeGreaterThanOrEqual(step.beginsAt.getTime());
                opened.push(step.period);
              }
              facts = { ...facts, opened: step.period };
            }
          }
          expect(new Set(opened).size).toBe(opened.length);
          expect(opened).toEqual([...opened].sort((a, b) => a - b));
          expect(Math.max(1, ...opened)).toBeLessThanOrEqual(facts.lastPeriod);
        },
      ),
    );
  });

  it("always comes to an end by itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 24 }), fc.boolean(), (periods, paused) => {
        let facts = programme({
          lastPeriod: periods,
          terms: { ...programme().terms, periods },
          state: paused ? "paused" : "running",
        });
        for (let steps = 0; facts.state !== "ended"; steps += 1) {
          expect(steps).toBeLessThan(periods + 1);
          const due = nextAt(facts);
          const step = due && stepDue(facts, FUND_HOURS, due);
          if (!step) throw new Error("it stands still");
          facts = step.act === "end" ? { ...facts, state: "ended" } : { ...facts, opened: step.period };
        }
      }),
    );
  });
});

describe("what the budget keeps free", () => {
  it.each([
    ["starting", 1, 6, 500n],
    ["running", 3, 6, 300n],
    ["paused", 3, 6, 300n],
    ["ending", 3, 4, 100n],
    ["ending", 3, 2, 0n],
    ["ended", 3, 6, 0n],
  ] as const)("%s after %i of %i months: %i", (state, opened, lastPeriod, sum) => {
    expect(reserved({ state, opened, lastPeriod, gross: 100n })).toBe(sum);
  });
});

it("counts its dates from the first one", () => {
  expect(periodStart(day("2027-01-31"), 2)).toEqual(day("2027-02-28"));
  expect(daysAfter(day("2027-01-31"), 30)).toEqual(day("2027-03-02"));
});
