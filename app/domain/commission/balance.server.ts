import type { Tx } from "../../db.server.ts";
import type { LoadedDeal } from "../deal/load.server.ts";
import { commissionOn } from "./accrual.ts";
import { commissionOf } from "./load.server.ts";

/**
 * How much more a deal's statements ask for than all of its rows earn, when `more` net sales were among them; minor units,
 * below zero while something is not asked for yet. What goes back of a held statement counts as asked for until it does.
 * Under the deal's lock. Two statements.
 */
export async function overStated(tx: Tx, deal: LoadedDeal): Promise<(more?: bigint) => bigint> {
  const rows = await tx.conversion.aggregate({ where: { dealId: deal.id }, _sum: { amount: true } });
  const asked = await tx.commissionStatement.aggregate({
    where: { dealId: deal.id },
    _sum: { gross: true },
  });
  const [sales, stated] = [rows._sum.amount ?? 0n, asked._sum.gross ?? 0n];
  return (more = 0n) => stated - commissionOn(sales + more, commissionOf(deal));
}
