import { db, type Prisma } from "../../db.server.ts";
import type { AdminActor, PartyActor } from "../access/actor.ts";
import { auditEvent } from "../audit/events.ts";
import { itemWords } from "../contract/clauses.ts";
import { contractDocument } from "../contract/contract.ts";
import { readTerms } from "../offer/terms.ts";
import { isUuid } from "../uuid.ts";
import { dealTitle, isDealNumber, ownDeals } from "./load.server.ts";
import { openAmendments } from "./open-amendments.ts";

const contractParts = {
  include: { signatures: { orderBy: { sequence: "asc" } }, sealedFile: true },
} satisfies { include: Prisma.ContractInclude };

/** Why a deal stands still, or is about to. */
const standstillParts = {
  disputes: {
    where: { state: { not: "closed" } },
    take: 1,
    select: {
      ...{ id: true, state: true, openedBy: true, stateSince: true, dueAt: true, reason: true },
      ...{ brandAcceptedAt: true, creatorAcceptedAt: true },
    },
  },
  pauses: {
    where: { state: { in: ["proposed", "running"] } },
    take: 1,
    select: { state: true, proposedBy: true, days: true, startedAt: true, until: true },
  },
} satisfies Prisma.DealInclude;

const roomParts = {
  brief: { select: { title: true, slug: true } },
  brand: { select: { name: true, slug: true } },
  creator: {
    select: {
      ...{ displayName: true, handle: true, vettedUntil: true },
      ...{ payeeAccountId: true, payeeActiveAt: true },
      user: { select: { name: true } },
    },
  },
  terms: true,
  contract: contractParts,
  // A later month of a programme stands on the contract of the first.
  programme: {
    select: { number: true, periods: true, state: true, createdAt: true, contract: contractParts },
  },
  application: { select: { snapshots: { orderBy: { id: "asc" }, take: 1 } } },
  deliverables: {
    orderBy: { position: "asc" },
    include: {
      drafts: {
        orderBy: { version: "desc" },
        include: {
          files: {
            orderBy: { position: "asc" },
            include: { file: true, subtitles: { select: { name: true } } },
          },
          comments: { where: { parentId: null, resolvedAt: null }, select: { id: true } },
        },
      },
      livePosts: {
        orderBy: { submittedAt: "desc" },
        include: { metrics: { orderBy: { takenOn: "desc" }, take: 60 } },
      },
      payout: true,
      slot: true,
      watch: { select: { state: true, endsAt: true } },
    },
  },
  amendments: {
    orderBy: { number: "desc" },
    select: {
      ...{ number: true, kind: true, state: true, dueAt: true, byClick: true, added: true },
      ...{ createdAt: true, signedAt: true },
      signatures: { select: { side: true } },
    },
  },
  statements: {
    orderBy: { number: "desc" },
    take: 3,
    select: {
      ...{ number: true, state: true, dueAt: true, questionUntil: true, periodFrom: true },
      final: true,
    },
  },
  fundings: { orderBy: { createdAt: "desc" }, take: 3 },
  refunds: { orderBy: { createdAt: "desc" } },
  shipment: true,
  chargebacks: {
    where: { chargeback: { withdrawnAt: { not: null } } },
    orderBy: { chargeback: { openedAt: "desc" } },
    take: 1,
    select: {
      ...{ amount: true, aside: true, chargeback: { select: { state: true } } },
      receivable: { select: { id: true } },
    },
  },
  ...standstillParts,
} satisfies Prisma.DealInclude;

/**
 * Everything that a deal's page shows, or null when the deal is not the actor's to see. Admins see every deal.
 * Two SQL statements.
 */
export async function dealRoom(actor: PartyActor | AdminActor, number: number) {
  if (!isDealNumber(number)) return null;
  const own = actor.kind === "admin" ? {} : ownDeals(actor);
  const deal = await db.deal.findFirst({ where: { number, ...own }, include: roomParts });
  const contract = deal?.contract ?? deal?.programme?.contract;
  if (!deal || !contract) return null;
  const events = await db.auditEvent.findMany({
    where: { dealId: deal.id },
    orderBy: [{ at: "desc" }, { sequence: "desc" }],
    take: 60,
  });
  return {
    ...deal,
    brief: { ...deal.brief, title: dealTitle(deal) },
    deliverables: deal.deliverables.map((item) => ({ ...item, label: itemWords(item) })),
    body: readTerms(deal.terms.body),
    contract: { ...contract, document: contractDocument.parse(contract.document) },
    events: events.map((row) => ({
      id: row.id,
      at: row.at,
      actorKind: row.actorKind,
      actorName: row.actorName,
      event: auditEvent.parse({ type: row.type, ...(row.data as object) }),
    })),
  };
}
export type DealRoom = NonNullable<Awaited<ReturnType<typeof dealRoom>>>;

const rowParts = {
  brief: { select: { title: true } },
  programme: { select: { number: true, periods: true } },
  brand: { select: { name: true, slug: true } },
  creator: { select: { displayName: true, handle: true } },
  contract: { select: { signatures: { select: { side: true } } } },
  shipment: { select: { state: true, stateSince: true, dueAt: true } },
  deliverables: {
    orderBy: { position: "asc" },
    include: { payout: { select: { releaseAt: true, state: true } } },
  },
  disputes: standstillParts.disputes,
  amendments: openAmendments,
} satisfies Prisma.DealInclude;

const readRow = (deal: Prisma.DealGetPayload<{ include: typeof rowParts }>) => ({
  ...deal,
  brief: { title: dealTitle(deal) },
  deliverables: deal.deliverables.map((item) => ({ ...item, label: itemWords(item) })),
  signedSides: deal.contract?.signatures.map((one) => one.side) ?? [],
});
export type DealRow = ReturnType<typeof readRow>;

/**
 * The actor's deals that still move, and those that are over of which something waits: an amendment, or a dispute about a
 * statement. Newest first; at most 60. One SQL statement.
 */
export async function openDeals(actor: PartyActor): Promise<DealRow[]> {
  const rows = await db.deal.findMany({
    where: {
      ...ownDeals(actor),
      OR: [
        { state: { in: ["signing", "funding", "active"] } },
        { state: "completed", amendments: { some: openAmendments.where } },
        { disputes: { some: standstillParts.disputes.where } },
      ],
    },
    include: rowParts,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 60,
  });
  return rows.map(readRow);
}

export const DEALS_PER_PAGE = 20;

/** A page of deals, newest first, before the deal with number `before`. Admins see everybody's. */
export async function dealsPage(actor: PartyActor | AdminActor, before: number | null) {
  const rows = await db.deal.findMany({
    where: {
      ...(actor.kind === "admin" ? {} : ownDeals(actor)),
      ...(before && isDealNumber(before) ? { number: { lt: before } } : {}),
    },
    include: rowParts,
    orderBy: { number: "desc" },
    take: DEALS_PER_PAGE + 1,
  });
  const page = rows.slice(0, DEALS_PER_PAGE).map(readRow);
  return { rows: page, next: rows.length > DEALS_PER_PAGE ? (page.at(-1)?.number ?? null) : null };
}

/** A file of a deal that the actor may read; null when it is not theirs. */
export async function dealFile(actor: PartyActor | AdminActor, fileId: string) {
  if (!isUuid(fileId)) return null;
  const own = actor.kind === "admin" ? {} : { deal: ownDeals(actor) };
  return db.storedFile.findFirst({ where: { id: fileId, ...own }, include: { thumbnail: true } });
}
