import { act, db, type Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { lockBrief } from "../application/capacity.server.ts";
import { record } from "../audit/record.server.ts";
import { createDeal } from "../deal/create-deal.server.ts";
import { dealHref } from "../deal/load.server.ts";
import { eachDue } from "../each-due.server.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { done } from "../refusal.ts";
import { closeProgramme } from "./end-programme.server.ts";
import { lockedProgramme, programmeStream, type LoadedProgramme } from "./load.server.ts";
import { countMonth } from "./move.server.ts";
import { stepDue, type Step } from "./programme.ts";
import { monthTitle } from "./programme-words.ts";

type Opening = Extract<Step, { act: "open" }>;
type Month = Awaited<ReturnType<typeof createDeal>>;

/** The brand is asked for the funds; the creator learns that the month is prepared and when it is certain. */
async function tellOpened(tx: Tx, now: Date, programme: LoadedProgramme, month: Month, step: Opening) {
  const { gross, brandFee, creatorFee, currency } = month;
  const data = {
    briefTitle: monthTitle(programme.brief.title, step.period, programme.periods),
    ...{ brandName: programme.brand.name, creatorName: programme.creator.displayName },
    ...{ dealNumber: month.number, period: step.period },
    ...{ beginsAt: step.beginsAt.toISOString(), fundBy: step.fundBy.toISOString() },
    gross: moneyData(gross, currency),
    brandFee: moneyData(brandFee, currency),
    creatorFee: moneyData(creatorFee, currency),
    cost: moneyData(gross + brandFee, currency),
    net: moneyData(gross - creatorFee, currency),
  };
  const shared = { kind: "month_opened", href: dealHref(month), dealId: month.id } as const;
  const brand = { brandId: programme.brandId, permission: "deal.fund" } as const;
  await notify(tx, now, { ...shared, to: brand, data: { ...data, side: "brand" } });
  const creator = { creatorId: programme.creatorId };
  await notify(tx, now, { ...shared, to: creator, data: { ...data, side: "creator" } });
}

/** Makes a month's deal from the frame that both signed: it waits for its funds, and nobody signs again. */
async function openMonth(tx: Tx, now: Date, programme: LoadedProgramme, step: Opening): Promise<void> {
  const { briefId, brandId, creatorId, applicationId, termsId } = programme;
  const { period, beginsAt, fundBy } = step;
  const frame = { briefId, brandId, creatorId, applicationId, termsId };
  const signedAt = programme.contract.completedAt;
  const month = await createDeal(tx, now, programme.facts.body, frame, {
    ...{ state: "funding", dueAt: fundBy, signedAt, programmeId: programme.id, period, beginsAt },
  });
  const where = { stream: `deal:${month.id}`, dealId: month.id, briefId };
  await record(tx, now, SYSTEM, where, {
    ...{ type: "programme.month_opened", period, beginsAt: beginsAt.toISOString() },
  });
  await tellOpened(tx, now, programme, month, step);
}

async function takeStep(tx: Tx, now: Date, programmeId: string): Promise<boolean> {
  const programme = await lockedProgramme(tx, programmeId);
  const step = stepDue(programme.facts, programme.facts.body.policy.fundHours, now);
  if (!step) return false;
  if (step.act === "end") return closeProgramme(tx, now, programme, "done");
  const counted = await countMonth(tx, programme, step.period);
  if (!counted.ok) return false;
  if (step.act === "open") await openMonth(tx, now, programme, step);
  else
    await record(tx, now, SYSTEM, programmeStream(programme), {
      ...{ type: "programme.month_skipped", period: step.period, why: step.why },
    });
  return true;
}

/**
 * Opens the months whose time has come, leaves out those of a pause, and ends what is over: one step of each programme.
 * Bounded; one transaction each. Two sweeps at once open a month once: the row is locked, its count is compared and
 * set, and (programme, period) is unique.
 */
export async function advanceProgrammes(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ id: string; brief_id: string }[]>`
    select id, brief_id from programme p where next_at <= app_now() and not exists (
      select 1 from deal d where d.programme_id = p.id and d.paused_at is not null)
    order by next_at limit ${limit}`;
  return eachDue(due, async ({ id, brief_id: briefId }) => {
    const result = await act<boolean>(async (tx, now) => {
      // The brief first, as everywhere; a programme that somebody is acting on is left for the next sweep.
      await lockBrief(tx, briefId);
      const free = await tx.$queryRaw<unknown[]>`
        select id from programme where id = ${id}::uuid and next_at <= ${now} for update skip locked`;
      return done(free.length > 0 && (await takeStep(tx, now, id)));
    });
    return result.ok && result.value;
  });
}
