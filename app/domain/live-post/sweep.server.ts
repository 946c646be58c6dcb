import { act, db, type Tx } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, lockedDeliverable, type LoadedDeliverable } from "../deal/load.server.ts";
import { eachDue } from "../each-due.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done } from "../refusal.ts";
import { atLimit, nextCheck } from "./watch.ts";
import { postNews } from "./watch.server.ts";

/**
 * Begins to watch accepted posts whose agreed days still run. From the rows alone, so that no verb has to think of it
 * and posts of before there were watches are not forgotten.
 */
async function beginWatches(limit: number): Promise<number> {
  const rows = await db.$queryRaw<{ id: string; url: string; since: Date; days: number; now: Date }[]>`
    select d.id, p.url, p.submitted_at as since, x.days, app_now() as now
    from deliverable d join deal on deal.id = d.deal_id join terms t on t.id = deal.terms_id
      cross join lateral (select (t.body #>> '{policy,stayUpDays}')::int as days) x
      join lateral (select url, submitted_at from live_post where deliverable_id = d.id and confirmed_at is not null
        order by submitted_at desc limit 1) p on true
    where d.state in ('accepted', 'paid') and d.accepted_at > app_now() - interval '370 days'
      and p.submitted_at + x.days * interval '24 hours' > app_now()
      and not exists (select 1 from post_watch w where w.deliverable_id = d.id)
    order by d.accepted_at limit ${limit}`;
  if (rows.length === 0) return 0;
  const made = await db.postWatch.createMany({
    data: rows.map(({ id, url, since, days, now }) => {
      const span = { startsAt: since, endsAt: new Date(since.getTime() + days * 86_400_000) };
      return { deliverableId: id, url, ...span, nextCheckAt: nextCheck(span, now) };
    }),
    skipDuplicates: true,
  });
  return made.count;
}

/** Sends out the looks that are due. A look that gets lost is sent again after six hours. */
export async function lookAtPosts(limit = 50): Promise<number> {
  const begun = await beginWatches(limit);
  const sent = await act(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      update post_watch w set next_check_at = app_now() + interval '6 hours'
      from (select deliverable_id from post_watch
        where state in ('watching', 'asked', 'unanswered') and next_check_at <= app_now()
        order by next_check_at limit ${limit} for update skip locked) due
      where w.deliverable_id = due.deliverable_id returning w.deliverable_id as id`;
    for (const { id } of rows) await enqueue(tx, "post.check", { deliverableId: id });
    return done(rows.length);
  });
  return begun + (sent.ok ? sent.value : 0);
}

async function tellFulfilled(tx: Tx, now: Date, item: LoadedDeliverable, url: string): Promise<void> {
  const { deal } = item;
  const days = deal.body.policy.stayUpDays;
  const { data, shared } = postNews(item, url);
  const message = { ...shared, kind: "post_fulfilled" } as const;
  await notify(tx, now, {
    ...message,
    to: { creatorId: deal.creatorId },
    data: { ...data, days, side: "creator" },
  });
  const to = { brandId: deal.brandId, permission: "live.confirm" } as const;
  await notify(tx, now, { ...message, to, data: { ...data, days, side: "brand" } });
  const event = { type: "live.fulfilled", deliverable: item.label, days } as const;
  await record(tx, now, SYSTEM, dealStream(deal), event);
}

/** What the clock decides of one watch, in its own transaction. */
async function settle(deliverableId: string): Promise<boolean> {
  const settled = await act(async (tx, now) => {
    const item = await lockedDeliverable(tx, deliverableId);
    const watch = await tx.postWatch.findUniqueOrThrow({ where: { deliverableId } });
    const state = atLimit(watch, now);
    if (!state) return done(false);
    await tx.postWatch.update({
      where: { deliverableId },
      data: { state, version: { increment: 1 }, ...(state === "unanswered" ? {} : { nextCheckAt: null }) },
    });
    if (state === "fulfilled") await tellFulfilled(tx, now, item, watch.url);
    if (state !== "unanswered") return done(true);
    const { data, shared } = postNews(item, watch.url);
    const to = { brandId: item.deal.brandId, permission: "live.confirm" } as const;
    await notify(tx, now, { ...shared, to, kind: "post_unanswered", data });
    return done(true);
  });
  return settled.ok && settled.value;
}

/** Watches whose time is up: nobody answered, or the agreed days are over. */
export async function settleWatches(limit = 50): Promise<number> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select deliverable_id as id from post_watch
    where (state = 'asked' and answer_by <= app_now())
      or (state = 'unanswered' and ends_at <= app_now())
      or (state = 'watching' and ends_at <= app_now() and gone_since is null and next_check_at is null)
    order by ends_at limit ${limit}`;
  return eachDue(rows, ({ id }) => settle(id));
}
