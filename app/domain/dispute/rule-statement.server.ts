import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { settleStatement } from "../commission/agree.server.ts";
import { answerOpen } from "../commission/answer-open.server.ts";
import { statementById } from "../commission/load.server.ts";
import { isOpenStatement } from "../commission/statement.ts";
import { done, type Result } from "../refusal.ts";
import type { LoadedDispute } from "./load.server.ts";

/**
 * Lets a ruling on a commission statement take effect: what its orders come to now is owed, by the same step as without a
 * dispute. A statement that the sides settled meanwhile stays as they settled it. Under the deal's lock.
 */
export async function settleByRuling(
  tx: Tx,
  now: Date,
  dispute: LoadedDispute,
  statementId: string,
): Promise<Result> {
  const statement = await statementById(tx, statementId);
  // Issued again meanwhile is not settled: whoever has lost could question it anew, and nothing would be owed.
  if (!isOpenStatement(statement.state)) return done(null);
  const answer = dispute.rulings.at(-1)?.reason ?? "By our staff’s ruling.";
  await answerOpen(tx, now, statementId, { answer, answeredBy: "Our staff" });
  return settleStatement(tx, now, SYSTEM, dispute.deal, statement, answer);
}
