import { z } from "zod";
import { appNow, db, type Prisma } from "../../db.server.ts";
import type { BrandActor, CreatorActor } from "../access/actor.ts";
import { FrozenStats } from "../account/stats.ts";
import { auditEvent } from "../audit/events.ts";
import { isUuid } from "../uuid.ts";
import type { ApplicationState } from "./application.ts";
import type { Capacity } from "./capacity.server.ts";
import { DESK_TABS, NEWEST_FIRST, type DeskTab } from "./desk-tabs.ts";

export const APPLICATIONS_PER_PAGE = 20;

const parts = {
  creator: {
    select: {
      displayName: true,
      handle: true,
      country: true,
      languages: true,
      bio: true,
      vettedAt: true,
      vettedUntil: true,
    },
  },
  prices: true,
  snapshots: { orderBy: { id: "asc" } },
  offers: { orderBy: { createdAt: "desc" }, take: 1, include: { terms: true } },
  deal: { select: { number: true, createdAt: true } },
} satisfies Prisma.ApplicationInclude;

const briefParts = {
  include: { brand: { select: { name: true, slug: true } }, deliverables: { orderBy: { position: "asc" } } },
} satisfies { include: Prisma.BriefInclude };

const answers = z.array(z.object({ question: z.string(), answer: z.string() }));
const criteria = z.array(z.object({ criterion: z.string(), asked: z.string(), had: z.string() }));

type Stored = Prisma.ApplicationGetPayload<{ include: typeof parts }>;

/** A row with its stored JSON parsed. Throws when it does not have the shape: that is a bug, never a refusal. */
function read<T extends Stored>({ snapshots, answers: given, failedCriteria, offers, ...row }: T) {
  return {
    ...row,
    answers: answers.parse(given),
    failedCriteria: criteria.parse(failedCriteria),
    snapshots: snapshots.map(({ stats, ...rest }) => ({ ...rest, stats: FrozenStats.parse(stats) })),
    offer: offers[0] ?? null,
  };
}

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
    rows: page.map(read),
    next,
  };
}
export type Desk = NonNullable<Awaited<ReturnType<typeof applicationsDesk>>>;
export type DeskRow = Desk["rows"][number];

const oneParts = { ...parts, brief: briefParts } satisfies Prisma.ApplicationInclude;

/** One application to the brand's own brief, with what is left of the brief; or null. Two statements. */
export async function applicationForBrand(actor: BrandActor, id: string) {
  if (!isUuid(id)) return null;
  const row = await db.application.findFirst({
    where: { id, brief: { brandId: actor.brandId } },
    include: oneParts,
  });
  if (!row) return null;
  const figures = await figuresOf(row.briefId);
  return { ...read(row), now: figures.now, capacity: capacity(row.brief, figures) };
}
export type BrandApplication = NonNullable<Awaited<ReturnType<typeof applicationForBrand>>>;

/** One application of the creator's own with the present instant, or null. Two statements. */
export async function applicationForCreator(actor: CreatorActor, id: string) {
  if (!isUuid(id)) return null;
  const found = db.application.findFirst({ where: { id, creatorId: actor.creatorId }, include: oneParts });
  const [row, now] = await Promise.all([found, appNow()]);
  return row ? { ...read(row), now } : null;
}
export type CreatorApplication = NonNullable<Awaited<ReturnType<typeof applicationForCreator>>>;

/** The name of whoever sent an application to one of the brand's briefs; null when it is somebody else's. */
export async function applicantName(actor: BrandActor, id: string): Promise<string | null> {
  if (!isUuid(id)) return null;
  const row = await db.application.findFirst({
    where: { id, brief: { brandId: actor.brandId } },
    select: { creator: { select: { displayName: true } } },
  });
  return row?.creator.displayName ?? null;
}

/** The id of the creator's application to a brief, if there is one. */
export async function ownApplicationTo(actor: CreatorActor, slug: string): Promise<string | null> {
  const row = await db.application.findFirst({
    where: { creatorId: actor.creatorId, brief: { slug } },
    select: { id: true },
  });
  return row?.id ?? null;
}

const lineParts = {
  brief: { select: { title: true, slug: true, currency: true, brand: { select: { name: true } } } },
  offers: { orderBy: { createdAt: "desc" }, take: 1, include: { terms: { select: { body: true } } } },
  deal: { select: { number: true } },
} satisfies Prisma.ApplicationInclude;

const readLine = ({
  offers,
  failedCriteria,
  ...row
}: Prisma.ApplicationGetPayload<{ include: typeof lineParts }>) => ({
  ...row,
  failedCriteria: criteria.parse(failedCriteria),
  offer: offers[0] ?? null,
});
/** An application as the creator's lists show it. */
export type ApplicationRow = ReturnType<typeof readLine>;

/** The creator's applications, newest first: a keyset page before the application `before`, and the present instant. */
export async function applicationsOfCreator(actor: CreatorActor, before: string | null) {
  const beyond = before && isUuid(before) ? { id: { lt: before } } : {};
  const found = db.application.findMany({
    where: { creatorId: actor.creatorId, ...beyond },
    include: lineParts,
    orderBy: { id: "desc" },
    take: APPLICATIONS_PER_PAGE + 1,
  });
  const [rows, now] = await Promise.all([found, appNow()]);
  const page = rows.slice(0, APPLICATIONS_PER_PAGE);
  const next = rows.length > APPLICATIONS_PER_PAGE ? (page.at(-1)?.id ?? null) : null;
  return { rows: page.map(readLine), next, now };
}

/** Open applications and those that ended in the last 30 days: what a creator's home shows. One statement. */
export async function recentApplications(actor: CreatorActor, now: Date): Promise<ApplicationRow[]> {
  const monthAgo = new Date(now.getTime() - 30 * 86_400_000);
  const rows = await db.application.findMany({
    where: {
      creatorId: actor.creatorId,
      state: { not: "accepted" },
      OR: [{ endedAt: null }, { endedAt: { gt: monthAgo } }],
    },
    include: lineParts,
    orderBy: { id: "desc" },
    take: 20,
  });
  return rows.map(readLine);
}

/** What happened to an application, newest first. The caller has loaded it through its actor. */
export async function applicationEvents(applicationId: string) {
  const rows = await db.auditEvent.findMany({
    where: { stream: `application:${applicationId}` },
    orderBy: { sequence: "desc" },
    take: 40,
  });
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    actorKind: row.actorKind,
    actorUserId: row.actorUserId,
    actorName: row.actorName,
    event: auditEvent.parse({ type: row.type, ...(row.data as object) }),
  }));
}
export type ApplicationEventRow = Awaited<ReturnType<typeof applicationEvents>>[number];
