import { besideData } from "../commission/compensation.ts";
import { act, appNow, db, type Tx } from "../../db.server.ts";
import { cardRows, cardsOf, type BriefCard } from "../brief/cards.server.ts";
import { whereSql } from "../brief/filter-sql.server.ts";
import { sql } from "../brief/sql.server.ts";
import { claimReminder } from "../deal/remind.server.ts";
import { currentPolicy } from "../deal/policy.server.ts";
import { eachDue } from "../each-due.server.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { done } from "../refusal.ts";
import { filtersOf, MOST_IN_MAIL, nextDue, OVERLAP_MS, type Frequency } from "./search.ts";

interface DueSearch {
  id: string;
  creatorId: string;
  name: string;
  query: string;
  frequency: Frequency;
  createdAt: Date;
  lookedAt: Date;
  dueAt: Date | null;
}

// What one look reads at most; more than these in one period are told of as a number.
const MOST_FOUND = 100;

const netOf = ({ netMax, currency }: BriefCard) => (netMax === null ? null : moneyData(netMax, currency));

async function tell(tx: Tx, now: Date, search: DueSearch, cards: readonly BriefCard[]): Promise<void> {
  await notify(tx, now, {
    to: { creatorId: search.creatorId },
    kind: "search_alert",
    data: {
      searchId: search.id,
      searchName: search.name,
      frequency: search.frequency,
      count: cards.length,
      briefs: cards.slice(0, MOST_IN_MAIL).map((card) => ({
        title: card.title,
        brandName: card.brandName,
        net: netOf(card),
        ...besideData(card, card.currency),
        closesAt: card.closesAt?.toISOString() ?? null,
      })),
    },
    href: cards.length === 1 && cards[0] ? `/briefs/${cards[0].slug}` : `/briefs?${search.query}`,
  });
}

/** Marks the search as looked at; tells of those briefs that it has not told of before. */
async function settleSearch(search: DueSearch, found: readonly BriefCard[], seenAt: Date): Promise<boolean> {
  const result = await act(async (tx, now) => {
    const free = await tx.$queryRaw<unknown[]>`
      select id from saved_search where id = ${search.id}::uuid and frequency::text = ${search.frequency}
        and looked_at = ${search.lookedAt} for update skip locked`;
    if (free.length === 0) return done(false);
    const told = await tx.searchAlert.createManyAndReturn({
      data: found.map((card) => ({ searchId: search.id, briefId: card.id, sentAt: now })),
      skipDuplicates: true,
      select: { briefId: true },
    });
    const dueAt = search.dueAt && nextDue(search.frequency, search.dueAt, now);
    await tx.savedSearch.update({ where: { id: search.id }, data: { lookedAt: seenAt, dueAt } });
    const fresh = new Set(told.map(({ briefId }) => briefId));
    if (fresh.size === 0) return done(false);
    await tell(
      tx,
      now,
      search,
      found.filter((card) => fresh.has(card.id)),
    );
    return done(true);
  });
  return result.ok && result.value;
}

/**
 * Tells creators of briefs that are new in their saved searches: digests that are due, and instant ones when
 * something was published since they looked. A brief is told of once per search. Returns how many were told.
 */
export async function sendSearchAlerts(limit = 200): Promise<number> {
  const due = await db.$queryRaw<DueSearch[]>`
    select s.id, s.creator_id as "creatorId", s.name, s.query, s.frequency::text as frequency,
      s.created_at as "createdAt", s.looked_at as "lookedAt", s.due_at as "dueAt"
    from saved_search s
    where (s.frequency in ('daily', 'weekly') and s.due_at <= app_now())
      or (s.frequency = 'instant' and s.looked_at <= (select max(published_at) + interval '1 minute' from brief
        where state = 'published' and visibility = 'public' and published_at <= app_now()))
    order by s.looked_at, s.id limit ${limit}`;
  if (due.length === 0) return 0;
  const [now, policy] = await Promise.all([appNow(), currentPolicy(db)]);
  return eachDue(due, async (search) => {
    const back = new Date(search.lookedAt.getTime() - OVERLAP_MS);
    const since = back > search.createdAt ? back : search.createdAt;
    const news = sql`${whereSql(filtersOf(search.query), policy, now)}
      and b.published_at > ${since} and b.published_at <= ${now}
      and not exists (select 1 from search_alert t where t.search_id = ${search.id}::uuid and t.brief_id = b.id)`;
    const rows = await cardRows(news, sql`b.published_at desc, b.id desc`, MOST_FOUND);
    return settleSearch(search, await cardsOf(rows, policy, now), now);
  });
}

/** Tells creators, once, that a brief they keep closes within 48 hours; not those who have applied or muted it. */
export async function remindOfSavedBriefs(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ creatorId: string; briefId: string }[]>`
    select s.creator_id as "creatorId", s.brief_id as "briefId" from saved_brief s join brief b on b.id = s.brief_id
    where b.state = 'published' and b.apply_by > app_now() and b.apply_by <= app_now() + interval '48 hours'
      and not exists (select 1 from saved_brief_mute m where m.creator_id = s.creator_id)
      and not exists (select 1 from application a where a.brief_id = s.brief_id and a.creator_id = s.creator_id)
      and not exists (select 1 from reminder r where r.subject_id = s.brief_id
        and r.kind = 'saved:' || s.creator_id and r.deadline = b.apply_by)
    order by b.apply_by, s.brief_id, s.creator_id limit ${limit}`;
  return eachDue(due, async ({ creatorId, briefId }) => {
    const told = await act(async (tx, now) => {
      const saved = await tx.savedBrief.findUnique({
        where: { creatorId_briefId: { creatorId, briefId } },
        include: { brief: { include: { brand: true } } },
      });
      const applyBy = saved?.brief.applyBy;
      if (!saved || !applyBy || saved.brief.state !== "published" || applyBy <= now) return done(false);
      if (!(await claimReminder(tx, now, briefId, `saved:${creatorId}`, applyBy))) return done(false);
      await notify(tx, now, {
        to: { creatorId },
        kind: "saved_brief_closing",
        data: {
          briefTitle: saved.brief.title,
          brandName: saved.brief.brand.name,
          creatorId,
          closesAt: applyBy.toISOString(),
        },
        href: `/briefs/${saved.brief.slug}`,
      });
      return done(true);
    });
    return told.ok && told.value;
  });
}
