import { db, type Prisma } from "../../db.server.ts";
import type { BrandActor, CreatorActor } from "../access/actor.ts";
import { capacityOf } from "./capacity.server.ts";
import type { ApplicationState } from "./application.ts";

export const APPLICATIONS_PER_PAGE = 20;

/** The tabs of the applications desk, and which states each shows. */
export const DESK_TABS = {
  answer: ["submitted"],
  shortlisted: ["shortlisted"],
  offered: ["offered", "accepted"],
  closed: ["declined", "withdrawn", "expired"],
} as const satisfies Record<string, readonly ApplicationState[]>;
export type DeskTab = keyof typeof DESK_TABS;

const deskParts = {
  creator: { select: { id: true, displayName: true, handle: true, country: true, vettedUntil: true } },
  prices: true,
  snapshots: { orderBy: { id: "asc" } },
  offers: { orderBy: { createdAt: "desc" }, take: 1, include: { terms: true } },
  deal: { select: { number: true, state: true } },
} satisfies Prisma.ApplicationInclude;

/**
 * The applications to one of the brand's briefs: a keyset page of one tab, the counts of every tab, and the
 * slots and budget left. Null when the brief is not the brand's. Five SQL statements.
 */
export async function applicationsDesk(
  actor: BrandActor,
  briefId: string,
  tab: DeskTab,
  after: string | null,
) {
  const brief = await db.brief.findFirst({
    where: { id: briefId, brandId: actor.brandId },
    include: { deliverables: { orderBy: { position: "asc" } } },
  });
  if (!brief) return null;
  const [groups, rows, capacity] = await Promise.all([
    db.application.groupBy({ by: ["state"], where: { briefId }, _count: { _all: true } }),
    db.application.findMany({
      where: { briefId, state: { in: [...DESK_TABS[tab]] }, ...(after ? { id: { gt: after } } : {}) },
      include: deskParts,
      // Ids are made in time order, so the longest waiting come first and a page starts after the last id.
      orderBy: { id: "asc" },
      take: APPLICATIONS_PER_PAGE + 1,
    }),
    capacityOf(db, briefId),
  ]);
  const count = (state: ApplicationState) => groups.find((group) => group.state === state)?._count._all ?? 0;
  const counts = Object.fromEntries(
    Object.entries(DESK_TABS).map(([name, states]) => [
      name,
      states.reduce((sum, state) => sum + count(state), 0),
    ]),
  ) as Record<DeskTab, number>;
  const page = rows.slice(0, APPLICATIONS_PER_PAGE);
  return {
    brief,
    counts,
    capacity,
    rows: page,
    next: rows.length > APPLICATIONS_PER_PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}
export type DeskRow = NonNullable<Awaited<ReturnType<typeof applicationsDesk>>>["rows"][number];

const oneParts = {
  ...deskParts,
  brief: { include: { brand: true, deliverables: { orderBy: { position: "asc" } } } },
} satisfies Prisma.ApplicationInclude;

/** One application to the brand's own brief, or null. */
export async function applicationForBrand(actor: BrandActor, id: string) {
  return db.application.findFirst({ where: { id, brief: { brandId: actor.brandId } }, include: oneParts });
}

/** One application of the creator's own, or null. */
export async function applicationForCreator(actor: CreatorActor, id: string) {
  return db.application.findFirst({ where: { id, creatorId: actor.creatorId }, include: oneParts });
}

/** The creator's applications, newest first: a keyset page before the application `before`. */
export async function applicationsOfCreator(actor: CreatorActor, before: string | null) {
  const rows = await db.application.findMany({
    where: { creatorId: actor.creatorId, ...(before ? { id: { lt: before } } : {}) },
    include: oneParts,
    orderBy: { id: "desc" },
    take: APPLICATIONS_PER_PAGE + 1,
  });
  const page = rows.slice(0, APPLICATIONS_PER_PAGE);
  return { rows: page, next: rows.length > APPLICATIONS_PER_PAGE ? (page.at(-1)?.id ?? null) : null };
}

/** Open applications and those that ended in the last 30 days: what a creator's home shows. */
export async function recentApplications(actor: CreatorActor, now: Date) {
  const monthAgo = new Date(now.getTime() - 30 * 86_400_000);
  return db.application.findMany({
    where: {
      creatorId: actor.creatorId,
      state: { not: "accepted" },
      OR: [{ endedAt: null }, { endedAt: { gt: monthAgo } }],
    },
    include: oneParts,
    orderBy: { id: "desc" },
    take: 12,
  });
}

/** Per brief: how many applications wait for the brand's answer and when the first is due. One SQL statement. */
export async function waitingApplications(actor: BrandActor) {
  return db.$queryRaw<
    { brief_id: string; title: string; waiting: number; first_due: Date; first_since: Date }[]
  >`
    select b.id as brief_id, b.title, count(*)::int as waiting,
      min(a.answer_due_at) as first_due, min(a.submitted_at) as first_since
    from application a join brief b on b.id = a.brief_id
    where b.brand_id = ${actor.brandId}::uuid and a.state in ('submitted', 'shortlisted')
    group by b.id, b.title order by min(a.answer_due_at) limit 20`;
}
