import { appNow, db, type Prisma } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { auditEvent } from "../audit/events.ts";
import { isUuid } from "../uuid.ts";
import { criteria, oneParts, readStored } from "./stored.server.ts";

export const APPLICATIONS_PER_PAGE = 20;

/** One application of the creator's own with the present instant, or null. Two statements. */
export async function applicationForCreator(actor: CreatorActor, id: string) {
  if (!isUuid(id)) return null;
  const found = db.application.findFirst({ where: { id, creatorId: actor.creatorId }, include: oneParts });
  const [row, now] = await Promise.all([found, appNow()]);
  return row ? { ...readStored(row), now } : null;
}
export type CreatorApplication = NonNullable<Awaited<ReturnType<typeof applicationForCreator>>>;

/** Whether the creator's contracts would name no mailing address: it is taken from the profile at acceptance. */
export async function lacksAddress({ creatorId }: CreatorActor): Promise<boolean> {
  return (await db.creator.count({ where: { id: creatorId, mailingAddress: "" } })) > 0;
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
  deals: { orderBy: { period: "asc" }, take: 1, select: { number: true } },
} satisfies Prisma.ApplicationInclude;

const readLine = ({
  offers,
  failedCriteria,
  deals,
  ...row
}: Prisma.ApplicationGetPayload<{ include: typeof lineParts }>) => ({
  ...row,
  failedCriteria: criteria.parse(failedCriteria),
  offer: offers[0] ?? null,
  deal: deals[0] ?? null,
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
