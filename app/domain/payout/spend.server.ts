import { db } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { monthTitle } from "#app/domain/programme/programme-words.ts";
import { sql } from "#app/domain/brief/sql.server.ts";
import type { SpendLine, SpendSum } from "./spend.ts";
import type { StatementPeriod } from "./statement.ts";

/** What each deal's money did in a time, and what was held when it ended; deals without any are left out. */
function spendSql({ brandId, timeZone }: BrandActor, { from, to }: StatementPeriod) {
  const start = sql`(${from}::timestamp at time zone ${timeZone})`;
  const end = sql`(${to}::timestamp at time zone ${timeZone})`;
  return sql`
    select d.id, d.number, d.currency, moved.funded, moved.refunded, moved.held,
      coalesce(paid.gross, 0)::bigint as released, (moved.released - coalesce(paid.gross, 0))::bigint as fee
    from deal d join lateral (
      select
        (-coalesce(sum(p.amount) filter (where j.kind in ('deal_funded', 'share_funded') and j.at >= ${start}), 0))::bigint as funded,
        coalesce(sum(p.amount) filter (where j.kind = 'deliverable_released' and j.at >= ${start}), 0)::bigint as released,
        coalesce(sum(p.amount) filter (where j.kind = 'deal_refunded' and j.at >= ${start}), 0)::bigint as refunded,
        (-coalesce(sum(p.amount), 0))::bigint as held
      from ledger_account a join posting p on p.account_id = a.id join journal j on j.id = p.journal_id
      where a.kind = 'held' and a.owner = d.id::text and j.at < ${end}
    ) moved on true left join lateral (
      -- A payout says what is left of it: what was taken back counts in the time of its release, and off in its own.
      select sum(part.gross) as gross from (
        select p.created_at as at, case when p.state = 'cancelled' then 0 else p.gross end + coalesce(
          (select sum(r.gross) from payout_reduction r where r.payout_id = p.id), 0) as gross
          from payout p where p.deal_id = d.id
        union all
        select r.at, -r.gross from payout_reduction r join payout p on p.id = r.payout_id where p.deal_id = d.id
      ) part where part.at >= ${start} and part.at < ${end}
    ) paid on true
    where d.brand_id = ${brandId}::uuid
      and (moved.funded <> 0 or moved.released <> 0 or moved.refunded <> 0 or moved.held <> 0)`;
}

interface Found extends Omit<SpendLine, "dealNumber"> {
  number: number;
  period: number;
  months: number | null;
}

/** A page of a brand's spend, the newest deals first, before the deal with number `before`. One statement. */
export async function spendPage(
  actor: BrandActor,
  period: StatementPeriod,
  before: number | null,
  size = 25,
): Promise<{ lines: SpendLine[]; next: number | null }> {
  const found = await db.$queryRaw<Found[]>`
    select s.*, b.title, c.display_name as "creatorName", d.period, g.periods as months
    from (${spendSql(actor, period)}) s join deal d on d.id = s.id join brief b on b.id = d.brief_id
      join creator c on c.id = d.creator_id left join programme g on g.id = d.programme_id
    where ${before}::int is null or s.number < ${before}::int
    order by s.number desc limit ${size + 1}`;
  const lines = found.slice(0, size).map(({ number, period: month, months, title, ...row }): SpendLine => ({
    ...{ dealNumber: number, creatorName: row.creatorName, currency: row.currency },
    title: months ? monthTitle(title, month, months) : title,
    ...{ funded: row.funded, released: row.released, fee: row.fee, refunded: row.refunded, held: row.held },
  }));
  return { lines, next: found.length > size ? (lines.at(-1)?.dealNumber ?? null) : null };
}

/** The sums of a whole period, one per currency, whatever page of it is shown. One statement. */
export function spendTotals(actor: BrandActor, period: StatementPeriod): Promise<SpendSum[]> {
  return db.$queryRaw<SpendSum[]>`
    select currency, sum(funded)::bigint as funded, sum(released)::bigint as released, sum(fee)::bigint as fee,
      sum(refunded)::bigint as refunded, sum(held)::bigint as held
    from (${spendSql(actor, period)}) s group by currency order by currency`;
}

/** The months in which a brand paid anything in, as "2026-11", oldest first. One statement. */
export async function spendMonths({ brandId, timeZone }: BrandActor): Promise<string[]> {
  const rows = await db.$queryRaw<{ month: string }[]>`
    select distinct to_char(timezone(${timeZone}, paid_at), 'YYYY-MM') as month
    from funding f join deal d on d.id = f.deal_id
    where d.brand_id = ${brandId}::uuid and f.state = 'paid' and f.paid_at is not null order by 1`;
  return rows.map(({ month }) => month);
}

/** All lines of a period for a file, page by page; at most 5,000. */
export async function wholeSpend(actor: BrandActor, period: StatementPeriod): Promise<SpendLine[]> {
  const lines: SpendLine[] = [];
  let before: number | null = null;
  do {
    const page: Awaited<ReturnType<typeof spendPage>> = await spendPage(actor, period, before, 500);
    lines.push(...page.lines);
    before = page.next;
  } while (before !== null && lines.length < 5_000);
  return lines;
}
