import { act, db } from "../../db.server.ts";
import { claimReminder } from "../deal/remind.server.ts";
import { eachDue } from "../each-due.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done } from "../refusal.ts";
import { PLATFORM_NAMES, type Platform } from "./platforms.ts";
import { reminderPeriod, STALE_AFTER_DAYS } from "./staleness.ts";

interface Due {
  accountId: string;
  creatorId: string;
  platform: Platform;
  handle: string;
  takenAt: Date;
}

/** Accounts with stale numbers that were not reminded of in their present period of 30 days. */
function dueAccounts(limit: number): Promise<Due[]> {
  return db.$queryRaw<Due[]>`
    with latest as (
      select a.id, a.creator_id, a.platform, a.handle,
        (select max(s.taken_at) from stat_snapshot s where s.account_id = a.id) as taken_at
      from social_account a where a.removed_at is null)
    select l.id as "accountId", l.creator_id as "creatorId", l.platform::text as platform, l.handle,
      l.taken_at as "takenAt"
    from latest l
    where l.taken_at < app_now() - ${STALE_AFTER_DAYS}::int * interval '1 day'
      and not exists (select 1 from reminder r where r.subject_id = l.id and r.kind = 'stats-stale'
        and r.deadline > app_now() - interval '30 days' and r.deadline >= l.taken_at)
    order by l.taken_at limit ${limit}`;
}

/** Tells creators, once per account and month, that numbers are older than 60 days. */
export async function remindOfStaleNumbers(limit = 50): Promise<number> {
  return eachDue(await dueAccounts(limit), async (due) => {
    const told = await act(async (tx, now) => {
      const period = reminderPeriod(due.takenAt, now);
      if (!period || !(await claimReminder(tx, now, due.accountId, "stats-stale", period)))
        return done(false);
      const data = {
        account: `@${due.handle} on ${PLATFORM_NAMES[due.platform]}`,
        takenAt: due.takenAt.toISOString(),
      };
      const href = `/creator/accounts/${due.accountId}/stats`;
      await notify(tx, now, { to: { creatorId: due.creatorId }, kind: "stats_stale", data, href });
      return done(true);
    });
    return told.ok && told.value;
  });
}
