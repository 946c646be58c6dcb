import type { Prisma, Tx } from "../../db.server.ts";
import type { PartyActor, Side } from "../access/actor.ts";
import type { Where } from "../audit/record.server.ts";
import { readBriefDetails } from "../brief/brief-details.ts";
import { refuse, type Refusal } from "../refusal.ts";
import { isUuid } from "../uuid.ts";
import { plainHandle } from "./contacts.ts";
import type { Closed, Standing } from "./may-write.ts";

/** The condition that makes a conversation the actor's own, on its thread. */
export function ownThreads(actor: PartyActor): { brandId: string } | { creatorId: string } {
  return actor.kind === "brand" ? { brandId: actor.brandId } : { creatorId: actor.creatorId };
}

const ownApplications = (actor: PartyActor) =>
  actor.kind === "brand" ? { brief: { brandId: actor.brandId } } : { creatorId: actor.creatorId };

/** What every view of a conversation needs of its application. */
export const partsOfThread = {
  brief: { include: { brand: { select: { name: true, slug: true } } } },
  creator: { select: { displayName: true, handle: true, userId: true } },
  snapshots: { select: { handle: true } },
  // Of a programme the month that is in hand.
  deals: { orderBy: { period: "desc" }, take: 1, select: { number: true, state: true } },
  thread: true,
} satisfies Prisma.ApplicationInclude;

type Row = Prisma.ApplicationGetPayload<{ include: typeof partsOfThread }>;

/** Handles that both sides see anyway, as `contactsOf` compares them. */
export function knownHandles(handles: readonly string[]): ReadonlySet<string> {
  return new Set(handles.map(plainHandle));
}

/** A conversation from its application and the sides that blocked the other. */
export function threadOf(row: Row, blockedBy: readonly Side[]) {
  const { mentions } = readBriefDetails(row.brief.details);
  const standing: Standing = { application: row.state, deal: row.deals[0]?.state ?? null, blockedBy };
  return {
    id: row.id,
    briefId: row.briefId,
    briefTitle: row.brief.title,
    brandId: row.brief.brandId,
    brandName: row.brief.brand.name,
    brandSlug: row.brief.brand.slug,
    creatorId: row.creatorId,
    creatorName: row.creator.displayName,
    creatorUserId: row.creator.userId,
    dealNumber: row.deals[0]?.number ?? null,
    standing,
    known: knownHandles([row.creator.handle, ...row.snapshots.map((one) => one.handle), ...mentions]),
    thread: row.thread,
  };
}
export type LoadedThread = ReturnType<typeof threadOf>;

/** A conversation of this actor, also before anybody has written; null when it is not theirs. Two statements. */
export async function partyThread(client: Tx, actor: PartyActor, id: string): Promise<LoadedThread | null> {
  if (!isUuid(id)) return null;
  const row = await client.application.findFirst({
    where: { id, ...ownApplications(actor) },
    include: partsOfThread,
  });
  if (!row) return null;
  const blocks = await client.conversationBlock.findMany({
    where: { brandId: row.brief.brandId, creatorId: row.creatorId },
    select: { side: true },
  });
  return threadOf(
    row,
    blocks.map((block) => block.side),
  );
}

/** What the actor calls the other side. */
export function otherName(side: Side, thread: Pick<LoadedThread, "brandName" | "creatorName">): string {
  return side === "brand" ? thread.creatorName : thread.brandName;
}

/** Why nothing can be written, as a refusal. */
export function closedRefusal(closed: NonNullable<Closed>, name: string): Refusal {
  if (closed === "ended") return refuse("thread_ended");
  return refuse(closed === "blocked_by_you" ? "you_blocked" : "blocked", { name });
}

/** Where the events of a conversation are recorded: apart from the application's, which both sides read. */
export function threadStream(thread: Pick<LoadedThread, "id" | "briefId">): Where {
  return { stream: `thread:${thread.id}`, briefId: thread.briefId };
}

/** The names that every notice about a conversation carries. */
export function threadNames(thread: Pick<LoadedThread, "briefTitle" | "brandName" | "creatorName">) {
  const { briefTitle, brandName, creatorName } = thread;
  return { briefTitle, brandName, creatorName };
}

/** The conversation's page, the same for both sides. */
export const threadHref = (id: string): string => `/messages/${id}`;
