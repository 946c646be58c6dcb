import type { Tx } from "../../db.server.ts";
import { moveStatement, statementById } from "./load.server.ts";

/** A statement's payout arrived. Called by the payout's outcome verb in its transaction. Marking twice changes nothing. */
export async function markStatementPaid(tx: Tx, statementId: string): Promise<void> {
  const statement = await statementById(tx, statementId);
  if (statement.state === "paid") return;
  const moved = await moveStatement(tx, statement, "pay");
  if (!moved.ok) throw new Error(`Statement ${statementId} cannot be paid: ${moved.code}`);
}
