import { db } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { isUuid } from "../uuid.ts";
import type { ApplicationState } from "./application.ts";
import type { Capacity } from "./capacity.server.ts";
import type { Cursor } from "../brief/cursor.ts";
import type { DeskFilters } from "./desk-filters.ts";
import { boardColumns, comparedRows, tablePage } from "./desk-rows.server.ts";
import { DESK_TABS, type DeskTab } from "./desk-tabs.ts";
import { replyRecordOf, replyRows, type ReplyRow } from "../brief/reply-record.server.ts";
import { sql } from "../brief/sql.server.ts";
import { reservedFor } from "../programme/reserved.server.ts";
import { briefParts, oneParts, readStored } from "./stored.server.ts";

export type { DeskRow } from "./desk-rows.server.ts";

/** So many applications stand side by side at most. */
const COMPARED = 5;

interface Figures {
  now: Date;
  states: Partial<Record<ApplicationState, number>> | null;
  /** Unanswered applications whose promised answer is due within 36 hours, or late. */
  urgent: number;
  taken: number;
  /** Deals that wait for funds. */
  toFund: number;
  spent: bigint;
  /** How the brand has answered so far; null before its first application. */
  record: ReplyRow | null;
}

/** Counts by state, the brand's record, and what the brief's deals take of its slots and budget. One SQL statement. */
async function figuresOf({ brandId }: BrandActor, briefId: string): Promise<Figures> {
  const rows = await db.$queryRaw<Figures[]>`
    select app_now() as now,
      (select json_object_agg(state, n) from (select state, count(*)::int as n from application
        where brief_id = ${briefId}::uuid group by state) s) as states,
      (select count(*)::int from application where brief_id = ${briefId}::uuid
        and state in ('submitted', 'shortlisted') and answer_due_at <= app_now() + interval '36 hours') as urgent,
      (select row_to_json(r) from (${replyRows([brandId], sql`app_now()`)}) r) as record,
      count(*) filter (where state = 'funding')::int as "toFund",
      count(*) filter (where period = 1)::int as taken,
      (coalesce(sum(gross), 0) + ${reservedFor(sql`${briefId}::uuid`)})::bigint as spent
    from deal where brief_id = ${briefId}::uuid and state <> 'cancelled'`;
  const row = rows[0];
  if (!row) throw new Error("an aggregate has one row");
  return row;
}

const capacity = (brief: { slots: number; budget: bigint }, { taken, spent }: Figures): Capacity => ({
  slots: brief.slots,
  slotsLeft: brief.slots - taken,
  budget: brief.budget,
  budgetLeft: brief.budget - spent,
});

/** The brief of a desk with its counts, slots and budget; null when it is not the brand's. Two statements. */
async function deskHead(actor: BrandActor, briefId: string) {
  if (!isUuid(briefId)) return null;
  const brief = await db.brief.findFirst({ where: { id: briefId, brandId: actor.brandId }, ...briefParts });
  if (!brief) return null;
  const figures = await figuresOf(actor, briefId);
  const count = (states: readonly ApplicationState[]) =>
    states.reduce((sum, state) => sum + (figures.states?.[state] ?? 0), 0);
  const counts = Object.fromEntries(
    Object.entries(DESK_TABS).map(([name, states]) => [name, count(states)]),
  ) as Record<DeskTab, number>;
  const { now, urgent, record } = figures;
  return {
    ...{ brief, now, urgent, counts, capacity: capacity(brief, figures) },
    record: record && replyRecordOf(record),
    toFund: figures.toFund,
  };
}

/**
 * The applications to one of the brand's briefs that fit the filters: a keyset page of one tab, or the first of
 * every column of the board; with the counts of every tab, and the slots and budget left. Null when the brief is
 * not the brand's. Four statements.
 */
export async function applicationsDesk(
  actor: BrandActor,
  briefId: string,
  filters: DeskFilters,
  from: Cursor | null,
) {
  const head = await deskHead(actor, briefId);
  if (!head) return null;
  if (filters.view === "board") {
    const board = await boardColumns(head.brief, filters);
    return { ...head, board, rows: Object.values(board).flat(), next: null, previous: null };
  }
  return { ...head, board: null, ...(await tablePage(head.brief, filters, from)) };
}
export type Desk = NonNullable<Awaited<ReturnType<typeof applicationsDesk>>>;

/** Applications to one of the brand's briefs side by side; null when the brief is not the brand's. */
export async function comparison(actor: BrandActor, briefId: string, ids: readonly string[]) {
  const head = await deskHead(actor, briefId);
  return head ? { ...head, rows: await comparedRows(briefId, ids.filter(isUuid).slice(0, COMPARED)) } : null;
}

/** One application to the brand's own brief, with what is left of the brief; or null. Two statements. */
export async function applicationForBrand(actor: BrandActor, id: string) {
  if (!isUuid(id)) return null;
  const row = await db.application.findFirst({
    where: { id, brief: { brandId: actor.brandId } },
    include: { ...oneParts, _count: { select: { notes: true } } },
  });
  if (!row) return null;
  const figures = await figuresOf(actor, row.briefId);
  return { ...readStored(row), now: figures.now, capacity: capacity(row.brief, figures) };
}
export type BrandApplication = NonNullable<Awaited<ReturnType<typeof applicationForBrand>>>;

/** The name of whoever sent an application to one of the brand's briefs; null when it is somebody else's. */
export async function applicantName(actor: BrandActor, id: string): Promise<string | null> {
  if (!isUuid(id)) return null;
  const row = await db.application.findFirst({
    where: { id, brief: { brandId: actor.brandId } },
    select: { creator: { select: { displayName: true } } },
  });
  return row?.creator.displayName ?? null;
}
