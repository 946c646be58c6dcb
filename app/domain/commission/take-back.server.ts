import type { Tx } from "../../db.server.ts";
import type { AdminActor, PartyActor, SystemActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, type LoadedDeal } from "../deal/load.server.ts";
import { feesOnShare } from "../ledger/fees.ts";
import { reducePayout } from "../payout/reduce-payout.server.ts";
import { scheduleRefund } from "../payout/schedule-refund.server.ts";
import { done, type Result } from "../refusal.ts";
import { releaseAfter } from "./adjustment.ts";
import { type LoadedStatement, moveStatement } from "./load.server.ts";
import { statementName } from "./period.ts";
import { tellSettled } from "./tell.server.ts";

/** What is left of a statement without its adjustment, and what each side gets or loses by it. Minor units. */
export function withoutAdjustment(deal: LoadedDeal, statement: LoadedStatement) {
  const cut = statement.adjustment;
  const gross = statement.gross - cut;
  const { brandFee, creatorFee } = feesOnShare(statement.id, gross, deal.body.policy, deal.currency);
  const serviceFee = statement.brandFee - brandFee;
  const net = statement.gross - statement.creatorFee - (gross - creatorFee);
  return {
    left: { gross, brandFee, creatorFee },
    serviceFee,
    back: { gross: cut, cost: cut + serviceFee, net },
  };
}

/** Sets from when on a statement's payout can leave: after its hold, and not before `earliest`. */
export async function releaseAfterHold(
  tx: Tx,
  { id, holdUntil }: LoadedStatement,
  earliest: Date,
): Promise<void> {
  if (!holdUntil) throw new Error(`Statement ${id} is not held`);
  const releaseAt = releaseAfter(holdUntil, earliest);
  await tx.payout.update({ where: { statementId: id }, data: { releaseAt } });
}

/**
 * Carries out a statement's adjustment: its payout becomes smaller, the rest goes back to the brand's card. The creator
 * agreed (`actor`), did not question it in time, or our staff decided, for the reason `decided`. Under the deal's lock; its
 * payout was never sent, because it waits for this. Refuses: wrong_state, changed_meanwhile.
 */
export async function takeBack(
  tx: Tx,
  now: Date,
  actor: PartyActor | AdminActor | SystemActor,
  deal: LoadedDeal,
  statement: LoadedStatement,
  decided: string | null = null,
): Promise<Result> {
  const { left, serviceFee, back } = withoutAdjustment(deal, statement);
  const cause = `statement:${statement.id}:${statement.version}`;
  const reason = "Orders of this statement were returned or corrected before its payout.";
  // Not in the past: nobody is late who waited for the answer.
  await releaseAfterHold(tx, statement, now);
  await reducePayout(tx, now, {
    ...{ of: { statementId: statement.id }, part: left, cause },
    memo: `Taken back for returned orders: ${statementName(statement)}`,
  });
  await scheduleRefund(tx, now, {
    ...{ dealId: deal.id, amount: back.cost, serviceFee, cause, reason, statementId: statement.id },
    label: `${statementName(statement)}, returned orders`,
  });
  const balance = statement.balance - back.gross;
  const data = { ...left, adjustment: 0n, balance, takenBack: statement.takenBack + back.gross };
  const moved = await moveStatement(tx, statement, left.gross === 0n ? "close" : "take_back", data);
  if (!moved.ok) return moved;
  const { number } = statement;
  const amount = { amount: String(back.gross), currency: deal.currency };
  const event = { type: "commission.taken_back", name: statementName(statement), number, ...amount } as const;
  await record(tx, now, actor, dealStream(deal), event);
  await tellSettled(tx, now, deal, statement, { how: "taken_back", ...back, decided });
  return done(null);
}
