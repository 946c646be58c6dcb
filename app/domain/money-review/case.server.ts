import { db } from "../../db.server.ts";
import { statementName } from "../commission/period.ts";
import { itemWords } from "../contract/clauses.ts";
import { dealTitle } from "../deal/load.server.ts";
import { lookOf } from "./look.server.ts";
import { canRetry, payoutTrouble } from "../payout/payout.ts";
import type { Look } from "./review.ts";

export interface ProposalView {
  id: string;
  act: string;
  amount: bigint | null;
  /** Of what was paid by bank transfer. */
  reference: string | null;
  reason: string;
  by: string;
  byId: string;
  at: Date;
  state: string;
  decidedBy: string | null;
  decidedAt: Date | null;
}

/** What was proposed about one thing, newest first; at most 20. */
export async function proposalsOf(subjectKind: string, subjectId: string): Promise<ProposalView[]> {
  const rows = await db.moneyProposal.findMany({
    where: { subjectKind, subjectId },
    include: { proposedBy: { select: { name: true } }, decidedBy: { select: { name: true } } },
    orderBy: { proposedAt: "desc" },
    take: 20,
  });
  return rows.map(({ id, act, params, reason, proposedBy, proposedById, proposedAt, ...rest }) => {
    const { amount, reference } = params as { amount?: string; reference?: string };
    return {
      ...{ id, act, reason, by: proposedBy.name, byId: proposedById, at: proposedAt, state: rest.state },
      ...{
        amount: amount ? BigInt(amount) : null,
        reference: reference ?? null,
        decidedBy: rest.decidedBy?.name ?? null,
        decidedAt: rest.decidedAt,
      },
    };
  });
}

const dealParts = {
  include: {
    brief: { select: { title: true } },
    programme: { select: { periods: true } },
    brand: { select: { name: true } },
    creator: { select: { displayName: true } },
  },
} as const;

export interface ReviewCase {
  kind: "payout" | "refund";
  id: string;
  state: string;
  amount: bigint;
  currency: string;
  /** Whom it goes to, and what for. */
  to: string;
  about: string;
  dealNumber: number;
  title: string;
  /** What was said of the last try. */
  failure: string | null;
  attempts: number;
  since: Date;
  movedId: string | null;
  /** One person may try it again: it was plainly refused. */
  alone: boolean;
  /** Of a payout: two people stopped trying to send it. */
  givenUp: boolean;
  look: Look | null;
  proposals: ProposalView[];
}

async function payoutOf(id: string) {
  const row = await db.payout.findUnique({
    where: { id },
    include: { deal: dealParts, deliverable: true, statement: { select: { periodFrom: true, final: true } } },
  });
  if (!row) return null;
  const { state, amount, currency, attempts, releaseAt: since, transferId: movedId, deal } = row;
  const about = row.deliverable
    ? itemWords(row.deliverable)
    : row.statement
      ? statementName(row.statement)
      : "";
  const failure = row.failureMessage
    ? `${row.failureMessage}${row.failureCode ? ` (${row.failureCode})` : ""}`
    : row.failureCode && payoutTrouble(row.failureCode);
  return {
    ...{ id, state, amount, currency, attempts, since, movedId, failure, deal },
    ...{ to: deal.creator.displayName, about, alone: canRetry(row), givenUp: row.failureCode === "given_up" },
  };
}

async function refundOf(id: string) {
  const row = await db.refund.findUnique({ where: { id }, include: { deal: dealParts } });
  if (!row) return null;
  const { state, amount, currency, attempts, createdAt: since, refundId: movedId, deal } = row;
  return {
    ...{ id, state, amount, currency, attempts, since, movedId, failure: row.failureMessage, deal },
    ...{ to: deal.brand.name, about: row.reason, alone: false, givenUp: false },
  };
}

/** A payout or refund with what the processor shows and what was proposed; null when there is none. */
export async function reviewCase(kind: "payout" | "refund", id: string): Promise<ReviewCase | null> {
  const [row, look, proposals] = await Promise.all([
    kind === "payout" ? payoutOf(id) : refundOf(id),
    lookOf(db, id),
    proposalsOf(kind, id),
  ]);
  if (!row) return null;
  const { deal, ...rest } = row;
  return { kind, ...rest, dealNumber: deal.number, title: dealTitle(deal), look, proposals };
}
