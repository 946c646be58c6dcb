import type { Tx } from "../../db.server.ts";

/** Writes the answer to whatever was asked about a statement and is not answered; `answeredBy` is a name. */
export async function answerOpen(
  tx: Tx,
  now: Date,
  statementId: string,
  said: { answer: string; answeredBy: string },
): Promise<void> {
  const data = { ...said, answeredAt: now };
  await tx.statementQuestion.updateMany({ where: { statementId, answeredAt: null }, data });
}
