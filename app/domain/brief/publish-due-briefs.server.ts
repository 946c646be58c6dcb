import { act, db } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { eachDue } from "../each-due.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done } from "../refusal.ts";
import { lockedBrief } from "./load.server.ts";
import { moveBrief } from "./move.server.ts";

/**
 * Puts approved briefs before creators whose moment has come, at most `limit` of them, oldest first, one
 * transaction each; rows that somebody is acting on are left for the next sweep. Those whose application
 * deadline has passed meanwhile are left to the sweep that closes briefs. Returns how many went public.
 */
export async function publishDueBriefs(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    select id from brief where state = 'scheduled' and publish_at <= app_now() and apply_by > app_now()
    order by publish_at, id limit ${limit}`;
  return eachDue(due, async ({ id }) => {
    const published = await act(async (tx, now) => {
      const free = await tx.$queryRaw<unknown[]>`
        select id from brief where id = ${id}::uuid and state = 'scheduled' and publish_at <= ${now}
          and apply_by > ${now} for update skip locked`;
      const brief = free.length > 0 ? await lockedBrief(tx, id) : null;
      if (!brief) return done(false);
      const moved = await moveBrief(tx, now, brief, "publish", { publishedAt: brief.publishedAt ?? now });
      if (!moved.ok) throw new Error(`A locked brief did not go public: ${moved.code}`);
      await record(tx, now, SYSTEM, { stream: `brief:${id}`, briefId: id }, { type: "brief.published" });
      await notify(tx, now, {
        to: { brandId: brief.brandId, permission: "brief.write" },
        kind: "listing_published",
        data: { briefTitle: brief.title, brandName: brief.brand.name },
        href: `/brand/briefs/${id}`,
      });
      return done(true);
    });
    return published.ok && published.value;
  });
}
