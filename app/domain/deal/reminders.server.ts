import { act, db, type Tx } from "../../db.server.ts";
import { newestDraft } from "../content/decide-draft.server.ts";
import { unmetByPost } from "../content/confirm-live.server.ts";
import { unmetIn } from "../content/override.server.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { eachDue } from "../each-due.server.ts";
import { done } from "../refusal.ts";
import type { DeliverableState } from "./deliverable.ts";
import { dealHref, dealNames, lockedDeal, lockedDeliverable, type LoadedDeliverable } from "./load.server.ts";
import { claimReminder, hoursLeft } from "./remind.server.ts";

/** Hours before a limit at which a reminder goes out; the last is when the limit has passed. */
const STEPS: Partial<Record<DeliverableState | "signing" | "funding", readonly number[]>> = {
  signing: [48, 24, 6],
  funding: [24],
  in_review: [24, 12, 6],
  live_check: [24, 6],
  draft_due: [24, 0],
  changes_requested: [24, 0],
  live_due: [24, 0],
};

interface Due {
  id: string;
  state: string;
  due_at: Date;
  step: number;
}

async function remindDeal(tx: Tx, now: Date, due: Due): Promise<void> {
  const deal = await lockedDeal(tx, due.id);
  if (deal.state !== due.state || !deal.dueAt || deal.pausedAt) return;
  if (!(await claimReminder(tx, now, deal.id, `${due.state}-${due.step}`, deal.dueAt))) return;
  const shared = { href: dealHref(deal), dealId: deal.id } as const;
  const left = hoursLeft(deal.dueAt, now);
  if (deal.state === "funding") {
    const cost = moneyData(deal.gross + deal.brandFee, deal.currency);
    const gross = moneyData(deal.gross, deal.currency);
    const laterMonth = deal.period > 1;
    const data = {
      ...dealNames(deal),
      gross,
      cost,
      fundBy: deal.dueAt.toISOString(),
      hoursLeft: left,
      laterMonth,
    };
    await notify(tx, now, {
      ...shared,
      to: { brandId: deal.brandId, permission: "deal.fund" },
      kind: "fund_reminder",
      data,
    });
    return;
  }
  const signed = await tx.signature.findMany({
    where: { contract: { dealId: deal.id } },
    select: { side: true },
  });
  const data = { ...dealNames(deal), signBy: deal.dueAt.toISOString(), hoursLeft: left };
  if (!signed.some((one) => one.side === "creator")) {
    await notify(tx, now, { ...shared, to: { creatorId: deal.creatorId }, kind: "sign_reminder", data });
  }
  if (!signed.some((one) => one.side === "brand")) {
    const to = { brandId: deal.brandId, permission: "contract.sign" } as const;
    await notify(tx, now, { ...shared, to, kind: "sign_reminder", data });
  }
}

async function tellAboutWork(tx: Tx, now: Date, item: LoadedDeliverable, dueAt: Date): Promise<void> {
  const { deal } = item;
  const shared = { href: dealHref(deal), dealId: deal.id } as const;
  const names = { ...dealNames(deal), deliverable: item.label };
  const at = dueAt.toISOString();
  const late = dueAt <= now;
  const left = hoursLeft(dueAt, now);
  if (item.state === "in_review") {
    const draft = await newestDraft(tx, item.id);
    const fix = draft && unmetIn(draft.disclosure);
    const to = { brandId: deal.brandId, permission: "draft.review" } as const;
    await notify(tx, now, {
      ...shared,
      to,
      kind: "review_reminder",
      data: {
        ...{ ...names, version: draft?.version ?? 1, reviewBy: at, hoursLeft: left },
        ...(fix ? { fix } : {}),
      },
    });
  } else if (item.state === "live_check") {
    const fix = await unmetByPost(tx, item.id);
    const to = { brandId: deal.brandId, permission: "live.confirm" } as const;
    await notify(tx, now, {
      ...shared,
      to,
      kind: "live_reminder",
      data: { ...names, checkBy: at, hoursLeft: left, ...(fix ? { fix } : {}) },
    });
  } else {
    const kind = item.state === "live_due" ? "live_late" : "draft_late";
    await notify(tx, now, {
      ...shared,
      to: { creatorId: deal.creatorId },
      kind,
      data: { ...names, dueAt: at, late },
    });
    if (!late) return;
    const owed = item.state === "live_due" ? "post" : "draft";
    const to = { brandId: deal.brandId, permission: "draft.review" } as const;
    await notify(tx, now, { ...shared, to, kind: "creator_late", data: { ...names, owed, dueAt: at } });
  }
}

async function remindDeliverable(tx: Tx, now: Date, due: Due): Promise<void> {
  const item = await lockedDeliverable(tx, due.id);
  if (item.state !== due.state || !item.dueAt || item.deal.pausedAt) return;
  if (!(await claimReminder(tx, now, item.id, `${due.state}-${due.step}`, item.dueAt))) return;
  await tellAboutWork(tx, now, item, item.dueAt);
}

/** A deal that stands still reminds nobody: its limits move on. */
const STANDS = {
  deal: "d.paused_at is null",
  deliverable: "exists (select 1 from deal of where of.id = d.deal_id and of.paused_at is null)",
};

/** Rows whose limit is within `step` hours and who were not told of that step or a later one. */
async function dueRows(
  table: "deal" | "deliverable",
  state: string,
  steps: readonly number[],
  limit: number,
): Promise<Due[]> {
  const rows = await db.$queryRawUnsafe<Due[]>(
    `select d.id, d.state::text as state, d.due_at, min(s.step)::int as step
     from ${table} d cross join unnest($2::int[]) as s(step)
     where d.state = $1::${table}_state and d.due_at <= app_now() + s.step * interval '1 hour'
       and ${STANDS[table]}
     group by d.id, d.state, d.due_at
     having not exists (select 1 from reminder r
       where r.subject_id = d.id and r.deadline = d.due_at and r.kind = $1 || '-' || min(s.step))
     order by d.due_at limit $3`,
    state,
    [...steps],
    limit,
  );
  return rows;
}

/**
 * Reminds whoever is due, once per step and limit. When time jumps over several steps only the last one goes
 * out: three reminders at once would say nothing more.
 */
export async function remindOfDeals(limit = 50): Promise<number> {
  const due: { table: "deal" | "deliverable"; row: Due }[] = [];
  for (const [state, steps] of Object.entries(STEPS)) {
    const table = state === "signing" || state === "funding" ? "deal" : "deliverable";
    for (const row of await dueRows(table, state, steps, limit)) due.push({ table, row });
  }
  return eachDue(due, async ({ table, row }) => {
    await act(async (tx, now) => {
      await (table === "deal" ? remindDeal(tx, now, row) : remindDeliverable(tx, now, row));
      return done(null);
    });
    return true;
  });
}
