import { db } from "../../db.server.ts";
import type { BrandActor, CreatorActor, Side } from "../access/actor.ts";

/** One brief with applications that wait for the brand's answer. */
export interface WaitingBrief {
  briefId: string;
  title: string;
  waiting: number;
  /** How many of them were promised an answer by now. */
  late: number;
  /** The first promised answer; once some are late, the first that closes by itself. */
  firstDue: Date;
  firstSince: Date;
}

/** An offer that is not answered yet: the brand's, or a creator's counter-offer. Amounts in minor units. */
export interface OpenOffer {
  proposedBy: Side;
  applicationId: string;
  title: string;
  creatorName: string;
  gross: bigint;
  cost: bigint;
  currency: string;
  createdAt: Date;
  expiresAt: Date;
}

/** A brief that the operator's staff sent back, or still reads. */
export interface ReviewedBrief {
  briefId: string;
  title: string;
  state: "changes_requested" | "in_review";
  since: Date;
  reason: string | null;
  dueAt: Date | null;
}

/** Briefs of the brand with unanswered applications, the most urgent first. One statement. */
export async function waitingBriefs(actor: BrandActor): Promise<WaitingBrief[]> {
  return db.$queryRaw<WaitingBrief[]>`
    select b.id as "briefId", b.title, count(*)::int as waiting,
      count(*) filter (where a.answer_due_at <= app_now())::int as late,
      case when min(a.answer_due_at) <= app_now() then min(a.closes_at) else min(a.answer_due_at) end as "firstDue",
      min(a.submitted_at) as "firstSince"
    from application a join brief b on b.id = a.brief_id
    where b.brand_id = ${actor.brandId}::uuid and a.state in ('submitted', 'shortlisted')
    group by b.id, b.title order by min(a.answer_due_at) limit 20`;
}

/** Open offers of both sides on the brand's briefs, the first to expire first. One statement. */
export async function openOffers(actor: BrandActor): Promise<OpenOffer[]> {
  return db.$queryRaw<OpenOffer[]>`
    select a.id as "applicationId", b.title, c.display_name as "creatorName",
      o.proposed_by::text as "proposedBy", (t.body #>> '{totals,gross}')::bigint as gross,
      (t.body #>> '{totals,cost}')::bigint as cost, b.currency, o.created_at as "createdAt",
      o.expires_at as "expiresAt"
    from offer o join terms t on t.id = o.terms_id join application a on a.id = o.application_id
      join creator c on c.id = a.creator_id join brief b on b.id = a.brief_id
    where b.brand_id = ${actor.brandId}::uuid and o.state = 'open' order by o.expires_at limit 20`;
}

export interface BrandFigures {
  now: Date;
  /** All briefs that were ever begun. */
  briefs: number;
  published: number;
  reviewed: ReviewedBrief[];
  /** Money that is held for this brand's deals and what went out to creators, per currency. */
  money: { currency: string; held: bigint; released: bigint; refunded: bigint }[];
}

async function heldMoney(actor: BrandActor): Promise<BrandFigures["money"]> {
  return db.$queryRaw<BrandFigures["money"]>`
    select a.currency, (-sum(p.amount))::bigint as held,
      coalesce(sum(p.amount) filter (where j.kind = 'deliverable_released'), 0)::bigint as released,
      coalesce(sum(p.amount) filter (where j.kind = 'deal_refunded'), 0)::bigint as refunded
    from deal d join ledger_account a on a.kind = 'held' and a.owner = d.id::text
      join posting p on p.account_id = a.id join journal j on j.id = p.journal_id
    where d.brand_id = ${actor.brandId}::uuid group by a.currency order by a.currency`;
}

async function reviewedBriefs(actor: BrandActor) {
  return db.$queryRaw<(ReviewedBrief & Pick<BrandFigures, "now" | "briefs" | "published">)[]>`
    select app_now() as now, b.id as "briefId", b.title, b.state::text as state, coalesce(r.decided_at, r.submitted_at, b.updated_at) as since,
      r.reason, r.due_at as "dueAt", n.briefs, n.published
    from (select count(*)::int as briefs, count(*) filter (where state = 'published')::int as published
        from brief where brand_id = ${actor.brandId}::uuid) n
      left join brief b on b.brand_id = ${actor.brandId}::uuid and b.state in ('changes_requested', 'in_review')
      left join lateral (select * from listing_review where brief_id = b.id order by submitted_at desc limit 1) r on true
    order by since limit 20`;
}

/** The present instant, how many briefs there are, which ones moderation has, what is held. Two statements. */
export async function brandFigures(actor: BrandActor): Promise<BrandFigures> {
  const [rows, money] = await Promise.all([reviewedBriefs(actor), heldMoney(actor)]);
  const first = rows[0];
  if (!first) throw new Error("counts have one row");
  return {
    now: first.now,
    briefs: first.briefs,
    published: first.published,
    // Without such a brief the left join gives one row that holds the counts alone.
    reviewed: rows.filter((row) => row.briefId !== null),
    money,
  };
}

/** A creator's account at the payment processor, and since when money can arrive there. */
export interface PayeeMark {
  payeeAccountId: string | null;
  payeeActiveAt: Date | null;
}

interface CreatorStart extends PayeeMark {
  now: Date;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** What the payment processor last said about the account, in its words; null when it was never asked. */
  payeeSaid: { status: string; reasons: string[]; wants: string[]; country: string } | null;
  accounts: number;
  measured: number;
}

/** The present instant, how many accounts (and how many with numbers) a creator has, and their payout account. One statement. */
export async function creatorStart(actor: CreatorActor): Promise<CreatorStart> {
  const rows = await db.$queryRaw<CreatorStart[]>`
    select app_now() as now, c.payee_account_id as "payeeAccountId", c.payee_active_at as "payeeActiveAt",
      c.country, case when t.creator_id is not null then json_build_object(
        'status', t.status, 'reasons', t.reasons, 'wants', t.wants, 'country', t.country) end as "payeeSaid",
      count(s.id)::int as accounts,
      count(*) filter (where exists (select 1 from stat_snapshot n where n.account_id = s.id))::int as measured
    from creator c left join payee_standing t on t.creator_id = c.id
      left join social_account s on s.creator_id = c.id and s.removed_at is null
    where c.id = ${actor.creatorId}::uuid group by c.id, t.creator_id`;
  const row = rows[0];
  if (!row) throw new Error("an aggregate has one row");
  return row;
}
