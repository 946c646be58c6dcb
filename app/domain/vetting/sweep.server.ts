import { act, db } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { claimReminder } from "../deal/remind.server.ts";
import { eachDue } from "../each-due.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done } from "../refusal.ts";
import { RENEW_DAYS } from "./vetting.ts";

interface Due {
  id: string;
  creator_id: string;
  until: Date;
}

const href = "/creator/vetting";

/** Ends badges whose time is over; the creator is told. One transaction each. */
export async function expireVettings(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    select id from vetting where state = 'vetted' and until <= app_now() order by until limit ${limit}`;
  return eachDue(due, async ({ id }) => {
    const expired = await act(async (tx, now) => {
      const [row] = await tx.$queryRaw<Due[]>`
        select id, creator_id, until from vetting where id = ${id}::uuid and state = 'vetted' and until <= ${now}
        for update skip locked`;
      if (!row) return done(false);
      await tx.vetting.update({
        where: { id },
        data: { state: "expired", version: { increment: 1 } },
        select: { id: true },
      });
      await record(tx, now, SYSTEM, { stream: `vetting:${id}` }, { type: "vetting.expired" });
      const data = { until: row.until.toISOString() };
      await notify(tx, now, { to: { creatorId: row.creator_id }, kind: "vetting_expired", data, href });
      return done(true);
    });
    return expired.ok && expired.value;
  });
}

/** Reminds of badges that end within 30 days, once each. */
export async function remindOfVettings(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    select v.id from vetting v
    where v.state = 'vetted' and v.until > app_now()
      and v.until <= app_now() + ${RENEW_DAYS}::int * interval '1 day'
      and not exists (select 1 from reminder r
        where r.subject_id = v.id and r.kind = 'vetting-ends' and r.deadline = v.until)
    order by v.until limit ${limit}`;
  return eachDue(due, async ({ id }) => {
    const told = await act(async (tx, now) => {
      const [row] = await tx.$queryRaw<Due[]>`
        select id, creator_id, until from vetting where id = ${id}::uuid and state = 'vetted' and until > ${now}
        for update skip locked`;
      if (!row || !(await claimReminder(tx, now, id, "vetting-ends", row.until))) return done(false);
      const data = { until: row.until.toISOString() };
      await notify(tx, now, { to: { creatorId: row.creator_id }, kind: "vetting_expiring", data, href });
      return done(true);
    });
    return told.ok && told.value;
  });
}

/** Deletes identity documents whose days after the decision are over: the rows now, the bytes by a job. */
export async function purgeIdentityFiles(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    select id from vetting where purge_at <= app_now() order by purge_at limit ${limit}`;
  return eachDue(due, async ({ id }) => {
    const purged = await act(async (tx, now) => {
      const [row] = await tx.$queryRaw<Due[]>`
        select id, creator_id from vetting where id = ${id}::uuid and purge_at <= ${now} for update skip locked`;
      if (!row) return done(false);
      const files = await tx.creatorFile.findMany({
        where: { creatorId: row.creator_id, purpose: "identity" },
        select: { id: true, storageKey: true },
      });
      await tx.creatorFile.deleteMany({ where: { id: { in: files.map((file) => file.id) } } });
      for (const { storageKey } of files) await enqueue(tx, "file.remove", { storageKey });
      await tx.vetting.update({ where: { id }, data: { purgeAt: null }, select: { id: true } });
      return done(true);
    });
    return purged.ok && purged.value;
  });
}
