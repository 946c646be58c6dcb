import { db } from "#app/db.server.ts";
import type { CreatorActor } from "#app/domain/access/actor.ts";
import { readPlace } from "#app/domain/brief/cursor.ts";
import { itemWords } from "#app/domain/contract/clauses.ts";
import { movedOn } from "#app/domain/deal/standstill.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { readTerms } from "#app/domain/offer/terms.ts";
import { type PayoutRow, payoutRowsOf } from "./payout-rows.server.ts";
import { payoutStanding } from "./payout-words.ts";
import { expectedAt, type StatementLine, type StatementPeriod } from "./statement.ts";

export interface MonthSum {
  /** "2026-11", in the creator's zone. */
  month: string;
  currency: string;
  paid: bigint;
  coming: bigint;
}

/** Every month in which something was paid or is scheduled, newest first, one row per currency. */
export async function statementMonths(actor: CreatorActor): Promise<MonthSum[]> {
  return db.$queryRaw<MonthSum[]>`
    select to_char(timezone(${actor.timeZone}, coalesce(paid_at, release_at)), 'YYYY-MM') as month, currency,
      coalesce(sum(amount) filter (where state = 'paid'), 0)::bigint as paid,
      coalesce(sum(amount) filter (where state <> 'paid'), 0)::bigint as coming
    from payout where creator_id = ${actor.creatorId}::uuid and state <> 'cancelled'
    group by 1, 2 order by 1 desc, 2`;
}

interface Found {
  id: string;
  at: Date;
}

const stageOf = ({ state }: PayoutRow) =>
  state === "paid" ? "paid" : state === "cancelled" ? "cancelled" : "coming";

function lineOf(row: PayoutRow, at: Date): StatementLine {
  const { id, dealNumber, brandName, deliverable, gross, fee, net, currency } = row;
  const { word: standing } = payoutStanding(row, "active", () => "");
  const under = row.bankReference ? ` ${row.bankReference}` : "";
  const less = row.netted > 0n ? `, less ${formatMoney(row.netted, currency)} owed` : "";
  const word = `${standing}${under}${less}`;
  return {
    ...{ id, at, stage: stageOf(row), word, dealNumber, title: row.briefTitle, brandName, deliverable },
    ...{ gross, fee, net, currency },
  };
}

/** A keyset page of a period's payouts, newest first; they count on the day they were paid, or are due. */
export async function statementPage(
  actor: CreatorActor,
  { from, to }: StatementPeriod,
  cursor: string | null,
  size = 25,
): Promise<{ lines: StatementLine[]; next: string | null }> {
  const start = readPlace(cursor);
  const found = await db.$queryRaw<Found[]>`
    select id, coalesce(paid_at, release_at) as at from payout
    where creator_id = ${actor.creatorId}::uuid
      and coalesce(paid_at, release_at) >= (${from}::timestamp at time zone ${actor.timeZone})
      and coalesce(paid_at, release_at) < (${to}::timestamp at time zone ${actor.timeZone})
      and (${start?.at ?? null}::timestamptz is null
        or (coalesce(paid_at, release_at), id) < (${start?.at ?? null}::timestamptz, ${start?.id ?? null}::uuid))
    order by 2 desc, 1 desc limit ${size + 1}`;
  const page = found.slice(0, size);
  const rows = new Map((await payoutRowsOf(page.map((one) => one.id))).map((row) => [row.id, row]));
  const last = page.at(-1);
  return {
    lines: page.flatMap((one) => {
      const row = rows.get(one.id);
      return row ? [lineOf(row, one.at)] : [];
    }),
    next: found.length > size && last ? `${last.at.toISOString()}_${last.id}` : null,
  };
}

/** Work in progress of funded deals with when its money is expected, soonest first; at most 200 items. */
export async function heldLines(actor: CreatorActor, now: Date): Promise<StatementLine[]> {
  const work = await db.deliverable.findMany({
    where: {
      state: { notIn: ["accepted", "paid", "cancelled"] },
      // Work for a product or for a share of the sales holds no money.
      gross: { gt: 0n },
      deal: { creatorId: actor.creatorId, state: "active" },
    },
    include: {
      deal: {
        include: { terms: true, brief: { select: { title: true } }, brand: { select: { name: true } } },
      },
    },
    orderBy: { id: "asc" },
    take: 200,
  });
  const lines = work.flatMap((item): StatementLine[] => {
    const { deal, gross, creatorFee: fee } = item;
    const { pausedAt } = deal;
    // While the deal stands still its limits wait: as if it went on now.
    const dueAt = item.dueAt && pausedAt ? movedOn(item.dueAt, pausedAt, now) : item.dueAt;
    const at = expectedAt({ ...item, dueAt }, readTerms(deal.terms.body).policy, now);
    if (!at) return [];
    return [
      {
        ...{ id: item.id, at, stage: "held", word: pausedAt ? "Held, stands still" : "Held" },
        ...{ dealNumber: deal.number, title: deal.brief.title },
        ...{ brandName: deal.brand.name, deliverable: itemWords(item), gross, fee, net: gross - fee },
        currency: deal.currency,
      },
    ];
  });
  return lines.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** All lines of a period for a file, payouts first, page by page; at most 5,000. */
export async function wholeStatement(
  actor: CreatorActor,
  period: StatementPeriod,
  now: Date,
): Promise<StatementLine[]> {
  const lines: StatementLine[] = [];
  let cursor: string | null = null;
  do {
    const page = await statementPage(actor, period, cursor, 500);
    lines.push(...page.lines);
    cursor = page.next;
  } while (cursor && lines.length < 5_000);
  return [...lines, ...within(await heldLines(actor, now), period, actor.timeZone)];
}

/** Those lines whose day, where the creator is, lies in the period. */
export function within(
  lines: readonly StatementLine[],
  { from, to }: StatementPeriod,
  timeZone: string,
): StatementLine[] {
  const dayOf = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  return lines.filter(({ at }) => {
    const day = dayOf.format(at);
    return day >= from && day < to;
  });
}
