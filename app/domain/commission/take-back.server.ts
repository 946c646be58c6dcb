import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, type LoadedDeal } from "../deal/load.server.ts";
import { feesOnShare } from "../ledger/fees.ts";
import { reducePayout } from "../payout/reduce-payout.server.ts";
import { scheduleRefund } from "../payout/schedule-refund.server.ts";
import { commissionOn } from "./accrual.ts";
import { commissionOf, type LoadedStatement, moveStatement } from "./load.server.ts";
import { statementName } from "./period.ts";
import { tellSettled } from "./tell.server.ts";

/** How much more the statements ask for than all rows together earn, minor units; nothing below zero. */
async function overpaid(tx: Tx, deal: LoadedDeal): Promise<bigint> {
  const rows = await tx.conversion.aggregate({ where: { dealId: deal.id }, _sum: { amount: true } });
  const stated = await tx.commissionStatement.aggregate({
    where: { dealId: deal.id },
    _sum: { gross: true },
  });
  const earned = commissionOn(rows._sum.amount ?? 0n, commissionOf(deal));
  const over = (stated._sum.gross ?? 0n) - earned;
  return over > 0n ? over : 0n;
}

async function takeBack(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  statement: LoadedStatement,
  cut: bigint,
): Promise<void> {
  const gross = statement.gross - cut;
  const part = feesOnShare(statement.id, gross, deal.body.policy, deal.currency);
  const { brandFee, creatorFee } = part;
  const cause = `statement:${statement.id}:${statement.version}`;
  const reason = "Orders of this statement were returned or corrected before its payout.";
  await reducePayout(tx, now, {
    ...{ of: { statementId: statement.id }, part: { gross, brandFee, creatorFee }, cause },
    memo: `Taken back for returned orders: ${statementName(statement)}`,
  });
  const serviceFee = statement.brandFee - brandFee;
  await scheduleRefund(tx, now, {
    ...{ dealId: deal.id, amount: cut + serviceFee, serviceFee, cause, reason, statementId: statement.id },
    label: `${statementName(statement)}, returned orders`,
  });
  const data = { gross, brandFee, creatorFee, balance: statement.balance - cut };
  const moved = await moveStatement(tx, statement, gross === 0n ? "close" : "take_back", data);
  if (!moved.ok) throw new Error(`Statement ${statement.id} could not be corrected: ${moved.code}`);
  const { number } = statement;
  const amount = { amount: String(cut), currency: deal.currency };
  const event = { type: "commission.taken_back", name: statementName(statement), number, ...amount } as const;
  await record(tx, now, SYSTEM, dealStream(deal), event);
  const facts = { how: "taken_back", gross: cut, cost: cut + serviceFee } as const;
  await tellSettled(tx, now, deal, statement, {
    ...facts,
    net: statement.gross - statement.creatorFee - (gross - creatorFee),
  });
}

/**
 * Returns and corrections can leave less earned than was paid in. What is still in its hold is corrected, the newest
 * statement first, and the difference goes back to the brand's card. What was paid out is not asked back: it stays as a
 * balance that the next statement settles. Under the deal's lock; a payout that was ever sent is left alone.
 */
export async function takeBackOverpaid(tx: Tx, now: Date, deal: LoadedDeal): Promise<void> {
  let left = await overpaid(tx, deal);
  if (left === 0n) return;
  const held = await tx.commissionStatement.findMany({
    where: { dealId: deal.id, state: "held" },
    include: { payout: { select: { state: true, parameters: true } } },
    orderBy: { number: "desc" },
  });
  for (const { payout, ...statement } of held) {
    const waits = payout?.state === "scheduled" || payout?.state === "blocked_payee";
    if (left === 0n || !waits || payout.parameters !== null) continue;
    const cut = left < statement.gross ? left : statement.gross;
    await takeBack(tx, now, deal, statement, cut);
    left -= cut;
  }
}
