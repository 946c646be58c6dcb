import { act, db, type Tx } from "../../db.server.ts";
import { SYSTEM, type Side } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealNames, dealStream, type LoadedDeal, lockedDeal } from "../deal/load.server.ts";
import { eachDue } from "../each-due.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse } from "../refusal.ts";
import { REMIND_HOURS, shouldPublish } from "./review.ts";

export const reviewHref = ({ number }: Pick<LoadedDeal, "number">) => `/deals/${number}/review`;

/** Whom of a side a deal's reviews concern. */
const toSide = (deal: LoadedDeal, side: Side) =>
  side === "brand"
    ? ({ brandId: deal.brandId, permission: "draft.review" } as const)
    : { creatorId: deal.creatorId };

/** The window of a deal with who has written, under the deal's lock; null before the deal is complete. */
export async function lockedWindow(tx: Tx, dealId: string) {
  const window = await tx.reviewWindow.findUnique({
    where: { dealId },
    include: { reviews: { select: { side: true } } },
  });
  return window && { ...window, written: window.reviews.map(({ side }) => side) };
}
type Window = NonNullable<Awaited<ReturnType<typeof lockedWindow>>>;

/** Opens the seal when it is time, and tells both sides when there is something to read. Says whether it did. */
export async function publishWhenDue(tx: Tx, now: Date, deal: LoadedDeal, window: Window): Promise<boolean> {
  if (!shouldPublish(window, now)) return false;
  const taken = await tx.reviewWindow.updateMany({
    where: { dealId: deal.id, publishedAt: null },
    data: { publishedAt: now },
  });
  if (taken.count !== 1 || window.written.length === 0) return taken.count === 1;
  const count = window.written.length;
  await record(tx, now, SYSTEM, dealStream(deal), { type: "reviews.published", count });
  for (const side of ["brand", "creator"] as const) {
    const other = side === "brand" ? "creator" : "brand";
    const data = { ...dealNames(deal), side, theirs: window.written.includes(other) };
    await notify(tx, now, {
      ...{ to: toSide(deal, side), kind: "reviews_published", data },
      ...{ href: reviewHref(deal), dealId: deal.id },
    });
  }
  return true;
}

/** Opens the seals whose time is over. A bounded batch; returns how many. */
export async function publishDueReviews(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ dealId: string }[]>`
    select deal_id as "dealId" from review_window where published_at is null and closes_at <= app_now()
    order by closes_at limit ${limit}`;
  return eachDue(due, async ({ dealId }) => {
    const outcome = await act(async (tx, now) => {
      const deal = await lockedDeal(tx, dealId);
      const window = await lockedWindow(tx, dealId);
      return window && (await publishWhenDue(tx, now, deal, window)) ? done(null) : refuse("wrong_state");
    });
    return outcome.ok;
  });
}

/** Reminds the sides that have not written, once, two days before the end. Returns how many deals. */
export async function remindOfReviews(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ dealId: string }[]>`
    select w.deal_id as "dealId" from review_window w
    where w.published_at is null and w.reminded_at is null and w.closes_at > app_now()
      and w.closes_at <= app_now() + ${REMIND_HOURS} * interval '1 hour'
    order by w.closes_at limit ${limit}`;
  return eachDue(due, async ({ dealId }) => {
    const outcome = await act(async (tx, now) => {
      const deal = await lockedDeal(tx, dealId);
      const window = await lockedWindow(tx, dealId);
      if (!window || window.publishedAt || window.remindedAt) return refuse("wrong_state");
      await tx.reviewWindow.update({ where: { dealId }, data: { remindedAt: now } });
      for (const side of ["brand", "creator"] as const) {
        if (window.written.includes(side)) continue;
        const data = { ...dealNames(deal), side, closesAt: window.closesAt.toISOString() };
        const what = { to: toSide(deal, side), kind: "review_due", data } as const;
        await notify(tx, now, { ...what, href: reviewHref(deal), dealId });
      }
      return done(null);
    });
    return outcome.ok;
  });
}
