import { db, type Prisma } from "#app/db.server.ts";
import type { CreatorActor } from "#app/domain/access/actor.ts";
import { statementName } from "#app/domain/commission/period.ts";
import { isAdjusted } from "#app/domain/commission/statement.ts";
import { itemWords } from "#app/domain/contract/clauses.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { readPlace } from "#app/domain/brief/cursor.ts";
import { undecided } from "./frozen.server.ts";
import type { PayoutState } from "./payout-state.ts";
import type { GoesBack } from "./payout-words.ts";

const payoutParts = {
  deal: {
    include: {
      brief: { select: { title: true } },
      brand: { select: { name: true } },
      // As `isFrozen` asks.
      chargebacks: {
        where: { aside: false, chargeback: undecided },
        select: { dealId: true },
        take: 1,
      },
    },
  },
  creator: { select: { displayName: true, handle: true } },
  deliverable: true,
  statement: {
    select: { periodFrom: true, final: true, state: true, adjustment: true, questionUntil: true },
  },
} satisfies Prisma.PayoutInclude;

export type { PayoutState };

export interface PayoutRow {
  id: string;
  state: PayoutState;
  gross: bigint;
  fee: bigint;
  /** Taken off for what the creator owes: net = gross - fee - netted. */
  netted: bigint;
  net: bigint;
  currency: string;
  createdAt: Date;
  releaseAt: Date;
  paidAt: Date | null;
  failureCode: string | null;
  /** Set when the operator's own bank paid it. */
  bankReference: string | null;
  /** The deal stands still, or its payment is in question at the card's bank. */
  still: boolean;
  goesBack: GoesBack | null;
  dealNumber: number;
  briefTitle: string;
  brandName: string;
  creatorName: string;
  creatorHandle: string;
  deliverable: string;
}

type Loaded = Awaited<ReturnType<typeof loadPayouts>>[number];

function loadPayouts(where: NonNullable<Parameters<typeof db.payout.findMany>[0]>["where"], take: number) {
  return db.payout.findMany({
    ...(where ? { where } : {}),
    include: payoutParts,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
  });
}

/** A payout is for one piece of work or for one statement of a commission. */
function subjectOf({ deliverable, statement }: Loaded): string {
  if (deliverable) return itemWords(deliverable);
  return statement ? statementName(statement) : "";
}

/** What is to go back of the commission that a payout is for, while that is open. */
function goesBackOf({ statement, currency }: Loaded): GoesBack | null {
  if (!statement || !isAdjusted(statement.state)) return null;
  return {
    amount: formatMoney(statement.adjustment, currency),
    questionUntil: statement.state === "adjusting" ? statement.questionUntil : null,
  };
}

function row(payout: Loaded): PayoutRow {
  const {
    id,
    state,
    gross,
    fee,
    netted,
    amount,
    currency,
    createdAt,
    releaseAt,
    paidAt,
    failureCode,
    bankReference,
    deal,
    creator,
  } = payout;
  return {
    ...{ id, state, gross, fee, netted, net: amount, currency, createdAt, releaseAt, paidAt, failureCode },
    bankReference,
    still: deal.pausedAt !== null || deal.chargebacks.length > 0,
    goesBack: goesBackOf(payout),
    dealNumber: deal.number,
    briefTitle: deal.brief.title,
    brandName: deal.brand.name,
    creatorName: creator.displayName,
    creatorHandle: creator.handle,
    deliverable: subjectOf(payout),
  };
}

/** Where a page of payouts went on: `<created, ISO>_<id>`, as the last row of the page before gave it. */
export interface PayoutPage {
  rows: PayoutRow[];
  next: string | null;
}

const cursorOf = (payout: Loaded): string => `${payout.createdAt.toISOString()}_${payout.id}`;

function before(cursor: string | null) {
  const place = readPlace(cursor);
  if (!place) return {};
  const { at: createdAt, id } = place;
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}

/** A creator's payouts, newest first, one keyset page. A cursor that is not one starts at the beginning. */
export async function creatorPayouts(
  actor: CreatorActor,
  cursor: string | null = null,
  size = 20,
): Promise<PayoutPage> {
  const found = await loadPayouts({ creatorId: actor.creatorId, ...before(cursor) }, size + 1);
  const last = found[size - 1];
  return { rows: found.slice(0, size).map(row), next: found.length > size && last ? cursorOf(last) : null };
}

/** Payouts that do not go on by themselves, or have been waiting for a day: for the admins, newest first. */
export async function payoutsNeedingAttention(size = 50): Promise<PayoutRow[]> {
  const late = await db.$queryRaw<{ id: string }[]>`
    select id from payout where state in ('failed', 'needs_review', 'blocked_payee')
      or (state in ('scheduled', 'sending') and release_at < app_now() - interval '1 day')
    order by created_at desc, id desc limit ${size}`;
  return (await loadPayouts({ id: { in: late.map(({ id }) => id) } }, size)).map(row);
}

/** The payouts of these ids, which the caller has found through its actor; in no order that means anything. */
export async function payoutRowsOf(ids: readonly string[]): Promise<PayoutRow[]> {
  return ids.length === 0 ? [] : (await loadPayouts({ id: { in: [...ids] } }, ids.length)).map(row);
}
