import { act, type Tx } from "../../db.server.ts";
import type { AdminActor, BrandActor, PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { dealStream } from "../deal/load.server.ts";
import { hoursAfter } from "../deal/policy.ts";
import { refusalWhileStill } from "../deal/standstill.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { settleStatement } from "./agree.server.ts";
import { commissionOf, type LoadedStatement, moveStatement, partyStatement } from "./load.server.ts";
import { statementName } from "./period.ts";
import { answerOpen } from "./answer-open.server.ts";
import { stateAgain } from "./state-statement.server.ts";
import { isAdjusted, isOpenStatement, MOST_ISSUES } from "./statement.ts";
import { releaseAfterHold, takeBack } from "./take-back.server.ts";
import { tellQuestioned, tellStaff } from "./tell.server.ts";

interface Address {
  deal: number;
  statement: number;
}

/** The rows that a question may name: those that its statement counts; about an adjustment, any of its deal. */
async function namedRows(tx: Tx, statement: LoadedStatement, rows: readonly string[]): Promise<string[]> {
  const { id: statementId, dealId } = statement;
  const of = isAdjusted(statement.state) ? {} : { counted: { statementId } };
  const found = await tx.conversion.findMany({
    where: { dealId, ...of, id: { in: [...rows] } },
    select: { id: true },
  });
  return found.map(({ id }) => id);
}

/**
 * A side questions a statement, with a reason and the orders that it means. The brand answers; what was issued for the
 * third time our staff decides. So does it when the creator questions what goes back of a statement: the brand has said
 * what it says with the orders. Refuses: not_allowed, not_found, reason_needed, wrong_state, too_late, changed_meanwhile,
 * deal_paused, deal_disputed.
 */
export function questionStatement(
  actor: PartyActor,
  address: Address & { issue: number },
  question: { reason: string; rows: readonly string[] },
): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, actor.kind === "brand" ? "deal.fund" : "contract.sign")) return refuse("not_allowed");
    const found = await partyStatement(tx, actor, address.deal, address.statement);
    if (!found) return refuse("not_found");
    const { deal, statement } = found;
    const still = refusalWhileStill(deal);
    if (still) return still;
    const reason = question.reason.trim();
    if (reason === "") return refuse("reason_needed");
    if (statement.issue !== address.issue) return refuse("changed_meanwhile");
    const adjusting = statement.state === "adjusting";
    if (adjusting && actor.kind === "brand") return refuse("wrong_state");
    if ((adjusting || statement.state === "issued") && statement.questionUntil <= now)
      return refuse("too_late");
    // The brand's own time for the answer is as long as the time for questions.
    const questionUntil = hoursAfter(now, commissionOf(deal).questionDays * 24);
    const moved = await moveStatement(tx, statement, adjusting ? "contest" : "question", { questionUntil });
    if (!moved.ok) return moved;
    if (adjusting) await releaseAfterHold(tx, statement, questionUntil);
    await tx.statementQuestion.create({
      data: {
        ...{ statementId: statement.id, issue: statement.issue, side: actor.kind, reason },
        rows: await namedRows(tx, statement, question.rows),
        ...{ askedBy: actor.name, askedAt: now },
      },
    });
    const { number } = statement;
    const event = { type: "commission.questioned", name: statementName(statement), number, reason } as const;
    await record(tx, now, actor, dealStream(deal), event);
    const staff = adjusting || statement.issue >= MOST_ISSUES;
    await tellQuestioned(tx, now, deal, statement, {
      by: actor.kind,
      reason,
      answerBy: questionUntil,
      staff,
    });
    if (staff) await tellStaff(tx, now, deal, statement, reason);
    return done(null);
  });
}

/**
 * The brand answers a question, or corrects a statement unasked: it is issued again with the rows as they are now.
 * Refuses: not_allowed, not_found, reason_needed, wrong_state, deal_paused, deal_disputed.
 */
export function answerQuestion(actor: BrandActor, address: Address, said: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "deal.fund")) return refuse("not_allowed");
    const found = await partyStatement(tx, actor, address.deal, address.statement);
    if (!found) return refuse("not_found");
    const { deal, statement } = found;
    const still = refusalWhileStill(deal);
    if (still) return still;
    const answer = said.trim();
    if (answer === "") return refuse("reason_needed");
    if (!isOpenStatement(statement.state) || statement.issue >= MOST_ISSUES) return refuse("wrong_state");
    await answerOpen(tx, now, statement.id, { answer, answeredBy: actor.name });
    const { number } = statement;
    const event = { type: "commission.answered", name: statementName(statement), number, answer } as const;
    await record(tx, now, actor, dealStream(deal), event);
    await stateAgain(tx, now, deal, statement, answer);
    return done(null);
  });
}

/**
 * Our staff decides a questioned statement: what its rows come to now is what is owed, or of a questioned adjustment what
 * goes back. One in dispute is decided by the ruling. Refuses: not_allowed, not_found, reason_needed, wrong_state,
 * statement_disputed, changed_meanwhile.
 */
export function decideStatement(actor: AdminActor, address: Address, said: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "payout.resolve")) return refuse("not_allowed");
    const found = await partyStatement(tx, actor, address.deal, address.statement);
    if (!found) return refuse("not_found");
    const { deal, statement } = found;
    const answer = said.trim();
    if (answer === "") return refuse("reason_needed");
    if (statement.state !== "questioned" && statement.state !== "contested") return refuse("wrong_state");
    const disputed = { statementId: statement.id, state: { not: "closed" as const } };
    if ((await tx.dispute.count({ where: disputed })) > 0) return refuse("statement_disputed");
    await answerOpen(tx, now, statement.id, { answer, answeredBy: actor.name });
    const { number } = statement;
    const event = { type: "commission.answered", name: statementName(statement), number, answer } as const;
    await record(tx, now, actor, dealStream(deal), event);
    return statement.state === "contested"
      ? takeBack(tx, now, actor, deal, statement, answer)
      : settleStatement(tx, now, actor, deal, statement, answer);
  });
}
