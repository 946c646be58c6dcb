import { afterEach, describe, expect, it } from "vitest";
import { appNow, db } from "#app/db.server.ts";
import type { PartyActor } from "#app/domain/access/actor.ts";
import { capacityOf } from "#app/domain/application/capacity.server.ts";
import { cancelDeal } from "#app/domain/deal/cancel-deal.server.ts";
import { advanceProgrammes } from "#app/domain/programme/advance.server.ts";
import { giveNotice } from "#app/domain/programme/give-notice.server.ts";
import { factsOf } from "#app/domain/programme/load.server.ts";
import { pauseProgramme } from "#app/domain/programme/pause-programme.server.ts";
import { noticeEffect } from "#app/domain/programme/programme.ts";
import { resumeProgramme } from "#app/domain/programme/resume-programme.server.ts";
import { periodStart } from "#app/domain/programme/schedule.ts";
import { brandUser, creatorUser, HOURS, moveClock, moveClockTo, must } from "../support/factories.ts";
import { expectSoundLedger } from "../support/ledger-check.ts";
import {
  fundedMonth,
  openMonth,
  programmeBrief,
  programmeIn,
  programmeRow,
  sweep,
  type TestProgramme,
} from "../support/programme-fixtures.ts";

afterEach(expectSoundLedger);

const DAY = 24 * HOURS;

/** What the page would send: the programme as it is now. */
async function onScreen(programme: TestProgramme) {
  const row = await db.programme.findUniqueOrThrow({
    where: { id: programme.id },
    include: { terms: true, deals: { orderBy: { period: "asc" } } },
  });
  const effect = noticeEffect(factsOf(row), row.deals, await appNow());
  return { number: row.number, version: row.version, lastPeriod: effect?.lastPeriod ?? 0 };
}
const notice = async (programme: TestProgramme, actor: PartyActor, reason = "We change our range.") =>
  giveNotice(actor, { ...(await onScreen(programme)), reason });
const startOf = async (programme: TestProgramme, period: number) =>
  periodStart((await programmeRow(programme)).startedAt ?? new Date(0), period);
const told = async (programme: TestProgramme, kind: string) =>
  (await db.notification.findMany({ where: { kind, href: `/programmes/${programme.number}` } })).map(
    ({ data }) => data,
  );

