import { act, db, type Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { lockBrief } from "../application/capacity.server.ts";
import { itemWords } from "../contract/clauses.ts";
import { eachDue } from "../each-due.server.ts";
import { balancesOf } from "../ledger/queries.server.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { done, type Result, sentenceOf } from "../refusal.ts";
import { endDeal } from "./end-deal.server.ts";
import { heldDates, HELD_LIMIT_DAYS, heldStep, mayEndByAge } from "./held-limit.ts";
import { canCancel, settlementOf } from "./kill-fee.ts";
import { dealHref, dealNames, lockedDeal, type LoadedDeal } from "./load.server.ts";
import { DEFAULT_POLICY } from "./policy.ts";
import { claimReminder } from "./remind.server.ts";

const DAY = 86_400_000;
type Funded = LoadedDeal & { fundedAt: Date };

const facts = (now: Date, deal: Funded, held: bigint) => ({
  ...dealNames(deal),
  held: moneyData(held, deal.currency),
  days: Math.floor((now.getTime() - deal.fundedAt.getTime()) / DAY),
});

async function warn(tx: Tx, now: Date, deal: Funded, held: bigint): Promise<boolean> {
  if (!(await claimReminder(tx, now, deal.id, "held-warn", deal.fundedAt))) return false;
  const { actAt } = heldDates(deal.fundedAt, deal.body.policy);
  const data = { ...facts(now, deal, held), actAt: actAt.toISOString() };
  const shared = { kind: "held_ageing", href: dealHref(deal), dealId: deal.id } as const;
  const brand = { brandId: deal.brandId, permission: "contract.sign" } as const;
  await notify(tx, now, { ...shared, to: brand, data: { ...data, side: "brand" } });
  await notify(tx, now, { ...shared, to: { creatorId: deal.creatorId }, data: { ...data, side: "creator" } });
  const staff = { ...shared, to: { admins: "ledger.read" }, data: { ...data, side: "staff" } } as const;
  await notify(tx, now, { ...staff, href: `${dealHref(deal)}/money` });
  return true;
}

/** What keeps the system from ending the deal: a standstill, or what was the matter when it was looked at. */
function obstacle(deal: Funded, fallback: string): { kind: string; since: Date; reason: string } {
  const { pausedAt, pauseKind, fundedAt } = deal;
  if (!pausedAt) return { kind: "held-alarm", since: fundedAt, reason: fallback };
  // Of its own kind, once per standstill: when the deal goes on, its age is looked at again.
  const what = {
    dispute: "A dispute about the deal is open",
    chargeback: "The card’s bank has taken the payment back",
    agreed: "Both sides agreed to pause",
  }[pauseKind ?? "agreed"];
  return { kind: "held-still", since: pausedAt, reason: `${what}, and money is still held.` };
}

/** The staff are told once that nobody ends this deal but they. */
async function alarm(tx: Tx, now: Date, deal: Funded, held: bigint, fallback: string): Promise<boolean> {
  const { kind, since, reason } = obstacle(deal, fallback);
  if (!(await claimReminder(tx, now, deal.id, kind, since))) return false;
  await notify(tx, now, {
    to: { admins: "ledger.read" },
    kind: "held_alarm",
    data: { ...facts(now, deal, held), reason },
    href: `${dealHref(deal)}/money`,
    dealId: deal.id,
  });
  return true;
}

/** Ends the open work as a brand's cancellation would, whatever sums follow from today's state. */
async function end(tx: Tx, now: Date, deal: Funded): Promise<Result<boolean>> {
  const rows = await tx.deliverable.findMany({ where: { dealId: deal.id }, orderBy: { position: "asc" } });
  if (!canCancel(deal.state, rows)) return done(false);
  const items = rows.map((row) => ({ ...row, label: itemWords(row) }));
  const settlement = settlementOf({ ...deal, items }, "brand", now);
  const { heldActDays } = deal.body.policy;
  const reason = `The money was held for ${heldActDays} days. It is released or sent back before day ${HELD_LIMIT_DAYS}, so the work that was not accepted has ended.`;
  const ended = await endDeal(tx, now, SYSTEM, deal, { settlement, reason, why: "held_too_long" });
  return ended.ok ? done(true) : ended;
}

interface Due {
  id: string;
  brief_id: string;
}

async function look(tx: Tx, now: Date, due: Due): Promise<Result<boolean>> {
  await lockBrief(tx, due.brief_id);
  const deal = await lockedDeal(tx, due.id);
  const { fundedAt } = deal;
  const { held } = await balancesOf(deal.id, tx);
  if (!fundedAt || held <= 0n) return done(false);
  const funded = { ...deal, fundedAt };
  const step = heldStep(fundedAt, deal.body.policy, now);
  if (step === "none") return done(false);
  if (step === "warn") return done(deal.state === "active" && (await warn(tx, now, funded, held)));
  if (!mayEndByAge(deal))
    return done(await alarm(tx, now, funded, held, "The deal is over, and money is still held."));
  const ended = await end(tx, now, funded);
  if (!ended.ok || ended.value) return ended;
  return done(await alarm(tx, now, funded, held, "All work is accepted, and money is still held."));
}

/** Deals with held money that is due for a warning or for its end, and were not told of it; the oldest first. */
async function dueDeals(limit: number): Promise<Due[]> {
  const { heldWarnDays, heldActDays } = DEFAULT_POLICY;
  // 30 days is the least that terms can say: it lets the index do most of the work. A deal that is over and still
  // holds money is looked for half a year.
  return db.$queryRaw<Due[]>`
    select d.id, d.brief_id from deal d join terms t on t.id = d.terms_id, lateral (select
        d.funded_at + coalesce((t.body->'policy'->>'heldWarnDays')::int, ${heldWarnDays}) * interval '1 day' <= app_now() as warn,
        d.funded_at + coalesce((t.body->'policy'->>'heldActDays')::int, ${heldActDays}) * interval '1 day' <= app_now() as act) step
    where d.funded_at <= app_now() - interval '30 days'
      and (d.state = 'active' or (d.state in ('completed', 'cancelled') and d.funded_at > app_now() - interval '180 days'))
      and (step.act or (step.warn and d.state = 'active'))
      and not exists (select 1 from reminder r where r.subject_id = d.id
        and r.kind = case when not step.act then 'held-warn' when d.paused_at is null then 'held-alarm' else 'held-still' end
        and r.deadline = case when step.act and d.paused_at is not null then d.paused_at else d.funded_at end)
      and (select sum(p.amount) from ledger_account a join posting p on p.account_id = a.id
        where a.kind = 'held' and a.owner = d.id::text) < 0
    order by d.funded_at limit ${limit}`;
}

/**
 * Looks after money that is held for long: tells both sides and the staff in time, and ends open work before the
 * processor's limit. What the system may not or cannot end goes to the staff as an alarm. Bounded; one transaction each.
 */
export async function watchHeldMoney(limit = 50): Promise<number> {
  return eachDue(await dueDeals(limit), async (due) => {
    const result: Result<boolean> = await act((tx, now) => look(tx, now, due));
    if (!result.ok) throw new Error(`Held money of deal ${due.id}: ${sentenceOf(result)}`);
    return result.value;
  });
}
