import { db, type Prisma } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { hasFee } from "../commission/compensation.ts";
import { statementName } from "../commission/period.ts";
import { itemWords } from "../contract/clauses.ts";
import { dealTitle, isDealNumber, ownDeals } from "../deal/load.server.ts";
import { readTerms } from "../offer/terms.ts";
import type { Outcome } from "./reasons.ts";
import { disputable, sharesOf, sumsOf } from "./stake.ts";

const fileParts = { select: { id: true, name: true, mime: true } } as const;

export const disputeParts = {
  items: { include: { deliverable: true }, orderBy: { deliverable: { position: "asc" } } },
  rulings: { orderBy: { round: "asc" }, include: { decidedBy: { select: { name: true } } } },
  statements: {
    orderBy: { at: "asc" },
    include: {
      author: { select: { name: true } },
      files: { orderBy: { position: "asc" }, include: { file: fileParts } },
    },
  },
  assignedTo: { select: { name: true } },
  statement: { select: { number: true, periodFrom: true, final: true } },
} satisfies Prisma.DisputeInclude;
type Row = Prisma.DisputeGetPayload<{ include: typeof disputeParts }>;

/** A dispute as pages show it; `at` is the instant at which limits are judged: that of the standstill while it lasts. */
export function disputeView(row: Row, { at, currency }: { at: Date; currency: string }) {
  const stakes = row.items.map(({ deliverable }) => ({ ...deliverable, label: itemWords(deliverable) }));
  const { statement } = row;
  return {
    ...{ id: row.id, state: row.state, openedBy: row.openedBy, reason: row.reason, openedAt: row.openedAt },
    ...{ dueAt: row.dueAt, since: row.stateSince, closedAt: row.closedAt, closedHow: row.closedHow },
    accepted: { brand: row.brandAcceptedAt !== null, creator: row.creatorAcceptedAt !== null },
    assignedTo: row.assignedTo && { id: row.assignedToId, name: row.assignedTo.name },
    // What it is about, in words: pieces of work, or one commission statement.
    about: (statement ? [statementName(statement)] : stakes.map(({ label }) => label)).join(", "),
    statementNumber: statement?.number ?? null,
    items: stakes.map(({ id, label, gross, brandFee, creatorFee, state }) => ({
      ...{ id, label, gross, brandFee, creatorFee, state },
    })),
    statements: row.statements.map(({ id, kind, side, author, text, at: when, files }) => ({
      ...{ id, kind, side, text, at: when, author: author.name, files: files.map(({ file }) => file) },
    })),
    rulings: row.rulings.map(({ id, round, outcome, amount, reason, decidedBy, decidedById, decidedAt }) => ({
      ...{ id, round, amount, reason, decidedAt, decidedById, by: decidedBy?.name ?? null },
      outcome: outcome as Outcome,
      // A kill fee follows from how far the work came, which a closed dispute has moved: the bookings have it.
      sums:
        outcome === "revise" || outcome === "counted" || (outcome === "kill_fee" && row.state === "closed")
          ? null
          : sumsOf(sharesOf(stakes, { outcome: outcome as Outcome, amount }, { now: at, currency })),
    })),
  };
}
export type DisputeView = ReturnType<typeof disputeView>;

/**
 * A deal of the actor with its disputes, newest first, and the work that could be disputed now; null when it is not
 * theirs. One statement.
 */
export async function dealDisputes(actor: PartyActor, number: number, now: Date) {
  if (!isDealNumber(number)) return null;
  const deal = await db.deal.findFirst({
    where: { number, ...ownDeals(actor) },
    include: {
      brief: { select: { title: true } },
      programme: { select: { periods: true } },
      brand: { select: { name: true } },
      creator: { select: { displayName: true } },
      terms: { select: { body: true } },
      deliverables: {
        orderBy: { position: "asc" },
        include: { payout: { select: { state: true, parameters: true } } },
      },
      disputes: { orderBy: { openedAt: "desc" }, include: disputeParts, take: 20 },
      statements: { where: { state: "questioned", questionUntil: { lte: now } }, take: 1 },
    },
  });
  if (!deal) return null;
  return {
    ...{ number: deal.number, title: dealTitle(deal), state: deal.state, currency: deal.currency },
    ...{ funded: deal.fundedAt !== null || !hasFee(deal), pausedAt: deal.pausedAt },
    brandName: deal.brand.name,
    creatorName: deal.creator.displayName,
    limits: readTerms(deal.terms.body).policy,
    items: deal.deliverables.map((item) => ({ id: item.id, label: itemWords(item), open: disputable(item) })),
    /** A statement that was questioned in vain: it can be put to our staff. */
    stuck: deal.statements.map((one) => ({ number: one.number, name: statementName(one) }))[0] ?? null,
    disputes: deal.disputes.map((row) =>
      disputeView(row, { at: deal.pausedAt ?? now, currency: deal.currency }),
    ),
  };
}