describe("a pause", () => {
  it("withdraws the month that waits for its funds and leaves out those that begin in it", async () => {
    const programme = await programmeIn("active");
    const { brand } = programme.first;
    await openMonth(programme, 2);
    must(await pauseProgramme(brand, await onScreen(programme)));
    const paused = await programmeRow(programme);
    expect(paused.state).toBe("paused");
    expect(paused.deals[1]).toMatchObject({ state: "cancelled", cancelReason: "programme_paused" });
    await moveClockTo(await startOf(programme, 3));
    await sweep();
    await moveClock(DAY);
    must(await resumeProgramme(brand, await onScreen(programme)));
    const fourth = await openMonth(programme, 4);
    expect(fourth.number).toBeGreaterThan(programme.number);
    expect((await programmeRow(programme)).deals.map(({ period }) => period)).toEqual([1, 2, 4]);
    expect(await told(programme, "programme_paused")).toMatchObject([
      { withdrawn: 2, automatic: false, side: "creator" },
      { withdrawn: 2, automatic: false, side: "brand" },
    ]);
    expect(await told(programme, "programme_resumed")).toMatchObject([{ nextPeriod: 4 }, { nextPeriod: 4 }]);
  });

  it("does not touch a month that is funded, and is one pause when pressed twice", async () => {
    const programme = await programmeIn("active");
    const { brand } = programme.first;
    const second = await fundedMonth(programme, 2);
    const screen = await onScreen(programme);
    const both = await Promise.all([pauseProgramme(brand, screen), pauseProgramme(brand, screen)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await told(programme, "programme_paused")).toHaveLength(2);
    expect(await db.deal.findUniqueOrThrow({ where: { id: second.dealId } })).toMatchObject({
      state: "active",
    });
  });

  it("comes by itself after two months in a row that were not funded", async () => {
    const programme = await programmeIn("active");
    for (const period of [2, 3]) {
      await openMonth(programme, period);
      await moveClockTo(new Date((await startOf(programme, period)).getTime() + 1_000));
      await sweep();
      expect((await programmeRow(programme)).state).toBe(period === 2 ? "running" : "paused");
    }
    expect(await told(programme, "programme_paused")).toMatchObject([
      { automatic: true },
      { automatic: true },
    ]);
  });

  it("is not the creator's, a stranger's, or one of a screen that has moved on", async () => {
    const programme = await programmeIn("active");
    const screen = await onScreen(programme);
    expect(await pauseProgramme(await brandUser(), screen)).toMatchObject({ code: "not_found" });
    expect(
      await pauseProgramme(await brandUser("finance", programme.first.brand.brandId), screen),
    ).toMatchObject({
      code: "not_allowed",
    });
    await openMonth(programme, 2);
    expect(await pauseProgramme(programme.first.brand, screen)).toMatchObject({ code: "changed_meanwhile" });
  });
});

describe("notice", () => {
  it("lets the months run that begin within it, and no others", async () => {
    const programme = await programmeIn("active", await programmeBrief({ periods: 4, noticeDays: 20 }));
    const { brand, briefId } = programme.first;
    must(await notice(programme, brand));
    expect(await programmeRow(programme)).toMatchObject({ state: "ending", lastPeriod: 1 });
    const left = await db.$transaction((tx) => capacityOf(tx, briefId));
    expect(left).toMatchObject({ slotsLeft: 1, budgetLeft: 43_000n * 7n });
    await moveClock(200 * DAY);
    for (let turns = 0; turns < 8; turns += 1) await sweep();
    expect(await programmeRow(programme)).toMatchObject({ state: "ended", deals: [{ period: 1 }] });
  });

  it("of the creator binds as much, and both are told which months run", async () => {
    const programme = await programmeIn("active", await programmeBrief({ periods: 4, noticeDays: 60 }));
    must(await notice(programme, programme.first.creator, "I move abroad."));
    const row = await programmeRow(programme);
    const stillRun = Array.from({ length: row.lastPeriod - 1 }, (_, at) => at + 2);
    expect(stillRun.length).toBeGreaterThan(0);
    const facts = { by: "creator", reason: "I move abroad.", lastPeriod: row.lastPeriod, stillRun };
    expect(await told(programme, "programme_notice")).toMatchObject([
      { ...facts, side: "creator" },
      { ...facts, side: "brand" },
    ]);
    await fundedMonth(programme, 2);
    expect((await programmeRow(programme)).deals[1]).toMatchObject({ state: "active" });
  });

  it("withdraws a month that waits for its funds and begins after it", async () => {
    const programme = await programmeIn("active", await programmeBrief({ periods: 4, noticeDays: 0 }));
    await openMonth(programme, 2);
    must(await notice(programme, programme.first.brand));
    const row = await programmeRow(programme);
    expect(row).toMatchObject({ state: "ending", lastPeriod: 1 });
    expect(row.deals[1]).toMatchObject({ state: "cancelled", cancelReason: "programme_ending" });
    await moveClockTo(await startOf(programme, 2));
    await sweep();
    expect((await programmeRow(programme)).state).toBe("ended");
  });

  it("needs a reason, the months that were shown, and a side of this programme", async () => {
    const programme = await programmeIn("active");
    const { brand, creator } = programme.first;
    expect(await notice(programme, brand, "  ")).toMatchObject({ code: "reason_needed" });
    expect(await notice(programme, await creatorUser())).toMatchObject({ code: "not_found" });
    const screen = await onScreen(programme);
    const other = { ...screen, lastPeriod: screen.lastPeriod + 1, reason: "So be it." };
    expect(await giveNotice(creator, other)).toMatchObject({ code: "changed_meanwhile" });
    must(await notice(programme, brand));
    expect(await notice(programme, creator)).toMatchObject({ code: "wrong_state" });
    expect(await pauseProgramme(brand, await onScreen(programme))).toMatchObject({ code: "wrong_state" });
  });
});

describe("a race", () => {
  it("between a pause and the sweep leaves a paused programme without an open month", async () => {
    const programme = await programmeIn("active");
    const { nextAt } = await programmeRow(programme);
    const screen = await onScreen(programme);
    await moveClockTo(nextAt ?? new Date(0));
    const [paused] = await Promise.all([pauseProgramme(programme.first.brand, screen), advanceProgrammes()]);
    const row = await programmeRow(programme);
    const open = row.deals.filter(({ period, state }) => period > 1 && state === "funding");
    // Whoever comes second: the pause is told to look again, or the sweep finds nothing to open.
    expect([row.state, open.length]).toEqual(paused.ok ? ["paused", 0] : ["running", 1]);
  });
});

describe("cancelling", () => {
  const cancel = (programme: TestProgramme, dealNumber: number, sums: { kept: bigint; refunded: bigint }) =>
    cancelDeal(programme.first.brand, { dealNumber, reason: "Not this one.", ...sums });

  it("a later month ends that month alone", async () => {
    const programme = await programmeIn("active");
    const second = await fundedMonth(programme, 2);
    must(await cancel(programme, second.number, { kept: 10_750n, refunded: 35_475n }));
    expect(await programmeRow(programme)).toMatchObject({ state: "running", opened: 2 });
    const left = await db.$transaction((tx) => capacityOf(tx, programme.first.briefId));
    expect(left).toMatchObject({ slotsLeft: 1, budgetLeft: 43_000n * 5n - 10_750n });
    await openMonth(programme, 3);
  });

  it("the first month ends the programme, because the contract stands on it", async () => {
    const programme = await programmeIn("active");
    must(await cancel(programme, programme.number, { kept: 10_750n, refunded: 35_475n }));
    expect(await programmeRow(programme)).toMatchObject({ state: "ended", nextAt: null });
    const left = await db.$transaction((tx) => capacityOf(tx, programme.first.briefId));
    expect(left).toMatchObject({ slotsLeft: 2, budgetLeft: 43_000n * 8n - 10_750n });
  });
});
