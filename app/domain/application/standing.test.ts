import { describe, expect, it } from "vitest";
import { APPLICATION_STATES } from "./application.ts";
import { countryShares, leadSnapshot } from "./audience.ts";
import { deskTabOf, DESK_TABS } from "./desk-tabs.ts";
import { standingOf, type StandingFacts } from "./standing.ts";

const at = (hours: number) => new Date(Date.UTC(2026, 10, 1) + hours * 3_600_000);
const facts = (state: StandingFacts["state"]): StandingFacts => ({
  state,
  submittedAt: at(0),
  answerDueAt: at(168),
  closesAt: at(336),
});
const offer = { state: "open", createdAt: at(10), expiresAt: at(82) };

describe("the limit that runs", () => {
  it.each(["submitted", "shortlisted"] as const)("is the promised answer, then the close: %s", (state) => {
    expect(standingOf(facts(state), null, at(1))).toMatchObject({
      deadline: at(168),
      start: at(0),
      overdue: false,
    });
    expect(standingOf(facts(state), null, at(168))).toMatchObject({
      deadline: at(336),
      start: at(168),
      overdue: true,
    });
  });

  it("is the offer's once there is one, also after the promised answer", () => {
    expect(standingOf(facts("offered"), offer, at(200))).toMatchObject({ deadline: at(82), overdue: false });
  });

  it.each(["accepted", "declined", "withdrawn", "expired"] as const)(
    "is none when it is over: %s",
    (state) => {
      expect(standingOf(facts(state), offer, at(1))).toBeNull();
    },
  );
});

describe("the desk's tabs", () => {
  it("show every state exactly once", () => {
    expect(Object.values(DESK_TABS).flat().sort()).toEqual([...APPLICATION_STATES].sort());
  });

  it("fall back to what waits for an answer", () => {
    expect([deskTabOf("closed"), deskTabOf(null), deskTabOf("toString"), deskTabOf("")]).toEqual([
      "closed",
      "answer",
      "answer",
      "answer",
    ]);
  });
});

describe("an audience in a line", () => {
  it("puts the country that is asked first, also when nobody is there, and the rest last", () => {
    const shares = countryShares({ SE: 30, US: 51, elsewhere: 19 }, "GB");
    expect(shares.map(({ code, percent }) => [code, percent])).toEqual([
      ["GB", 0],
      ["US", 51],
      ["SE", 30],
      ["elsewhere", 19],
    ]);
  });

  it("claims nothing about an audience that was not measured", () => {
    expect(countryShares({}, "GB")).toEqual([]);
  });

  it("lets the account speak that the brief asks for, and among those the largest", () => {
    const account = (platform: "instagram" | "tiktok", followers: number) =>
      ({ platform, stats: { followers } }) as Parameters<typeof leadSnapshot>[0][number];
    const all = [account("tiktok", 900_000), account("instagram", 10), account("instagram", 20)];
    expect(leadSnapshot(all, ["instagram"])).toBe(all[2]);
    expect(leadSnapshot(all, ["youtube"])).toBe(all[0]);
    expect(leadSnapshot([], ["youtube"])).toBeNull();
  });
});
