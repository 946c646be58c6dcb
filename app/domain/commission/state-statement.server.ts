import type { Prisma, Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, type LoadedDeal } from "../deal/load.server.ts";
import { hoursAfter } from "../deal/policy.ts";
import { accrue, payableOf } from "./accrual.ts";
import { capMark, capOf } from "./cap.ts";
import { commissionOf, type LoadedStatement, statementById } from "./load.server.ts";
import { type StatementPeriod, statementName } from "./period.ts";
import { tellIssued } from "./tell.server.ts";

/** Gives a statement every row of its time that no other counts. Of the final one: all that are left. */
export async function countRows(tx: Tx, statement: LoadedStatement): Promise<number> {
  return tx.$executeRaw`
    insert into counted_conversion (conversion_id, statement_id)
    select c.id, ${statement.id}::uuid from conversion c
    where c.deal_id = ${statement.dealId}::uuid
      and (${statement.final} or c.occurred_at < ${statement.periodTo}::timestamptz)
      and not exists (select 1 from counted_conversion k where k.conversion_id = c.id)`;
}

/** What the rows that a statement counts come to, with what is to be paid of it. */
export async function figuresOf(tx: Tx, deal: LoadedDeal, statement: LoadedStatement) {
  const salesOf = async (where: Prisma.ConversionWhereInput) =>
    (await tx.conversion.aggregate({ where, _sum: { amount: true } }))._sum.amount ?? 0n;
  const revenue = await salesOf({ counted: { statementId: statement.id } });
  const before = await tx.commissionStatement.aggregate({
    where: { dealId: deal.id, number: { lt: statement.number } },
    _sum: { revenue: true, gross: true, adjustment: true },
  });
  const terms = commissionOf(deal);
  const accrual = accrue({
    ...{
      bps: terms.bps,
      cap: terms.cap,
      currency: terms.currency,
      revenue,
      known: await salesOf({ dealId: deal.id }),
    },
    revenueBefore: before._sum.revenue ?? 0n,
    // What is to go back of earlier ones is not asked for any more: if it stays, it is because more was earned.
    statedBefore: (before._sum.gross ?? 0n) - (before._sum.adjustment ?? 0n),
  });
  const { outcome, ...sums } = payableOf(accrual.balance, {
    ...{ minimum: BigInt(terms.minimum), final: statement.final },
    ...{ currency: deal.currency, policy: deal.body.policy },
  });
  return { outcome, figures: { revenue, ...accrual, ...sums } };
}

/** The agreed most, when the sales up to this statement reach it; null before, and where there is none. */
async function reachedCap(tx: Tx, deal: LoadedDeal, { dealId, number }: LoadedStatement) {
  const share = commissionOf(deal);
  if (capOf(share) === null) return null;
  const upTo = await tx.commissionStatement.aggregate({
    where: { dealId, number: { lte: number } },
    _sum: { revenue: true },
  });
  return capMark(upTo._sum.revenue ?? 0n, share) === "reached" ? capOf(share) : null;
}

/** Writes down an issue of a statement, and tells both sides. `answer` is why it was issued again. */
async function announce(tx: Tx, now: Date, deal: LoadedDeal, id: string, answer: string | null) {
  const statement = await statementById(tx, id);
  await record(tx, now, SYSTEM, dealStream(deal), {
    ...{ type: "commission.stated", name: statementName(statement), number: statement.number },
    ...{ issue: statement.issue, amount: String(statement.gross), currency: deal.currency },
  });
  await tellIssued(tx, now, deal, statement, { answer, cap: await reachedCap(tx, deal, statement) });
}

/**
 * Issues the statement of a period: counts its rows, works out what it comes to, asks both sides to look. Under the deal's
 * lock. Null, and nothing written, when a month brought nothing.
 */
export async function stateCommission(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  period: StatementPeriod,
): Promise<LoadedStatement | null> {
  const number = (await tx.commissionStatement.count({ where: { dealId: deal.id } })) + 1;
  const nothing = { revenue: 0n, carried: 0n, balance: 0n, gross: 0n, brandFee: 0n, creatorFee: 0n };
  const made = await tx.commissionStatement.create({
    data: {
      ...{ dealId: deal.id, number, final: period.final, periodFrom: period.from, periodTo: period.to },
      ...{ ...nothing, issuedAt: now },
      questionUntil: hoursAfter(now, commissionOf(deal).questionDays * 24),
    },
  });
  const counted = await countRows(tx, made);
  if (counted === 0 && !period.final) {
    await tx.commissionStatement.delete({ where: { id: made.id } });
    return null;
  }
  const { figures } = await figuresOf(tx, deal, made);
  await tx.commissionStatement.update({ where: { id: made.id }, data: figures });
  await announce(tx, now, deal, made.id, null);
  return { ...made, ...figures };
}

/**
 * Issues an open statement again, with every row that has come since, and starts the time for questions anew. Under the
 * deal's lock. Throws when it is not open any more: the caller has looked.
 */
export async function stateAgain(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  statement: LoadedStatement,
  answer: string,
): Promise<void> {
  await countRows(tx, statement);
  const { figures } = await figuresOf(tx, deal, statement);
  const data: Prisma.CommissionStatementUpdateInput = {
    ...figures,
    ...{ state: "issued", issue: { increment: 1 }, version: { increment: 1 }, issuedAt: now },
    ...{ brandAgreedAt: null, creatorAgreedAt: null },
    questionUntil: hoursAfter(now, commissionOf(deal).questionDays * 24),
  };
  await tx.commissionStatement.update({ where: { id: statement.id }, data });
  await announce(tx, now, deal, statement.id, answer);
}
