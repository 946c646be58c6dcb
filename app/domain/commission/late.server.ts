import type { Tx } from "../../db.server.ts";
import { hoursAfter } from "../deal/policy.ts";
import { refuse, type Refusal } from "../refusal.ts";
import { statementName } from "./period.ts";
import { OVERDUE_STOPS_DAYS } from "./statement.ts";

/** Why a brand publishes nothing new: it has owed a commission for two weeks beyond its limit. Null when it does not. */
export async function refusalWhileLate(tx: Tx, now: Date, brandId: string): Promise<Refusal | null> {
  const dueAt = { lte: hoursAfter(now, -OVERDUE_STOPS_DAYS * 24) };
  const late = await tx.commissionStatement.findFirst({
    where: { state: "due", dueAt, deal: { brandId, pausedAt: null } },
    select: { periodFrom: true, final: true, deal: { select: { number: true } } },
    orderBy: { dueAt: "asc" },
  });
  return late && refuse("commission_late", { name: statementName(late), number: String(late.deal.number) });
}
