import type { Tx } from "../../db.server.ts";
import type { Side } from "../access/actor.ts";
import { dealNames, type LoadedDeal } from "../deal/load.server.ts";
import type { NotificationData } from "../messaging/notification-kinds.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { commissionOf, type LoadedStatement } from "./load.server.ts";
import { statementName } from "./period.ts";

/** The page of a deal's commission, at one of its statements. */
export const commissionHref = (deal: { number: number }, statement?: { number: number }): string =>
  `/deals/${deal.number}/commission${statement ? `#statement-${statement.number}` : ""}`;

/** Who of a side is told of a deal's commission. */
export const audience = (deal: LoadedDeal, side: Side) =>
  side === "creator"
    ? { creatorId: deal.creatorId }
    : ({ brandId: deal.brandId, permission: "deal.fund" } as const);

interface Sums {
  gross: bigint;
  cost: bigint;
  net: bigint;
}

const sumsOf = ({ gross, brandFee, creatorFee }: LoadedStatement): Sums => ({
  gross,
  cost: gross + brandFee,
  net: gross - creatorFee,
});

/** What every message about a statement carries. */
function facts(deal: LoadedDeal, statement: LoadedStatement, sums = sumsOf(statement)) {
  const money = (amount: bigint) => moneyData(amount, deal.currency);
  return {
    ...dealNames(deal),
    ...{ name: statementName(statement), number: statement.number, bps: commissionOf(deal).bps },
    ...{ gross: money(sums.gross), cost: money(sums.cost), net: money(sums.net) },
  };
}
/** What is to go back of it, when the question is about that. */
const goingBack = (deal: LoadedDeal, { adjustment }: LoadedStatement) =>
  adjustment === 0n ? {} : { back: moneyData(adjustment, deal.currency) };
const shared = (deal: LoadedDeal, statement: LoadedStatement) => ({
  href: commissionHref(deal, statement),
  dealId: deal.id,
});
const SIDES = ["brand", "creator"] as const;

/** A statement was issued, or issued again with `answer`: both look at it. `cap`: the agreed most, when it is reached. */
export async function tellIssued(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  statement: LoadedStatement,
  { answer, cap }: { answer: string | null; cap: bigint | null },
) {
  const questionUntil = statement.questionUntil.toISOString();
  const limit = cap === null ? {} : { cap: moneyData(cap, deal.currency) };
  for (const side of SIDES) {
    const data = { ...facts(deal, statement), ...limit, side, questionUntil, answer };
    await notify(tx, now, {
      ...{ ...shared(deal, statement), to: audience(deal, side) },
      ...{ kind: "commission_stated" as const, data },
    });
  }
}

/** A side questioned it: the other one hears of it, the brand also when it asked, because it is the brand that answers. */
export async function tellQuestioned(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  statement: LoadedStatement,
  question: { by: Side; reason: string; answerBy: Date; staff: boolean },
) {
  const { by, reason, staff } = question;
  const side: Side = by === "brand" ? "creator" : "brand";
  const data = {
    ...{ ...facts(deal, statement), ...goingBack(deal, statement), side, reason, staff },
    answerBy: question.answerBy.toISOString(),
  };
  await notify(tx, now, {
    ...{ ...shared(deal, statement), to: audience(deal, side) },
    ...{ kind: "commission_questioned", data },
  });
}

/** Neither side settles it: our staff decides. */
export async function tellStaff(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  statement: LoadedStatement,
  reason: string,
) {
  const data = { ...facts(deal, statement), ...goingBack(deal, statement), reason };
  await notify(tx, now, {
    ...{ ...shared(deal, statement), to: { admins: "payout.resolve" } },
    ...{ kind: "commission_stuck", data },
  });
}

/** The brand owes it: the request, a reminder (`hoursLeft`), or that it is late. */
export async function tellDue(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  statement: LoadedStatement,
  { hoursLeft, late, decided }: { hoursLeft: number | null; late: boolean; decided?: string | null },
) {
  const dueAt = (statement.dueAt ?? now).toISOString();
  await notify(tx, now, {
    ...{ ...shared(deal, statement), to: audience(deal, "brand") },
    kind: "commission_due",
    data: { ...facts(deal, statement), dueAt, hoursLeft, late, ...(decided && { decided }) },
  });
}

/**
 * What became of it, or of its adjustment (`adjusted`: can be questioned until `at`). `owed` (until `at`) is the creator's
 * alone, because the brand is asked for the money; so is `paid_in`, whose payout has a message of its own, for the brand.
 * `decided` is what our staff said when it decided.
 */
export async function tellSettled(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  statement: LoadedStatement,
  what: Sums & { how: NotificationData<"commission_settled">["how"]; at?: Date; decided?: string | null },
) {
  const { how, at, decided } = what;
  const sides = how === "owed" ? (["creator"] as const) : how === "paid_in" ? (["brand"] as const) : SIDES;
  for (const side of sides) {
    const data = {
      ...facts(deal, statement, what),
      side,
      how,
      at: at?.toISOString() ?? null,
      ...(decided && { decided }),
    };
    await notify(tx, now, {
      ...{ ...shared(deal, statement), to: audience(deal, side) },
      ...{ kind: "commission_settled" as const, data },
    });
  }
}
