import { db } from "#app/db.server.ts";
import type { AdminActor, PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { readPlace } from "../brief/cursor.ts";
import { dealTitle, isDealNumber, ownDeals } from "../deal/load.server.ts";
import { readTerms } from "../offer/terms.ts";
import { commissionOn, type Share } from "./accrual.ts";
import { beyondCap, capMark, capOnStatements } from "./cap.ts";
import { maskedOrder } from "./conversion.ts";
import { statementName } from "./period.ts";

const statementParts = {
  questions: { orderBy: { issue: "asc" } },
  payout: { select: { state: true, releaseAt: true, paidAt: true } },
  disputes: { where: { state: { not: "closed" } }, select: { id: true }, take: 1 },
} as const;

const PAGE = 50;

function findDeal(actor: PartyActor | AdminActor, number: number) {
  const own = actor.kind === "admin" ? {} : ownDeals(actor);
  return db.deal.findFirst({
    where: { number, ...own },
    include: {
      terms: { select: { body: true } },
      brief: { select: { title: true } },
      programme: { select: { periods: true } },
      brand: { select: { name: true } },
      creator: { select: { displayName: true } },
      commission: true,
      statements: { orderBy: { number: "desc" }, include: statementParts },
    },
  });
}
type Found = NonNullable<Awaited<ReturnType<typeof findDeal>>>;

interface Totals {
  sales: bigint;
  returned: bigint;
  count: number;
}

/** Sales and returns of a deal, corrections taken off where they belong. Minor units. */
async function totalsOf(dealId: string): Promise<Totals> {
  const [totals] = await db.$queryRaw<Totals[]>`
    select coalesce(sum(c.amount) filter (where coalesce(v.kind, c.kind) = 'sale'), 0)::bigint as sales,
      (-coalesce(sum(c.amount) filter (where coalesce(v.kind, c.kind) = 'return'), 0))::bigint as returned,
      count(*)::int as count
    from conversion c left join conversion v on v.id = c.voids_id where c.deal_id = ${dealId}::uuid`;
  return totals ?? { sales: 0n, returned: 0n, count: 0 };
}

function afterCursor(cursor: string | null) {
  const place = readPlace(cursor);
  if (!place) return {};
  const { at: occurredAt, id } = place;
  return { OR: [{ occurredAt: { lt: occurredAt } }, { occurredAt, id: { lt: id } }] };
}

/** Orders as they are shown: to whoever is not of the brand only the end of their numbers. */
async function ordersOf(
  dealId: string,
  whole: boolean,
  { cursor, statementId, back }: { cursor: string | null; statementId: string | null; back: boolean },
) {
  const found = await db.conversion.findMany({
    where: {
      ...{ dealId, ...afterCursor(cursor) },
      ...(statementId ? { counted: { statementId } } : {}),
      ...(back ? { kind: { not: "sale" as const } } : {}),
    },
    include: {
      voidedBy: { select: { id: true } },
      counted: { select: { statement: { select: { number: true, periodFrom: true, final: true } } } },
    },
    orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
  });
  const last = found[PAGE - 1];
  return {
    rows: found.slice(0, PAGE).map((row) => ({
      ...{ id: row.id, kind: row.kind, source: row.source, occurredAt: row.occurredAt },
      ...{ amount: row.amount, reason: row.reason, voided: row.voidedBy !== null, enteredBy: row.enteredBy },
      order: whole ? row.orderId : maskedOrder(row.orderId),
      statement: row.counted?.statement.number ?? null,
      countedIn: row.counted ? statementName(row.counted.statement) : null,
    })),
    next: found.length > PAGE && last ? `${last.occurredAt.toISOString()}_${last.id}` : null,
  };
}
export type OrderRow = Awaited<ReturnType<typeof ordersOf>>["rows"][number];

function sumsOf(deal: Found, totals: Totals, share: Share) {
  const net = totals.sales - totals.returned;
  const earned = commissionOn(net, share);
  const stated = deal.statements.reduce((sum, { gross }) => sum + gross, 0n);
  const limit = { beyond: beyondCap(net, share), mark: capMark(net, share) };
  return { ...totals, ...limit, net, earned, stated, open: earned - stated };
}

/** The statements, each with what the agreed most does to it. */
function cappedStatements({ statements }: Found, share: Share) {
  const capped = capOnStatements(statements, share);
  return statements.map((one) => ({ ...one, capped: capped.get(one.number) ?? NOT_CAPPED }));
}
const NOT_CAPPED = { beyond: 0n, reached: false };

/** What this reader may do on the page; each verb asks again. */
function acts(actor: PartyActor | AdminActor, { statements }: Found) {
  const money = actor.kind === "admin" ? can(actor, "payout.resolve") : can(actor, "deal.fund");
  // Whoever rules on a statement corrects its orders first.
  const rules = actor.kind === "admin" && can(actor, "dispute.rule");
  return {
    enter:
      (actor.kind !== "creator" && money) || (rules && statements.some((one) => one.disputes.length > 0)),
    speak: actor.kind === "brand" ? can(actor, "deal.fund") : actor.kind === "creator",
    pay: actor.kind === "brand" && money,
    decide: actor.kind === "admin" && money,
    dispute: actor.kind !== "admin" && can(actor, "contract.sign"),
  };
}

/**
 * Everything of a deal's commission, for both sides and for staff: what is agreed, what came in, each statement with its
 * questions, and a keyset page of orders. Null when the deal is not the actor's to see; `not_allowed` when their role
 * does not see money. Three statements.
 */
export async function commissionPage(
  actor: PartyActor | AdminActor,
  number: number,
  asked: { cursor: string | null; statement: number | null; back?: boolean },
) {
  const deal = isDealNumber(number) ? await findDeal(actor, number) : null;
  if (!deal) return null;
  if (actor.kind !== "admin" && !can(actor, "money.read")) return "not_allowed";
  const { policy, commission: terms } = readTerms(deal.terms.body);
  const chosen = deal.statements.find((one) => one.number === asked.statement) ?? null;
  const back = asked.back === true;
  const [totals, orders] = await Promise.all([
    totalsOf(deal.id),
    ordersOf(deal.id, actor.kind !== "creator", { ...asked, statementId: chosen?.id ?? null, back }),
  ]);
  const { currency, state, pausedAt, commission: account } = deal;
  const share = { ...(terms ?? { bps: 0 }), currency };
  return {
    ...{ number, title: dealTitle(deal), currency, state, pausedAt, side: actor.kind, account },
    ...{ brandName: deal.brand.name, creatorName: deal.creator.displayName },
    ...{ terms: terms ?? null, brandFeeBps: policy.brandFeeBps, chosen: chosen?.number ?? null, back },
    ...{ orders, totals: sumsOf(deal, totals, share), may: acts(actor, deal) },
    statements: cappedStatements(deal, share),
  };
}
export type CommissionPage = Exclude<Awaited<ReturnType<typeof commissionPage>>, null | "not_allowed">;
export type StatementView = CommissionPage["statements"][number];
