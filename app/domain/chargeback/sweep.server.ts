import { act } from "../../db.server.ts";
import { claimReminder } from "../deal/remind.server.ts";
import { dealNames, lockedDeal } from "../deal/load.server.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { done } from "../refusal.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import { waitsForEvidence } from "./contested.server.ts";
import { caseHref } from "./load.server.ts";

/** How long before the bank stops listening the staff are reminded. */
const REMIND_BEFORE = "3 days";

/**
 * Asks the processor about chargebacks whose webhooks may have been lost: those that are not over, hourly, and disputes that
 * show only by the movement of their money. Bounded; each turn is marked in `reminder`.
 */
export async function lookAfterChargebacks(limit = 50): Promise<number> {
  const result = await act(async (tx) => {
    const open = await tx.$queryRaw<{ dispute_id: string }[]>`
      with turn as (
        select id, dispute_id, date_bin(interval '1 hour', app_now(), opened_at) as at from chargeback
        where (state in ('inquiry', 'open', 'submitted') or (state = 'won' and reinstated_at is null))
          and opened_at <= app_now() - interval '1 hour'
      ), marked as (
        insert into reminder (subject_id, kind, deadline, sent_at)
        select id, 'poll_chargeback', at, app_now() from turn where not exists (
          select 1 from reminder r where r.subject_id = id and r.kind = 'poll_chargeback' and r.deadline = at)
        order by at limit ${limit} on conflict do nothing returning subject_id
      )
      select dispute_id from turn where id in (select subject_id from marked)`;
    const unknown = await tx.$queryRaw<{ dispute_id: string }[]>`
      select distinct split_part(source_id, ':', 1) as dispute_id from processor_entry e
      where type = 'adjustment' and journal_id is null and source_id ~ '^d[pu]_'
        and not exists (select 1 from journal j where j.processor_id = e.source_id) limit ${limit}`;
    const ids = new Set([...open, ...unknown].map((row) => row.dispute_id));
    for (const disputeId of ids) await enqueue(tx, "chargeback.refresh", { disputeId });
    return done(ids.size);
  });
  return result.ok ? result.value : 0;
}

/** Reminds the staff of chargebacks that wait for evidence and whose time is almost over. Bounded, once each. */
export async function remindOfChargebacks(limit = 50): Promise<number> {
  const result = await act(async (tx, now) => {
    const due = await tx.$queryRaw<
      { id: string; deal_id: string; amount: bigint; currency: string; at: Date }[]
    >`
      select c.id, s.deal_id, c.amount, c.currency, c.evidence_due_at as at from chargeback c
        join lateral (select deal_id from chargeback_share where chargeback_id = c.id order by deal_id limit 1) s on true
      where ${waitsForEvidence} and c.sent_at is null and c.evidence_due_at > app_now()
        and c.evidence_due_at <= app_now() + ${REMIND_BEFORE}::interval
        and not exists (select 1 from reminder r where r.subject_id = c.id and r.kind = 'chargeback-due'
          and r.deadline = c.evidence_due_at)
      order by c.evidence_due_at limit ${limit}`;
    for (const { id, deal_id: dealId, amount, currency, at } of due) {
      if (!(await claimReminder(tx, now, id, "chargeback-due", at))) continue;
      const deal = await lockedDeal(tx, dealId);
      await notify(tx, now, {
        to: { admins: "payout.resolve" },
        kind: "chargeback_due",
        data: { ...dealNames(deal), amount: moneyData(amount, currency), answerBy: at.toISOString() },
        href: caseHref(id),
        dealId,
      });
    }
    return done(due.length);
  });
  return result.ok ? result.value : 0;
}
