import { afterEach, describe, expect, it } from "vitest";
import { appNow, db } from "#app/db.server.ts";
import { capacityOf } from "#app/domain/application/capacity.server.ts";
import { balancesOf } from "#app/domain/ledger/queries.server.ts";
import { advanceProgrammes } from "#app/domain/programme/advance.server.ts";
import { inPeriod, periodStart } from "#app/domain/programme/schedule.ts";
import {
  applicationTo,
  brandUser,
  dealIn,
  HOURS,
  moveClock,
  moveClockTo,
  offerTo,
  publishedBrief,
} from "../support/factories.ts";
import { expectSoundLedger } from "../support/ledger-check.ts";
import {
  finish,
  fundedMonth,
  month,
  openMonth,
  programmeBrief,
  programmeIn,
  programmeRow,
  sweep,
} from "../support/programme-fixtures.ts";

afterEach(expectSoundLedger);

const capacity = (briefId: string) => db.$transaction((tx) => capacityOf(tx, briefId));
const kinds = (where: object) =>
  db.notification.findMany({ where, orderBy: { createdAt: "asc" }, select: { kind: true, data: true } });

describe("a programme", () => {
  it("is made with the first deal, by whose contract it is framed, and begins with its funds", async () => {
    const programme = await programmeIn("funding");
    const before = await programmeRow(programme);
    expect(before).toMatchObject({
      state: "starting",
      opened: 1,
      lastPeriod: 4,
      startedAt: null,
      nextAt: null,
    });
    const contract = await db.contract.findUniqueOrThrow({ where: { dealId: programme.first.dealId } });
    expect(before.contractId).toBe(contract.id);
    expect(JSON.stringify(contract.document)).toContain("This is a frame contract for 4 months.");
    const started = await programmeRow(await programmeIn("active"));
    expect(started.state).toBe("running");
    expect(started.startedAt).toEqual(started.deals[0]?.fundedAt);
    expect(started.nextAt).toEqual(
      new Date(periodStart(started.startedAt ?? new Date(0), 2).getTime() - 7 * 24 * HOURS),
    );
  });

  it("is nothing that a single deal has", async () => {
    const deal = await dealIn("active");
    const row = await db.deal.findUniqueOrThrow({ where: { id: deal.dealId }, include: { terms: true } });
    expect([row.programmeId, row.period, row.beginsAt]).toEqual([null, 1, null]);
    expect(Object.keys(row.terms.body as object)).not.toContain("programme");
  });

  it("opens each month as a deal of the same terms that waits for its funds, and asks for them", async () => {
    const brief = await programmeBrief();
    const now = await appNow();
    const [publishFrom, publishTo] = [
      new Date(now.getTime() + 20 * 24 * HOURS),
      new Date(now.getTime() + 24 * 24 * HOURS),
    ];
    await db.briefDeliverable.updateMany({
      where: { briefId: brief.briefId },
      data: { publishFrom, publishTo },
    });
    const programme = await programmeIn("active", brief);
    const second = await openMonth(programme, 2);
    const { startedAt, contract, deals } = {
      ...(await programmeRow(programme)),
      contract: await db.contract.findUniqueOrThrow({ where: { dealId: programme.first.dealId } }),
    };
    const [first, next] = deals;
    expect(next).toMatchObject({
      ...{
        state: "funding",
        period: 2,
        gross: 43_000n,
        termsId: first?.termsId,
        signedAt: contract.completedAt,
      },
      ...{ beginsAt: startedAt && periodStart(startedAt, 2), dueAt: startedAt && periodStart(startedAt, 2) },
    });
    expect(await db.contract.count({ where: { dealId: second.dealId } })).toBe(0);
    const [item] = await db.deliverable.findMany({ where: { dealId: second.dealId } });
    expect([item?.publishFrom, item?.publishTo]).toEqual([inPeriod(publishFrom, 2), inPeriod(publishTo, 2)]);
    const told = await kinds({ dealId: second.dealId });
    expect(told.map(({ kind }) => kind)).toEqual(["month_opened", "month_opened"]);
    expect(told[0]?.data).toMatchObject({ side: "brand", cost: { amount: "47300", currency: "USD" } });
  });

  it("opens a month once, however often and however many sweep at once", async () => {
    const programme = await programmeIn("active");
    const { nextAt } = await programmeRow(programme);
    await moveClockTo(new Date((nextAt?.getTime() ?? 0) - 1_000));
    expect(await advanceProgrammes()).toBe(0);
    await moveClock(2_000);
    const done = await Promise.all([1, 2, 3, 4].map(() => advanceProgrammes()));
    expect(done.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await advanceProgrammes()).toBe(0);
    expect((await programmeRow(programme)).deals.map(({ period }) => period)).toEqual([1, 2]);
  });

  it("cannot hold a month twice, whatever the program does", async () => {
    const programme = await programmeIn("active");
    await openMonth(programme, 2);
    const {
      id: _id,
      number: _number,
      ...copy
    } = await db.deal.findFirstOrThrow({
      where: { programmeId: programme.id, period: 2 },
    });
    await expect(db.deal.create({ data: copy })).rejects.toMatchObject({ code: "P2002" });
    const taken = { programmeId: null };
    await expect(db.deal.updateMany({ where: { programmeId: programme.id }, data: taken })).rejects.toThrow();
    await expect(db.programme.update({ where: { id: programme.id }, data: { gross: 1n } })).rejects.toThrow(
      /frozen/,
    );
  });

  it("starts the clock of a month that is funded early when the month begins", async () => {
    const programme = await programmeIn("active");
    const second = await fundedMonth(programme, 2);
    const { startedAt } = await programmeRow(programme);
    const begins = periodStart(startedAt ?? new Date(0), 2);
    const [item] = await db.deliverable.findMany({ where: { dealId: second.dealId } });
    expect(item).toMatchObject({ state: "draft_due", dueAt: new Date(begins.getTime() + 240 * HOURS) });
  });

  it("runs all its months, each paid on its own, and is over when the last one is", async () => {
    const programme = await programmeIn("accepted", await programmeBrief({ periods: 3, noticeDays: 30 }));
    for (const period of [2, 3]) {
      const deal = await fundedMonth(programme, period);
      await finish(deal);
      expect(await balancesOf(deal.dealId)).toMatchObject({ held: 0n, released: 47_300n, refunded: 0n });
    }
    const { startedAt, deals } = await programmeRow(programme);
    expect(deals.map(({ state }) => state)).toEqual(["active", "completed", "completed"]);
    await moveClockTo(periodStart(startedAt ?? new Date(0), 4));
    await sweep();
    expect(await programmeRow(programme)).toMatchObject({ state: "ended", nextAt: null, opened: 3 });
    const told = await kinds({ kind: "programme_ended", userId: programme.first.creator.userId });
    expect(told).toMatchObject([{ data: { ran: 3, periods: 3, side: "creator" } }]);
  });
});

