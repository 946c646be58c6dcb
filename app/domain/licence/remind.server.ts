import { act, db } from "../../db.server.ts";
import { itemWords } from "../contract/clauses.ts";
import { dealNames, lockedDeal } from "../deal/load.server.ts";
import { claimReminder } from "../deal/remind.server.ts";
import { eachDue } from "../each-due.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done } from "../refusal.ts";
import { daysLeft, REMIND_DAYS, registerHref } from "./licence.ts";

/** A licence that ended longer ago than this is not announced: it was there before the register, or time jumped. */
const LATEST_DAYS = 3;

interface Due {
  id: string;
  deal_id: string;
  ends_at: Date;
  step: number;
}

async function remindOne(row: Due): Promise<boolean> {
  await act(async (tx, now) => {
    const deal = await lockedDeal(tx, row.deal_id);
    const { endsAt } = await tx.licence.findUniqueOrThrow({ where: { id: row.id } });
    if (endsAt?.getTime() !== row.ends_at.getTime()) return done(null);
    if (!(await claimReminder(tx, now, row.id, `licence-${row.step}`, endsAt))) return done(null);
    const item = await tx.deliverable.findUniqueOrThrow({ where: { id: row.id } });
    const data = { ...dealNames(deal), deliverable: itemWords(item), endsAt: endsAt.toISOString() };
    const days = daysLeft(endsAt, now);
    const shared = { kind: "licence_ending", dealId: deal.id } as const;
    for (const side of ["brand", "creator"] as const)
      await notify(tx, now, {
        ...{ ...shared, href: registerHref(side), data: { ...data, side, daysLeft: days } },
        to:
          side === "brand"
            ? { brandId: deal.brandId, permission: "contract.sign" }
            : { creatorId: deal.creatorId },
      });
    return done(null);
  });
  return true;
}

/**
 * Tells both sides 30, 7 and 1 day before a licence ends, and when it has. When time jumps over several steps only the
 * last one goes out. Bounded; one transaction each.
 */
export async function remindOfLicences(limit = 50): Promise<number> {
  const due = await db.$queryRaw<Due[]>`
    select l.id, l.deal_id, l.ends_at, min(s.step)::int as step
    from licence l cross join unnest(${[...REMIND_DAYS]}::int[]) as s(step)
    where l.ends_at > app_now() - ${LATEST_DAYS} * interval '24 hours'
      and l.ends_at <= app_now() + s.step * interval '24 hours'
    group by l.id having not exists (select 1 from reminder r
      where r.subject_id = l.id and r.deadline = l.ends_at and r.kind = 'licence-' || min(s.step))
    order by l.ends_at limit ${limit}`;
  return eachDue(due, remindOne);
}
