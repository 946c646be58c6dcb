import { describe, expect, it } from "vitest";
import { calendarOf, type CalendarApplication, type CalendarDeal } from "./calendar.ts";
import { clashesOf } from "./calendar-clash.ts";
import { DELIVERABLE_STATES, type DeliverableState } from "./deliverable.ts";

const day = (number: number, hour = 12) => new Date(Date.UTC(2026, 10, number, hour));

type Item = CalendarDeal["deliverables"][number];
const item = (own: Partial<Item> = {}): Item => ({
  ...{ id: "item", label: "Instagram reel", platform: "instagram", state: "draft_due", stateSince: day(1) },
  ...{ dueAt: day(10), publishFrom: null, publishTo: null, payout: null },
  ...own,
});
const deal = (own: Partial<CalendarDeal> = {}): CalendarDeal => ({
  ...{ id: "deal", number: 2001, state: "active", createdAt: day(1), signedAt: day(1), dueAt: null },
  ...{
    signedSides: ["brand", "creator"],
    period: 1,
    brief: { title: "Noodles" },
    brand: { name: "Pepperjar" },
  },
  ...{ deliverables: [item()], exclusivity: null },
  ...own,
});
const waits: CalendarApplication = {
  ...{ id: "application", title: "Lamps", brand: "Lumo", offerUntil: null, answerBy: day(8) },
};
const words = {
  dayOf: (at: Date) => at.toISOString().slice(0, 10),
  platformName: (platform: string) => platform,
};
const kinds = (deals: CalendarDeal[], applications: CalendarApplication[] = []) =>
  calendarOf(deals, applications).map(({ kind, at }) => [kind, at.getUTCDate()]);

describe("a creator's calendar", () => {
  it("holds both sides' limits, windows, payouts and answers, the soonest first", () => {
    const payout = { releaseAt: day(5), state: "scheduled" };
    const items = [
      item({ publishFrom: day(14), publishTo: day(16) }),
      item({ id: "second", state: "in_review", dueAt: day(9) }),
      item({ id: "third", state: "accepted", dueAt: null, payout }),
    ];
    const shown = kinds([deal({ deliverables: items })], [waits, { ...waits, id: "b", offerUntil: day(3) }]);
    expect(shown).toEqual([
      ["offer", 3],
      ["payout", 5],
      ["answer", 8],
      ["waiting", 9],
      ["due", 10],
      ["publish", 16],
    ]);
  });

  it("holds the limit of signing and of funding", () => {
    const signing = deal({ state: "signing", dueAt: day(4), signedSides: ["brand"], deliverables: [] });
    expect(kinds([signing])).toEqual([["due", 4]]);
    expect(kinds([{ ...signing, state: "funding" }])).toEqual([["waiting", 4]]);
  });

  it.each(DELIVERABLE_STATES.map((state) => [state]))(
    "shows a window only while the post is to come: %s",
    (state) => {
      const before: DeliverableState[] = [
        "waiting",
        "draft_due",
        "in_review",
        "changes_requested",
        "approved",
      ];
      const window = item({ state, dueAt: null, publishFrom: day(14), publishTo: day(16) });
      const expected = [...before, "live_due"].includes(state) ? [["publish", 16]] : [];
      expect(kinds([deal({ deliverables: [window] })])).toEqual(expected);
    },
  );

  it.each([
    ["scheduled", 1],
    ["sending", 1],
    ["failed", 1],
    ["blocked_payee", 1],
    ["paid", 0],
    ["cancelled", 0],
  ])("shows a payout that is %s %i times", (state, times) => {
    const paid = item({ state: "accepted", dueAt: null, payout: { releaseAt: day(5), state } });
    expect(kinds([deal({ deliverables: [paid] })])).toHaveLength(times);
  });
});

describe("a clash", () => {
  const other = (own: Partial<CalendarDeal>) =>
    deal({ id: "other", number: 2002, brand: { name: "Lumo" }, ...own });
  const clashes = (...deals: CalendarDeal[]) => clashesOf(deals, calendarOf(deals, []), words);
  const codes = (...deals: CalendarDeal[]) => clashes(...deals).map((clash) => clash.code);

  it("is work for two deals due on one day, and not for one deal or on two days", () => {
    const late = other({ deliverables: [item({ id: "b", dueAt: day(10, 20) })] });
    expect(clashes(deal(), late)).toMatchObject([
      { code: "same_day", words: "Work for Pepperjar and Lumo is due on 2026-11-10." },
    ]);
    expect(codes(deal({ deliverables: [item(), item({ id: "b" })] }))).toEqual([]);
    expect(codes(deal(), other({ deliverables: [item({ id: "b", dueAt: day(11) })] }))).toEqual([]);
  });

  it("is not a signature, which takes a minute", () => {
    const sign = other({ state: "signing", dueAt: day(10, 15), signedSides: ["brand"], deliverables: [] });
    expect(codes(deal(), sign)).toEqual([]);
  });

  it("is not what the brand owes", () => {
    const reviews = item({ id: "b", state: "in_review" });
    expect(codes(deal(), other({ deliverables: [reviews] }))).toEqual([]);
  });

  const window = (id: string, from: number, to: number, platform = "instagram") =>
    item({ id, state: "approved", dueAt: null, publishFrom: day(from), publishTo: day(to), platform });

  it.each([
    ["overlap", 12, 14, "instagram", ["same_window"]],
    ["touch", 13, 15, "instagram", ["same_window"]],
    ["are apart", 14, 15, "instagram", []],
    ["are of two platforms", 12, 14, "tiktok", []],
  ] as const)("is windows that %s", (_how, from, to, platform, expected) => {
    const first = deal({ deliverables: [window("a", 11, 13)] });
    expect(codes(first, other({ deliverables: [window("b", from, to, platform)] }))).toEqual(expected);
  });

  it("is one category for two brands, while both deals are open", () => {
    const exclusivity = { category: "Noodles", days: 30 };
    const first = deal({ exclusivity, deliverables: [] });
    const second = other({ exclusivity: { category: " noodles", days: 10 }, deliverables: [] });
    expect(codes(first, second)).toEqual(["same_category"]);
    expect(codes(first, { ...second, state: "completed" })).toEqual([]);
    expect(codes(first, { ...second, brand: first.brand })).toEqual([]);
    expect(codes(first, { ...second, exclusivity: { category: "Lamps", days: 10 } })).toEqual([]);
  });
});
