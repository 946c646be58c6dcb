import { describe, expect, it } from "vitest";
import { comingMonths, monthsOf, type MonthDeal } from "./months.ts";
import type { ProgrammeFacts } from "./programme.ts";

const day = (text: string) => new Date(`${text}T09:00:00.000Z`);
const facts = (differs: Partial<ProgrammeFacts> = {}): ProgrammeFacts => ({
  ...{ state: "running", startedAt: day("2027-01-31"), opened: 3, lastPeriod: 5 },
  terms: { periods: 5, everyMonths: 1, noticeDays: 30, fundDays: 7 },
  ...differs,
});
const deal = (period: number, state: MonthDeal["state"], cancelReason: string | null = null): MonthDeal => ({
  ...{ number: 2000 + period, period, state, cancelReason },
});
const standings = (programme: ProgrammeFacts, deals: MonthDeal[]) =>
  monthsOf(programme, deals).map(({ standing }) => standing);

describe("the months of a programme", () => {
  it("stand as their deals do, and the coming ones on their days", () => {
    const months = monthsOf(facts(), [deal(1, "completed"), deal(2, "active"), deal(3, "funding")]);
    expect(months.map(({ standing }) => standing)).toEqual([
      ...["completed", "active", "funding", "planned", "planned"],
    ]);
    expect(months.map(({ dealNumber }) => dealNumber)).toEqual([2001, 2002, 2003, null, null]);
    expect(months[3]?.beginsAt).toEqual(day("2027-04-30"));
    expect(comingMonths(facts())).toEqual([
      { period: 4, beginsAt: day("2027-04-30") },
      { period: 5, beginsAt: day("2027-05-31") },
    ]);
  });

  it.each([
    ["not_funded", "lapsed"],
    ["programme_paused", "withdrawn"],
    ["programme_ending", "withdrawn"],
    ["cancelled_by_creator", "cancelled"],
  ])("cancelled because %s are %s", (reason, standing) => {
    expect(standings(facts({ opened: 2 }), [deal(1, "active"), deal(2, "cancelled", reason)])[1]).toBe(
      standing,
    );
  });

  it.each([
    [
      { state: "paused", opened: 2 },
      ["active", "left_out", "pause_decides", "pause_decides", "pause_decides"],
    ],
    [{ state: "ending", opened: 2, lastPeriod: 3 }, ["active", "left_out", "planned", "dropped", "dropped"]],
    [{ state: "ended", opened: 2 }, ["active", "left_out", "dropped", "dropped", "dropped"]],
  ] as const)("without a deal: %j", (differs, expected) => {
    expect(standings(facts(differs), [deal(1, "active")])).toEqual(expected);
    expect(comingMonths(facts({ ...differs, state: "paused" }))).toEqual([]);
  });

  it("have no dates before the first funds", () => {
    const months = monthsOf(facts({ state: "starting", startedAt: null, opened: 1 }), [deal(1, "signing")]);
    expect(months.map(({ beginsAt }) => beginsAt)).toEqual([null, null, null, null, null]);
  });
});
