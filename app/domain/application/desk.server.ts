import { db } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { isUuid } from "../uuid.ts";
import type { ApplicationState } from "./application.ts";
import type { Capacity } from "./capacity.server.ts";
import { DESK_TABS, NEWEST_FIRST, type DeskTab } from "./desk-tabs.ts";
import { APPLICATIONS_PER_PAGE } from "./queries.server.ts";
import { briefParts, oneParts, parts, readStored } from "./stored.server.ts";

interface Figures {
  now: Date;
  states: Partial<Record<ApplicationState, number>> | null;
  /** Unanswered applications whose promised answer is due within 36 hours, or late. */
  urgent: number;
  taken: number;
  spent: bigint;
}

/** Counts by state, and what the brief's deals take of its slots and budget. One SQL statement. */
async function figuresOf(briefId: string): Promise<Figures> {
  const rows = await db.$queryRaw<Figures[]>`
    select app_now() as now,
      (select json_object_agg(state, n) from (select state, count(*)::int as n from application
        where brief_id = ${briefId}::uuid group by state) s) as states,
      (select count(*)::int from application where brief_id = ${briefId}::uuid
        and state in ('submitted', 'shortlisted') and answer_due_at <= app_now() + interval '36 hours') as urgent,
      count(*)::int as taken, coalesce(sum(gross), 0)::bigint as spent
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

const tabRows = (briefId: string, tab: DeskTab, after: string | null) => {
  // Ids are made in time order, so a page starts after the last id of the one before.
  const newest = NEWEST_FIRST.has(tab);
  const beyond = after && isUuid(after) ? { id: newest ? { lt: after } : { gt: after } } : {};
  return db.application.findMany({
    where: { briefId, state: { in: [...DESK_TABS[tab]] }, ...beyond },
    include: parts,
    orderBy: { id: newest ? "desc" : "asc" },
    take: APPLICATIONS_PER_PAGE + 1,
  });
};

/**
 * The applications to one of the brand's briefs: a keyset page of one tab (those who wait longest first), the
 * counts of every tab, and the slots and budget left. Null when the brief is not the brand's. Three statements.
 */
export async function applicationsDesk(
  actor: BrandActor,
  briefId: string,
  tab: DeskTab,
  after: string | null,
) {
  if (!isUuid(briefId)) return null;
  const brief = await db.brief.findFirst({ where: { id: briefId, brandId: actor.brandId }, ...briefParts });
  if (!brief) return null;
  const [figures, rows] = await Promise.all([figuresOf(briefId), tabRows(briefId, tab, after)]);
  const count = (states: readonly ApplicationState[]) =>
    states.reduce((sum, state) => sum + (figures.states?.[state] ?? 0), 0);
  const counts = Object.fromEntries(
    Object.entries(DESK_TABS).map(([name, states]) => [name, count(states)]),
  ) as Record<DeskTab, number>;
  const page = rows.slice(0, APPLICATIONS_PER_PAGE);
  const next = rows.length > APPLICATIONS_PER_PAGE ? (page.at(-1)?.id ?? null) : null;
  return {
    brief,
    now: figures.now,
    urgent: figures.urgent,
    counts,
    capacity: capacity(brief, figures),
    rows: page.map(readStored),
    next,
  };
}
export type Desk = NonNullable<Awaited<ReturnType<typeof applicationsDesk>>>;
export type DeskRow = Desk["rows"][number];

/** One application to the brand's own brief, with what is left of the brief; or null. Two statements. */
export async function applicationForBrand(actor: BrandActor, id: string) {
  if (!isUuid(id)) return null;
  const row = await db.application.findFirst({
    where: { id, brief: { brandId: actor.brandId } },
    include: oneParts,
  });
  if (!row) return null;
  const figures = await figuresOf(row.briefId);
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
