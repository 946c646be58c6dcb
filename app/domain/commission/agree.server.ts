import { act, type Tx } from "../../db.server.ts";
import { type AdminActor, type PartyActor, SYSTEM, type SystemActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, type LoadedDeal } from "../deal/load.server.ts";
import { hoursAfter } from "../deal/policy.ts";
import { refusalWhileStill } from "../deal/standstill.ts";
import { done, refuse, type Result } from "../refusal.ts";
import type { StatementOutcome } from "./accrual.ts";
import { type LoadedStatement, moveStatement, partyStatement, statementById } from "./load.server.ts";
import { statementName } from "./period.ts";
import { countRows, figuresOf } from "./state-statement.server.ts";
import { takeBack } from "./take-back.server.ts";
import { tellDue, tellSettled } from "./tell.server.ts";

const EVENT = { pays: "owe", carries: "carry", closes: "close" } as const;

async function tell(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  statement: LoadedStatement,
  outcome: StatementOutcome,
  decided: string | null,
) {
  const { gross, brandFee, creatorFee, dueAt } = statement;
  const sums = { gross, cost: gross + brandFee, net: gross - creatorFee };
  if (outcome === "pays" && dueAt) {
    await tellDue(tx, now, deal, statement, { hoursLeft: null, late: false, decided });
    await tellSettled(tx, now, deal, statement, { how: "owed", ...sums, at: dueAt, decided });
  } else {
    const how = outcome === "carries" ? "carried" : "closed";
    await tellSettled(tx, now, deal, statement, { how, ...sums, decided });
  }
}

/** What a statement says of itself: both have seen these figures, so nothing that happened since changes what it is. */
function outcomeOf({ gross, final }: LoadedStatement): StatementOutcome {
  if (gross > 0n) return "pays";
  return final ? "closes" : "carries";
}

/**
 * Fixes what a statement comes to: the brand owes it, it is carried on, or there is nothing to pay. Under the deal's lock.
 * `decided`: our staff did, with this reason, so rows that came since count too. Refuses: wrong_state, changed_meanwhile.
 */
export async function settleStatement(
  tx: Tx,
  now: Date,
  actor: PartyActor | AdminActor | SystemActor,
  deal: LoadedDeal,
  statement: LoadedStatement,
  decided: string | null = null,
): Promise<Result> {
  // Whatever was said, even nothing: that our staff decided is what counts.
  const byStaff = decided !== null;
  if (byStaff) await countRows(tx, statement);
  const recounted = byStaff ? await figuresOf(tx, deal, statement) : null;
  const outcome = recounted?.outcome ?? outcomeOf(statement);
  const dueAt = outcome === "pays" ? hoursAfter(now, deal.body.policy.fundHours) : null;
  const moved = await moveStatement(tx, statement, EVENT[outcome], {
    ...recounted?.figures,
    ...{ agreedAt: now, dueAt },
  });
  if (!moved.ok) return moved;
  const { number } = statement;
  const event = { type: "commission.agreed", name: statementName(statement), number, outcome } as const;
  await record(tx, now, actor, dealStream(deal), {
    ...event,
    automatic: actor.kind === "system" && !byStaff,
  });
  await tell(tx, now, deal, await statementById(tx, statement.id), outcome, decided);
  return done(null);
}

/**
 * A side says that a statement is right. Once both have, nobody waits any longer. Agreeing twice changes nothing. To what
 * goes back of a statement the creator alone agrees. Refuses: not_allowed, not_found, wrong_state, changed_meanwhile,
 * deal_paused, deal_disputed.
 */
export function agreeToStatement(
  actor: PartyActor,
  address: { deal: number; statement: number; issue: number },
): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, actor.kind === "brand" ? "deal.fund" : "contract.sign")) return refuse("not_allowed");
    const found = await partyStatement(tx, actor, address.deal, address.statement);
    if (!found) return refuse("not_found");
    const { deal, statement } = found;
    const still = refusalWhileStill(deal);
    if (still) return still;
    if (statement.issue !== address.issue) return refuse("changed_meanwhile");
    const { number } = statement;
    const event = { type: "commission.consented", name: statementName(statement), number } as const;
    if (statement.state === "adjusting" && actor.kind === "creator") {
      await record(tx, now, actor, dealStream(deal), event);
      return takeBack(tx, now, SYSTEM, deal, statement);
    }
    const mine = actor.kind === "brand" ? "brandAgreedAt" : "creatorAgreedAt";
    if (statement[mine]) return done(null);
    if (statement.state !== "issued") return refuse("wrong_state");
    await tx.commissionStatement.update({ where: { id: statement.id }, data: { [mine]: now } });
    await record(tx, now, actor, dealStream(deal), event);
    const both = actor.kind === "brand" ? statement.creatorAgreedAt : statement.brandAgreedAt;
    return both ? settleStatement(tx, now, actor, deal, statement) : done(null);
  });
}

/** Nobody questioned it, or what goes back of it, in time. For the timer; says whether it acted. */
export async function settleUnquestioned(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  statementId: string,
): Promise<boolean> {
  const statement = await statementById(tx, statementId);
  if (statement.questionUntil > now || deal.pausedAt) return false;
  if (statement.state !== "issued" && statement.state !== "adjusting") return false;
  const settle = statement.state === "issued" ? settleStatement : takeBack;
  const settled = await settle(tx, now, SYSTEM, deal, statement);
  if (!settled.ok) throw new Error(`Statement ${statementId} could not be settled: ${settled.code}`);
  return true;
}
