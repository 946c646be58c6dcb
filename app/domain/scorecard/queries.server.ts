import { db } from "../../db.server.ts";
import { sql, type Sql } from "../brief/sql.server.ts";
import {
  type BrandEvents,
  brandFigures,
  type CreatorEvents,
  type DisputeEvents,
  creatorFigures,
  type Figure,
} from "./figures.ts";

interface Counted {
  met: number;
  of: number;
  hours: number | null;
}
/** How much a brand has done here: briefs that went public, deals agreed and not cancelled, and completed. */
export interface BrandCounts {
  published: number;
  agreed: number;
  completed: number;
}
const shareOf = ({ met, of }: Counted) => ({ met, of });
/** Disputes of the funded deals that `own` says are meant, as JSON, for a statement of others. */
const disputesSql = (own: Sql) => sql`
  (select jsonb_build_object(
      'without', (select jsonb_build_object('of', count(*), 'met', count(*) filter (where not exists (
          select 1 from dispute where dispute.deal_id = deal.id)))
        from deal where ${own} and deal.funded_at is not null),
      'endings', coalesce((select jsonb_object_agg(ending, n) from (
        select case when dispute.closed_how = 'withdrawn' then 'withdrawn' else (select r.outcome
            from dispute_ruling r where r.dispute_id = dispute.id order by r.round desc limit 1) end as ending, count(*) as n
        from dispute join deal on deal.id = dispute.deal_id
        where ${own} and deal.funded_at is not null and dispute.state = 'closed' group by 1) ended), '{}'::jsonb)))`;
const medianOf = ({ hours, of }: Counted) => ({ hours, count: of });

/**
 * What a brand's deals say, over all of them, from what happened: signatures, funds, decisions, payouts. Ratings are
 * not looked at. One statement.
 */
export async function brandScorecard(brandId: string): Promise<{ figures: Figure[]; counts: BrandCounts }> {
  const [row] = await db.$queryRaw<
    {
      funding: Counted;
      review: Counted;
      byHand: Counted;
      payout: Counted;
      statements: Counted;
      counts: BrandCounts;
      disputes: DisputeEvents;
    }[]
  >`
    select
      (select jsonb_build_object('of', count(*), 'met', count(funded_at),
          'hours', percentile_cont(0.5) within group (order by extract(epoch from funded_at - signed_at)::float8 / 3600))
        from deal where brand_id = ${brandId}::uuid and signed_at is not null
          and (funded_at is not null or cancel_reason = 'not_funded')) as funding,
      (select jsonb_build_object('agreed', count(*), 'completed', count(*) filter (where state = 'completed'),
          'published', (select count(*) from brief where brand_id = ${brandId}::uuid and published_at is not null))
        from deal where brand_id = ${brandId}::uuid and state <> 'cancelled') as counts,
      ${disputesSql(sql`deal.brand_id = ${brandId}::uuid`)} as disputes,
      d.review, d."byHand",
      (select jsonb_build_object('of', count(*), 'met', count(*) filter (where p.paid_at <= p.release_at + interval '24 hours'),
          'hours', percentile_cont(0.5) within group (order by extract(epoch from p.paid_at - p.created_at)::float8 / 3600))
        from payout p join deal on deal.id = p.deal_id where deal.brand_id = ${brandId}::uuid and p.paid_at is not null) as payout,
      (select jsonb_build_object('of', count(*), 'met', count(*) filter (where s.paid_in_at <= s.due_at), 'hours', null)
        from commission_statement s join deal on deal.id = s.deal_id where deal.brand_id = ${brandId}::uuid
          and (s.paid_in_at is not null or (s.state = 'due' and s.due_at <= app_now() and deal.paused_at is null))) as statements
    from (select
        jsonb_build_object('of', count(*), 'met', count(*) filter (where decision <> 'auto_approved'), 'hours', null) as review,
        jsonb_build_object('of', count(*) filter (where decision <> 'auto_approved'), 'met', 0,
          'hours', percentile_cont(0.5) within group (order by extract(epoch from decided_at - submitted_at)::float8 / 3600)
            filter (where decision <> 'auto_approved')) as "byHand"
      from draft join deliverable i on i.id = draft.deliverable_id join deal on deal.id = i.deal_id
      where deal.brand_id = ${brandId}::uuid and draft.decided_at is not null) d`;
  if (!row) return { figures: [], counts: { published: 0, agreed: 0, completed: 0 } };
  const { funding, review, byHand, payout, statements, disputes } = row;
  const events: BrandEvents = {
    ...{ funded: shareOf(funding), fundingTime: { hours: funding.hours, count: funding.met } },
    ...{ reviewed: shareOf(review), reviewTime: medianOf(byHand) },
    ...{ paid: shareOf(payout), payoutTime: medianOf(payout), disputes },
    statements: shareOf(statements),
  };
  return { figures: brandFigures(events), counts: row.counts };
}

/**
 * What a creator's deals say, over all of them. Pieces on time and answered offers are counted by the directory's own
 * rule (directory_record). One statement.
 */
export async function creatorScorecard(creatorId: string): Promise<Figure[]> {
  const [row] = await db.$queryRaw<
    {
      onTime: number;
      due: number;
      answered: number;
      asked: number;
      answer: Counted;
      pieces: Counted;
      posts: Counted;
      disputes: DisputeEvents;
      stayed: Counted;
    }[]
  >`
    select r.on_time as "onTime", r.due, r.answered, r.asked,
      (select jsonb_build_object('of', count(*), 'met', 0,
          'hours', percentile_cont(0.5) within group (order by extract(epoch from o.responded_at - o.created_at)::float8 / 3600))
        from application a join offer o on o.application_id = a.id and o.proposed_by = 'brand'
        where a.creator_id = ${creatorId}::uuid and o.state in ('accepted', 'declined') and o.responded_at is not null) as answer,
      ${disputesSql(sql`deal.creator_id = ${creatorId}::uuid`)} as disputes,
      w.pieces, w.posts,
      (select jsonb_build_object('of', count(*), 'met', count(*) filter (where s.state = 'fulfilled'), 'hours', null)
        from post_watch s join deliverable i on i.id = s.deliverable_id join deal on deal.id = i.deal_id
        where deal.creator_id = ${creatorId}::uuid and s.settled_at is null
          and s.state in ('fulfilled', 'unanswered', 'ended')) as stayed
    from directory_record(${creatorId}::uuid) r,
      (select jsonb_build_object('of', count(*), 'met', count(*) filter (where i.rounds_used = 0), 'hours', null) as pieces,
          jsonb_build_object('of', count(*) filter (where post.posted), 'met', count(*) filter (where post.posted and not post.problem),
            'hours', null) as posts
        from deliverable i join deal on deal.id = i.deal_id
        cross join lateral (select coalesce(bool_or(confirmed_at is not null), false) as posted,
          coalesce(bool_or(problem_at is not null), false) as problem from live_post where deliverable_id = i.id) post
        where deal.creator_id = ${creatorId}::uuid and i.accepted_at is not null) w`;
  if (!row) return [];
  const events: CreatorEvents = {
    ...{ onTime: { met: row.onTime, of: row.due }, answered: { met: row.answered, of: row.asked } },
    disputes: row.disputes,
    ...{ answerTime: medianOf(row.answer), firstTime: shareOf(row.pieces), clean: shareOf(row.posts) },
    stayed: shareOf(row.stayed),
  };
  return creatorFigures(events);
}
