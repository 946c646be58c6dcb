// A running deal that pays a share of the sales beside its fee, and the steps of its statements.
import { act, appNow, db } from "#app/db.server.ts";
import type { CommissionTerms } from "#app/domain/commission/commission-terms.ts";
import { enterConversion } from "#app/domain/commission/enter-conversion.server.ts";
import { openCommission } from "#app/domain/commission/open-commission.server.ts";
import { agreeBySilence, issueStatements } from "#app/domain/commission/sweep.server.ts";
import { lockedDeal } from "#app/domain/deal/load.server.ts";
import { done } from "#app/domain/refusal.ts";
import { must } from "./brief-fixtures.ts";
import { makeDeal, type MoneyDeal } from "./money-factory.ts";

/** 12.5 % of the sales of 30 days, with the product's own numbers. */
export const SHARE: CommissionTerms = {
  ...{ bps: 1_250, days: 30, attribution: "last", questionDays: 7, holdDays: 30, minimum: "1000" },
};

/**
 * Waits for the first days of a month, unless these are some: 30 days from then on are always two statements, 63 days
 * three, whatever day the tests run on.
 */
async function earlyInTheMonth(): Promise<void> {
  const now = await appNow();
  if (now.getUTCDate() >= 3 && now.getUTCDate() <= 9) return;
  const months = now.getUTCDate() > 9 ? 1 : 0;
  await moveTo(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 3, 12)));
}

/** A deal in progress whose first post goes live now. */
export async function sellingDeal(
  more: Partial<CommissionTerms> = {},
  fees: bigint[] = [32_000n],
): Promise<MoneyDeal> {
  await earlyInTheMonth();
  const deal = await makeDeal({ fees, commission: { ...SHARE, ...more } });
  await db.deal.update({ where: { id: deal.dealId }, data: { state: "active", dueAt: null } });
  await act(async (tx, now) => done(await openCommission(tx, now, await lockedDeal(tx, deal.dealId))));
  return deal;
}

/** An order, or with a negative amount a return, entered by hand. */
export async function sold(deal: MoneyDeal, orderId: string, amount: bigint, occurredAt?: Date) {
  const kind = amount < 0n ? ("return" as const) : ("sale" as const);
  const entry = { kind, orderId, amount: amount < 0n ? -amount : amount };
  return must(
    await enterConversion(deal.brand, deal.number, { ...entry, occurredAt: occurredAt ?? (await appNow()) }),
  );
}

/** Lets the clock reach the next statement and issues it. */
export async function nextStatement(deal: MoneyDeal) {
  const account = await db.commission.findUniqueOrThrow({ where: { dealId: deal.dealId } });
  await moveTo(account.nextIssueAt);
  await issueStatements();
  return newest(deal);
}

export const newest = (deal: MoneyDeal) =>
  db.commissionStatement.findFirstOrThrow({ where: { dealId: deal.dealId }, orderBy: { number: "desc" } });

/** Lets the time for questions pass. */
export async function silence(deal: MoneyDeal) {
  await moveTo((await newest(deal)).questionUntil);
  await agreeBySilence();
  return newest(deal);
}

async function moveTo(at: Date | null): Promise<void> {
  if (!at) throw new Error("Nothing is to come");
  const ms = at.getTime() - (await appNow()).getTime();
  if (ms > 0) await db.$executeRaw`update app_clock set offset_ms = offset_ms + ${Math.ceil(ms) + 1}`;
}
