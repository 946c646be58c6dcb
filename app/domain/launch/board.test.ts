import { describe, expect, it } from "vitest";
import { boardDays, boardSearch, readBoardFilters } from "./board-filters.ts";
import { launchClashes, type LaunchItem } from "./board.ts";
import { canPlan, slotProblem } from "./slot.ts";

const HOUR = 3_600_000;
const base = new Date("2026-11-20T12:00:00Z");
const on = (days: number, ms = 0) => new Date(base.getTime() + days * 24 * HOUR + ms);
const item = (differs: Partial<LaunchItem> = {}): LaunchItem => ({
  ...{ id: "a", dealNumber: 1, creatorId: "noor", creatorName: "Noor", label: "Instagram reel" },
  ...{ platform: "instagram", state: "live_due", contentOnly: false, liveAt: null, exclusivity: null },
  ...{ window: { from: on(1), to: on(5) }, slot: null },
  ...differs,
});
const codes = (...args: Parameters<typeof launchClashes>) => launchClashes(...args).map(({ code }) => code);

describe("a time to publish", () => {
  const window = { from: on(1), to: on(5) };
  it.each([
    [window, on(1, -1_000), on(0), "outside"],
    [window, on(1), on(0), null],
    [window, on(5), on(0), null],
    [window, on(5, 1_000), on(0), "outside"],
    [window, on(2), on(2), "past"],
    [window, on(2), on(2, -1_000), null],
    [{ from: null, to: null }, on(99), on(0), null],
    [{ from: on(1), to: null }, on(0, 1), on(0), "outside"],
  ])("in %j at %s, now %s: %s", (agreed, at, now, problem) =>
    expect(slotProblem(agreed, at, now)).toBe(problem),
  );
  it("is for posts that are still to come", () => {
    expect(canPlan({ state: "waiting", contentOnly: false })).toBe(true);
    expect(canPlan({ state: "live_due", contentOnly: false })).toBe(true);
    expect(canPlan({ state: "live_due", contentOnly: true })).toBe(false);
    expect(canPlan({ state: "live_check", contentOnly: false })).toBe(false);
    expect(canPlan({ state: "cancelled", contentOnly: false })).toBe(false);
  });
});

describe("what gets in the way of a launch", () => {
  const slot = (at: Date) => ({ at, agreed: true });
  const two = (apart: number, differs: Partial<LaunchItem> = {}) => [
    item({ slot: slot(on(2)) }),
    item({
      id: "b",
      dealNumber: 2,
      creatorId: "mei",
      creatorName: "Mei",
      slot: slot(on(2, apart)),
      ...differs,
    }),
  ];
  it("are posts less than three hours apart on one platform", () => {
    expect(codes(two(3 * HOUR - 1_000), [], [])).toEqual(["close_slots"]);
    expect(codes(two(3 * HOUR), [], [])).toEqual([]);
    expect(codes(two(0, { platform: "tiktok" }), [], [])).toEqual([]);
    expect(codes(two(0, { dealNumber: 1 }), [], [])).toEqual([]);
    expect(codes(two(0, { state: "cancelled" }), [], [])).toEqual([]);
  });

  const exclusive = item({ liveAt: on(2), exclusivity: { category: "chilli sauces", days: 10 } });
  const work = { creatorId: "noor", brandName: "Hotbird", words: "chilli sauce", competitor: false };
  it.each([
    [on(1), []],
    [on(2), ["exclusivity"]],
    [on(12), ["exclusivity"]],
    [on(12, 1_000), []],
  ])("is work for another in the days of exclusivity, on %s", (publishedOn, expected) => {
    expect(codes([exclusive], [], [{ ...work, publishedOn }])).toEqual(expected);
  });
  it("is work for a competitor whatever its words, and no work of another kind or creator", () => {
    const publishedOn = on(3);
    expect(codes([exclusive], [], [{ ...work, words: "", competitor: true, publishedOn }])).toEqual([
      "exclusivity",
    ]);
    expect(codes([exclusive], [], [{ ...work, words: "bicycles", publishedOn }])).toEqual([]);
    expect(codes([exclusive], [], [{ ...work, creatorId: "mei", publishedOn }])).toEqual([]);
  });

  it("is another post of the same creator on the same platform in the same days", () => {
    const other = {
      creatorId: "noor",
      briefTitle: "Eggs",
      platform: "instagram",
      window: { from: on(4), to: on(9) },
    };
    expect(codes([item()], [other], [])).toEqual(["same_creator"]);
    expect(codes([item()], [{ ...other, platform: "tiktok" }], [])).toEqual([]);
    expect(codes([item({ slot: slot(on(2)) })], [other], [])).toEqual([]);
  });
});

describe("the address of a board", () => {
  it("says what is shown and forgets what is usual", () => {
    const filters = readBoardFilters(new URLSearchParams("show=clashes&view=week&day=2026-11-22&x=1"));
    expect(boardSearch(filters)).toBe("?show=clashes&view=week&day=2026-11-22");
    expect(boardSearch(readBoardFilters(new URLSearchParams("show=no&view=no&day=no")))).toBe("");
  });
  it("shows whole weeks", () => {
    const { days, before, after } = boardDays("month", "2026-11-22");
    expect([days[0], days.at(-1), days.length, before, after]).toEqual([
      ...["2026-10-26", "2026-12-06", 42, "2026-10-01", "2026-12-01"],
    ]);
    expect(boardDays("month", "2027-02-10").days).toHaveLength(28);
    expect(boardDays("week", "2026-11-22").days).toEqual(
      expect.arrayContaining(["2026-11-16", "2026-11-22"]),
    );
  });
});
