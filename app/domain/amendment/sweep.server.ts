import { act, db } from "../../db.server.ts";
import { lockedDeal } from "../deal/load.server.ts";
import { claimReminder, hoursLeft } from "../deal/remind.server.ts";
import { eachDue } from "../each-due.server.ts";
import { done } from "../refusal.ts";
import { sidesToSign } from "./amendment.ts";
import { lapseAmendment } from "./end-amendment.server.ts";
import { amendmentById } from "./load.server.ts";
import { tellDue } from "./tell.server.ts";

/** Hours before the limit at which whoever has to act is reminded. */
const REMIND_HOURS = 24;

/** Ends amendments that were not signed or not funded in time. Bounded; one transaction each. */
export async function lapseAmendments(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ id: string; deal_id: string }[]>`
    select a.id, a.deal_id from amendment a join deal d on d.id = a.deal_id
    where a.state in ('signing', 'funding') and a.due_at <= app_now() and d.paused_at is null
    order by a.due_at limit ${limit}`;
  return eachDue(due, async ({ id, deal_id: dealId }) => {
    const result = await act(async (tx, now) =>
      done(await lapseAmendment(tx, now, await lockedDeal(tx, dealId), id)),
    );
    return result.ok && result.value;
  });
}

/** Reminds once, a day before the limit: each side that has not signed, or the brand that has not paid. */
export async function remindOfAmendments(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ id: string; deal_id: string }[]>`
    select a.id, a.deal_id from amendment a join deal d on d.id = a.deal_id
    where a.state in ('signing', 'funding') and a.due_at > app_now() and d.paused_at is null
      and a.due_at <= app_now() + ${REMIND_HOURS} * interval '1 hour'
      and not exists (select 1 from reminder r
        where r.subject_id = a.id and r.kind = 'amendment' and r.deadline = a.due_at)
    order by a.due_at limit ${limit}`;
  return eachDue(due, async ({ id, deal_id: dealId }) => {
    await act(async (tx, now) => {
      const deal = await lockedDeal(tx, dealId);
      const amendment = await amendmentById(tx, id);
      const { dueAt, state } = amendment;
      if (!dueAt || dueAt <= now) return done(null);
      if (!(await claimReminder(tx, now, id, "amendment", dueAt))) return done(null);
      const base = { dueAt, hoursLeft: hoursLeft(dueAt, now) };
      const sides =
        state === "funding" ? (["brand"] as const) : sidesToSign(amendment.signatures.map((s) => s.side));
      const step = state === "funding" ? "fund" : "sign";
      for (const side of sides) await tellDue(tx, now, deal, amendment, { ...base, side, step });
      return done(null);
    });
    return true;
  });
}
