import { act, db, type Tx } from "#app/db.server.ts";
import { dealHref, dealNames, lockedDeal } from "#app/domain/deal/load.server.ts";
import { DEFAULT_POLICY } from "#app/domain/deal/policy.ts";
import { claimReminder } from "#app/domain/deal/remind.server.ts";
import { eachDue } from "#app/domain/each-due.server.ts";
import { moneyData, notify } from "#app/domain/messaging/notify.server.ts";
import { done } from "#app/domain/refusal.ts";

const DAY = 86_400_000;

interface Unsent {
  id: string;
  amount: bigint;
  /** When the oldest of it was paid in, for the deal or for a statement of its commission. */
  since: Date;
  /** Why it has not left, as far as the states say. */
  why:
    "dispute" | "chargeback" | "agreed" | "blocked_payee" | "contested" | "needs_review" | "failed" | "late";
}

const WHY: Record<Unsent["why"], string> = {
  dispute: "a dispute about the deal is open. Rule on it, or ask both sides to settle it",
  chargeback: "the card’s bank has taken the payment back and has not decided",
  agreed: "both sides agreed to pause the deal. Ask them to end the pause",
  blocked_payee: "the creator has not set up the payout account. Write to them",
  contested: "the creator questions what goes back of a commission. Decide it on the statement",
  needs_review: "the outcome of the last try is not known. Decide it with a colleague",
  failed: "the processor refused it. Find the cause and send it again",
  late: "it is due and was not sent",
};

async function alarm(tx: Tx, now: Date, { id, amount, since, why }: Unsent): Promise<boolean> {
  const deal = await lockedDeal(tx, id);
  if (!(await claimReminder(tx, now, id, `unsent-${why}`, since))) return false;
  await notify(tx, now, {
    to: { admins: "ledger.read" },
    kind: "held_alarm",
    data: {
      ...dealNames(deal),
      held: moneyData(amount, deal.currency),
      days: Math.floor((now.getTime() - since.getTime()) / DAY),
      reason: `It was released to the creator and is not sent, because ${WHY[why]}. Meanwhile it stays owed to the creator, and is sent by itself once the cause is gone.`,
    },
    href: `${dealHref(deal)}/money`,
    dealId: id,
  });
  return true;
}

/**
 * Money that was released in time and did not leave: nothing is held for the deal any more, so its age is watched here. From
 * the day on which held money must go the staff are told, once for each cause. A statement's money is as old as its own
 * payment, because a commission runs for months. Bounded, the oldest first.
 */
export async function watchUnsentPayouts(limit = 50): Promise<number> {
  const due = await db.$queryRaw<Unsent[]>`
    with unsent as (
      select p.deal_id, p.amount, p.state, s.state as statement, coalesce(s.paid_in_at, d.funded_at) as since
      from payout p join deal d on d.id = p.deal_id left join commission_statement s on s.id = p.statement_id
      where p.state not in ('paid', 'cancelled') and p.amount > 0
    ), late as (
      select d.id, min(p.since) as since, sum(p.amount)::bigint as amount, coalesce(d.pause_kind::text, min(case
          when exists (select 1 from chargeback_share s join chargeback c on c.id = s.chargeback_id
            where s.deal_id = d.id and not s.aside and c.state in ('open', 'submitted') and c.withdrawn_at is not null) then 'chargeback'
          when p.statement = 'contested' then 'contested'
          when p.state in ('blocked_payee', 'needs_review', 'failed') then p.state::text else 'late' end)) as why
      from unsent p join deal d on d.id = p.deal_id join terms t on t.id = d.terms_id
      where p.since <= app_now() - interval '30 days'
        -- A day of grace after the last one on which a payout leaves by itself.
        and p.since + coalesce((t.body->'policy'->>'heldActDays')::int, ${DEFAULT_POLICY.heldActDays}) * interval '1 day'
          <= app_now() - case when d.paused_at is null then interval '1 day' else interval '0' end
      group by d.id, d.pause_kind
    )
    select id, amount, since, why from late where not exists (select 1 from reminder r
      where r.subject_id = late.id and r.kind = 'unsent-' || late.why and r.deadline = late.since)
    order by since limit ${limit}`;
  return eachDue(due, async (one) => {
    const told = await act(async (tx, now) => done(await alarm(tx, now, one)));
    return told.ok && told.value;
  });
}
