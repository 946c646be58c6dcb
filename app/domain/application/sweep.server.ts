import { act, db, type Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { eachDue } from "../each-due.server.ts";
import { claimReminder } from "../deal/remind.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, type Result } from "../refusal.ts";
import { awaitsAnswer } from "./application.ts";
import { moveApplication } from "./move.server.ts";

const withParties = { brief: { include: { brand: true } }, creator: true } as const;

async function expireOne(tx: Tx, now: Date, id: string): Promise<boolean> {
  const application = await tx.application.findUniqueOrThrow({ where: { id }, include: withParties });
  const moved = await moveApplication(tx, application, "expire", { endedAt: now, declineCode: "unanswered" });
  if (!moved.ok) return false;
  const where = { stream: `application:${id}`, briefId: application.briefId };
  await record(tx, now, SYSTEM, where, { type: "application.expired" });
  const data = { briefTitle: application.brief.title, brandName: application.brief.brand.name };
  await notify(tx, now, {
    to: { creatorId: application.creatorId },
    kind: "application_expired",
    data,
    href: `/creator/applications/${id}`,
  });
  await notify(tx, now, {
    to: { brandId: application.brief.brandId, permission: "application.answer" },
    kind: "application_expired_brand",
    data: { ...data, creatorName: application.creator.displayName },
    href: `/brand/applications/${id}`,
  });
  return true;
}

/** Closes applications that nobody answered in time, a bounded batch. Returns how many it closed. */
export async function expireApplications(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    select id from application where state in ('submitted', 'shortlisted') and closes_at <= app_now()
    order by closes_at limit ${limit}`;
  return eachDue(due, async ({ id }) => {
    const result: Result<boolean> = await act(async (tx, now) => {
      const free = await tx.$queryRaw<unknown[]>`
        select id from application where id = ${id}::uuid and state in ('submitted', 'shortlisted')
          and closes_at <= ${now} for update skip locked`;
      return done(free.length > 0 && (await expireOne(tx, now, id)));
    });
    return result.ok && result.value;
  });
}

/** Tells the brand, once, that an answer is due within a day. */
export async function remindOfAnswers(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    select a.id from application a
    where a.state in ('submitted', 'shortlisted') and a.answered_at is null
      and a.answer_due_at between app_now() and app_now() + interval '24 hours'
      and not exists (select 1 from reminder r where r.subject_id = a.id and r.kind = 'answer' and r.deadline = a.answer_due_at)
    order by a.answer_due_at limit ${limit}`;
  return eachDue(due, async ({ id }) => {
    const told: Result<boolean> = await act(async (tx, now) => {
      const application = await tx.application.findUniqueOrThrow({ where: { id }, include: withParties });
      if (!awaitsAnswer(application.state)) return done(false);
      if (!(await claimReminder(tx, now, id, "answer", application.answerDueAt))) return done(false);
      await notify(tx, now, {
        to: { brandId: application.brief.brandId, permission: "application.answer" },
        kind: "application_expiring",
        data: {
          briefTitle: application.brief.title,
          brandName: application.brief.brand.name,
          creatorName: application.creator.displayName,
          answerBy: application.answerDueAt.toISOString(),
          closesAt: application.closesAt.toISOString(),
        },
        href: `/brand/applications/${id}`,
      });
      return done(true);
    });
    return told.ok && told.value;
  });
}
