import { db } from "../../db.server.ts";
import { auditEvent } from "../audit/events.ts";
import { statementName } from "../commission/period.ts";
import { itemWords } from "../contract/clauses.ts";
import { dealTitle } from "../deal/load.server.ts";
import { balancesOf } from "../ledger/queries.server.ts";
import { readTerms } from "../offer/terms.ts";
import { isUuid } from "../uuid.ts";
import { disputeParts, disputeView } from "./queries.server.ts";

const MOST = 100;

const statementParts = {
  questions: { orderBy: { issue: "asc" } },
  _count: { select: { counted: true } },
} as const;

const dealParts = {
  brief: { select: { title: true } },
  programme: { select: { periods: true } },
  brand: { select: { name: true } },
  creator: { select: { displayName: true } },
  files: { orderBy: { createdAt: "desc" }, take: MOST },
  payouts: { orderBy: { createdAt: "asc" } },
  refunds: { orderBy: { createdAt: "asc" } },
  deliverables: {
    orderBy: { position: "asc" },
    include: { drafts: { orderBy: { version: "asc" } }, livePosts: { orderBy: { submittedAt: "asc" } } },
  },
  terms: { select: { body: true } },
  application: {
    select: {
      terms: { orderBy: { version: "desc" }, take: 20 },
      thread: {
        select: {
          messages: {
            orderBy: { position: "desc" },
            take: MOST,
            include: { author: { select: { name: true } } },
          },
        },
      },
    },
  },
} as const;

/**
 * Everything that a ruling rests on, for our staff: the dispute, the deal's terms in every version, its drafts, files,
 * messages (the newest hundred), events and money. Three statements; null when there is no such dispute.
 */
export async function disputeBundle(disputeId: string, now: Date) {
  if (!isUuid(disputeId)) return null;
  const row = await db.dispute.findUnique({
    where: { id: disputeId },
    include: { ...disputeParts, statement: { include: statementParts }, deal: { include: dealParts } },
  });
  if (!row) return null;
  const { deal, ...dispute } = row;
  const [events, money] = await Promise.all([
    db.auditEvent.findMany({
      where: { dealId: deal.id },
      orderBy: [{ at: "desc" }, { sequence: "desc" }],
      take: MOST,
    }),
    balancesOf(deal.id),
  ]);
  return {
    dispute: disputeView(dispute, { at: deal.pausedAt ?? now, currency: deal.currency }),
    /** Of a dispute about a commission statement: what it says, how many orders it counts, and what was asked. */
    statement: dispute.statement && {
      ...dispute.statement,
      name: statementName(dispute.statement),
      orders: dispute.statement._count.counted,
    },
    deal: {
      ...{ number: deal.number, title: dealTitle(deal), state: deal.state, currency: deal.currency },
      ...{
        limits: readTerms(deal.terms.body).policy,
        pausedAt: deal.pausedAt,
        payouts: deal.payouts,
        refunds: deal.refunds,
        files: deal.files,
      },
      ...{ brandName: deal.brand.name, creatorName: deal.creator.displayName },
      deliverables: deal.deliverables.map((item) => ({ ...item, label: itemWords(item) })),
    },
    terms: deal.application.terms.map(({ version, sha256, proposedBy, createdAt, id, body }) => ({
      ...{ version, sha256, proposedBy, createdAt, body: readTerms(body), agreed: id === deal.termsId },
    })),
    messages: [...(deal.application.thread?.messages ?? [])].reverse(),
    events: events.flatMap(({ id, at, actorKind, actorName, type, data }) => {
      const event = auditEvent.safeParse({ type, ...(data as object) });
      return event.success ? [{ id, at, actorKind, actorName, event: event.data }] : [];
    }),
    money,
  };
}
export type DisputeBundle = NonNullable<Awaited<ReturnType<typeof disputeBundle>>>;
