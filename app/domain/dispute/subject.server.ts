import type { Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { hasFee } from "../commission/compensation.ts";
import { statementName } from "../commission/period.ts";
import { itemWords } from "../contract/clauses.ts";
import type { LoadedDeal } from "../deal/load.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { REASONS, type DisputeReason } from "./reasons.ts";
import { inDispute } from "./stake.ts";

/** What a dispute is opened about: one piece of work or all that can be disputed, for a reason; or a commission statement. */
export type SubjectInput = { about: string; reason: DisputeReason } | { statement: number };

export interface Subject {
  reason: DisputeReason;
  /** What it is about, in words. */
  labels: string[];
  /** The work; none of a statement. */
  deliverableIds: string[];
  statementId: string | null;
}

async function workIn(
  tx: Tx,
  actor: PartyActor,
  deal: LoadedDeal,
  { about, reason }: Extract<SubjectInput, { about: string }>,
): Promise<Result<Subject>> {
  if (REASONS[reason].side !== actor.kind) return refuse("wrong_state");
  if (deal.state !== "active")
    return refuse(deal.fundedAt || !hasFee(deal) ? "dispute_nothing" : "dispute_unfunded");
  const rows = await tx.deliverable.findMany({
    where: { dealId: deal.id, ...(about === "all" ? {} : { id: about }) },
    orderBy: { position: "asc" },
    include: { payout: { select: { state: true, parameters: true } } },
  });
  const work = inDispute(rows, reason);
  if (work.length === 0) return refuse("dispute_nothing");
  const deliverableIds = work.map(({ id }) => id);
  return done({ reason, labels: work.map(itemWords), deliverableIds, statementId: null });
}

async function statementIn(tx: Tx, now: Date, deal: LoadedDeal, number: number): Promise<Result<Subject>> {
  const statement = await tx.commissionStatement.findUnique({
    where: { dealId_number: { dealId: deal.id, number } },
  });
  if (!statement) return refuse("not_found");
  if (statement.state !== "questioned") return refuse("wrong_state");
  if (statement.questionUntil > now) return refuse("statement_in_time");
  const labels = [statementName(statement)];
  return done({ reason: "commission", labels, deliverableIds: [], statementId: statement.id });
}

/**
 * What a dispute would be about. Refuses: not_found, wrong_state (not this side's reason; the statement is not questioned),
 * statement_in_time (the brand can still answer), dispute_unfunded, dispute_nothing.
 */
export const subjectOf = (
  tx: Tx,
  now: Date,
  actor: PartyActor,
  deal: LoadedDeal,
  input: SubjectInput,
): Promise<Result<Subject>> =>
  "statement" in input ? statementIn(tx, now, deal, input.statement) : workIn(tx, actor, deal, input);
