import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, type LoadedDeal } from "../deal/load.server.ts";
import { hoursAfter } from "../deal/policy.ts";
import { isUnsent } from "../payout/payout.ts";
import { adjustmentsOf } from "./adjustment.ts";
import { overStated } from "./balance.server.ts";
import { commissionOf, type LoadedStatement, moveStatement } from "./load.server.ts";
import { statementName } from "./period.ts";
import { answerOpen } from "./answer-open.server.ts";
import { isAdjusted } from "./statement.ts";
import { releaseAfterHold, withoutAdjustment } from "./take-back.server.ts";
import { tellSettled } from "./tell.server.ts";

/** Statements of a deal that are paid in and whose payout was never sent, the newest first. */
async function heldStatements(tx: Tx, dealId: string): Promise<LoadedStatement[]> {
  const found = await tx.commissionStatement.findMany({
    where: { dealId, state: { in: ["held", "adjusting", "contested"] } },
    include: { payout: { select: { state: true, parameters: true } } },
    orderBy: { number: "desc" },
  });
  return found.flatMap(({ payout, ...statement }) => (payout && isUnsent(payout) ? [statement] : []));
}

/**
 * Says what goes back of a statement, or that it is another amount now. More than the creator was told of can be
 * questioned anew; what is questioned already waits for our staff, whatever it comes to.
 */
async function adjust(tx: Tx, now: Date, deal: LoadedDeal, statement: LoadedStatement, adjustment: bigint) {
  const questionUntil = hoursAfter(now, commissionOf(deal).questionDays * 24);
  const anew = statement.state !== "contested" && adjustment > statement.adjustment;
  const moved = await moveStatement(tx, statement, "adjust", {
    adjustment,
    ...(anew ? { issue: { increment: 1 }, issuedAt: now, questionUntil } : {}),
  });
  if (!moved.ok) throw new Error(`Statement ${statement.id} could not be adjusted: ${moved.code}`);
  if (anew) await releaseAfterHold(tx, statement, questionUntil);
  const { number } = statement;
  await record(tx, now, SYSTEM, dealStream(deal), {
    ...{ type: "commission.adjusted", name: statementName(statement), number },
    ...{ amount: String(adjustment), currency: deal.currency },
  });
  if (!anew) return;
  const said = { ...statement, adjustment };
  const { back } = withoutAdjustment(deal, said);
  await tellSettled(tx, now, deal, said, { how: "adjusted", ...back, at: questionUntil });
}

/** Orders were corrected, or more was sold, so that nothing goes back of a statement. */
async function drop(tx: Tx, now: Date, deal: LoadedDeal, statement: LoadedStatement) {
  const { back } = withoutAdjustment(deal, statement);
  const moved = await moveStatement(tx, statement, "drop", { adjustment: 0n });
  if (!moved.ok) throw new Error(`The adjustment of ${statement.id} could not be dropped: ${moved.code}`);
  await releaseAfterHold(tx, statement, now);
  const answer = "What all orders earn now covers what was paid in, so nothing goes back.";
  await answerOpen(tx, now, statement.id, { answer, answeredBy: "Sweetspot" });
  const { number } = statement;
  const event = { type: "commission.adjustment_dropped", name: statementName(statement), number } as const;
  await record(tx, now, SYSTEM, dealStream(deal), event);
  await tellSettled(tx, now, deal, statement, { how: "kept", ...back });
}

/**
 * Returns and corrections can leave less earned than was paid in. Of what is still in its hold, the newest statement
 * first, the difference is to go back to the brand's card: its payout waits while the creator has the agreed days to
 * question that, because it is the brand that enters returns. What was paid out, or whose hold is over, is not asked back:
 * it stays as a balance that a later statement settles. Called after every change of the rows, under the deal's lock.
 */
export async function adjustHeld(tx: Tx, now: Date, deal: LoadedDeal): Promise<void> {
  const over = (await overStated(tx, deal))();
  const held = await heldStatements(tx, deal.id);
  const back = adjustmentsOf(over, held, now);
  for (const [at, statement] of held.entries()) {
    const adjustment = back[at] ?? 0n;
    if (adjustment === statement.adjustment) continue;
    if (adjustment > 0n) await adjust(tx, now, deal, statement, adjustment);
    else if (isAdjusted(statement.state)) await drop(tx, now, deal, statement);
  }
}