describe("the brief behind it", () => {
  it("gives one slot and keeps the money of all months free", async () => {
    const brief = await programmeBrief();
    const programme = await programmeIn("active", brief);
    const left = { slotsLeft: 1, budgetLeft: 43_000n * 4n };
    expect(await capacity(brief.briefId)).toMatchObject(left);
    await openMonth(programme, 2);
    expect(await capacity(brief.briefId)).toMatchObject(left);
  });

  it("takes no second programme that its budget cannot carry to the end", async () => {
    const brief = await programmeBrief(undefined, { budget: 43_000n * 7n });
    await programmeIn("active", brief);
    await expect(applicationTo(brief).then((to) => offerTo(to))).rejects.toThrow(/budget_exceeded/);
    const single = await publishedBrief({ budget: 43_000n * 7n });
    await expect(applicationTo(single).then((to) => offerTo(to))).resolves.toBeTruthy();
  });

  it("has its slot and its money back when the first month lapses, and not when a later one does", async () => {
    const brief = await programmeBrief();
    const early = await programmeIn("funding", brief);
    await moveClock(73 * HOURS);
    await sweep();
    expect(await programmeRow(early)).toMatchObject({ state: "ended" });
    expect(await capacity(brief.briefId)).toMatchObject({ slotsLeft: 2, budgetLeft: 43_000n * 8n });

    const programme = await programmeIn("active", brief);
    await openMonth(programme, 2);
    await moveClock(7 * 24 * HOURS + 1_000);
    await sweep();
    const row = await programmeRow(programme);
    expect(row.state).toBe("running");
    expect(row.deals[1]).toMatchObject({ state: "cancelled", cancelReason: "not_funded" });
    expect(await capacity(brief.briefId)).toMatchObject({ slotsLeft: 1, budgetLeft: 43_000n * 5n });
    const lapsed = await kinds({ kind: "month_lapsed", userId: programme.first.creator.userId });
    expect(lapsed).toHaveLength(1);
    expect(await kinds({ kind: "deal_lapsed", userId: programme.first.creator.userId })).toEqual([]);
  });
});

describe("who may see it", () => {
  it("stops at the brand's door", async () => {
    const programme = await programmeIn("active");
    const stranger = await brandUser();
    expect(await month(programme, 1)).toMatchObject({ number: programme.number });
    expect(await db.programme.count({ where: { id: programme.id, brandId: stranger.brandId } })).toBe(0);
  });
});
