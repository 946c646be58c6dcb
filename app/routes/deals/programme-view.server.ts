import type { AdminActor, PartyActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { turnsOf } from "#app/domain/deal/turn.ts";
import { costsNothing, monthsOf } from "#app/domain/programme/months.ts";
import { canDo, noticeEffect, unfunded } from "#app/domain/programme/programme.ts";
import type { ProgrammePage } from "#app/domain/programme/queries.server.ts";
import { periodStart } from "#app/domain/programme/schedule.ts";

function monthViews({ facts, deals }: ProgrammePage, side: "brand" | "creator" | "admin") {
  return monthsOf(facts, deals).map((month) => {
    const deal = deals.find(({ period }) => period === month.period);
    const { gross, brandFee, creatorFee } = deal ?? sumsOf(facts.body.totals);
    // The reader's own turn first, as in the list of deals.
    const turns = deal ? turnsOf(deal) : [];
    const turn = turns.find((one) => one.side === side) ?? turns[0] ?? null;
    return { ...month, turn, amount: side === "creator" ? gross - creatorFee : gross + brandFee };
  });
}

const sumsOf = ({ gross, brandFee, creatorFee }: ProgrammePage["facts"]["body"]["totals"]) => ({
  gross: BigInt(gross),
  brandFee: BigInt(brandFee),
  creatorFee: BigInt(creatorFee),
});

/** What a pause, a resumption and a notice would mean now: shown before anybody confirms. */
function effectsOf({ facts, deals, ...programme }: ProgrammePage, now: Date) {
  const { startedAt, opened, lastPeriod, terms } = facts;
  const waiting = unfunded(deals);
  const next = startedAt && opened < lastPeriod ? opened + 1 : null;
  return {
    pause: {
      withdrawn: waiting,
      goesOn: deals.filter(({ state }) => state === "active").map(({ period }) => period),
      next,
    },
    resume: next && startedAt ? { period: next, beginsAt: periodStart(startedAt, next) } : null,
    notice: noticeEffect(facts, deals, now),
    noticeDays: terms.noticeDays,
    version: programme.version,
  };
}

/** What the programme's page shows to one viewer. */
export function programmeView(viewer: PartyActor | AdminActor, page: ProgrammePage, now: Date) {
  const { facts, deals } = page;
  const side = viewer.kind;
  const may = side !== "admin" && can(viewer, "contract.sign");
  const paid = deals.flatMap(({ payouts }) => payouts).reduce((sum, { amount }) => sum + amount, 0n);
  return {
    ...{ now, side, timeZone: viewer.timeZone, number: page.number, state: page.state },
    ...{ title: page.brief.title, brand: page.brand, periods: page.periods, currency: page.currency },
    creator: { name: page.creator.displayName, handle: page.creator.handle },
    ...{ noticeBy: page.noticeBy, noticeReason: page.noticeReason, endedAt: page.endedAt },
    ...{ fundDays: facts.terms.fundDays, paid, totals: sumsOf(facts.body.totals) },
    applicationId: page.applicationId,
    lastPeriod: page.lastPeriod,
    endsAt: facts.startedAt && periodStart(facts.startedAt, page.lastPeriod + 1),
    months: monthViews(page, side),
    counted: monthsOf(facts, deals).filter(({ standing }) => !costsNothing(standing)).length,
    ran: deals.filter(({ state }) => state !== "cancelled").length,
    may: {
      pause: may && side === "brand" && canDo(page, deals, "pause"),
      resume: may && side === "brand" && canDo(page, deals, "resume"),
      notice: may && canDo(page, deals, "give_notice"),
    },
    effects: effectsOf(page, now),
  };
}
export type ProgrammeView = ReturnType<typeof programmeView>;
