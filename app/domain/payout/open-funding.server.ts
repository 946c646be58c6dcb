import { act, type Tx } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { deliverablesName } from "#app/domain/account/platforms.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { dealStream, type LoadedDeal, partyDeal } from "#app/domain/deal/load.server.ts";
import { done, refuse, type Refusal, type Result } from "#app/domain/refusal.ts";
import { checkoutExpiry, transferGroupOf } from "./funding.ts";
import { hasTime, letGo, openRow } from "./let-go.server.ts";

/** A funding that waits to be paid, with everything a checkout needs. The same row always gives the same. */
export interface OpenFunding {
  fundingId: string;
  /** Set once the processor has opened it. */
  checkoutId: string | null;
  /** Pages that were let go for this one: close them before it opens. */
  closing: string[];
  checkout: {
    dealId: string;
    dealNumber: string;
    currency: string;
    lines: { name: string; amount: bigint }[];
    transferGroup: string;
    expiresAt: Date;
    idempotencyKey: string;
  };
}

function whyNot(deal: LoadedDeal, now: Date): Refusal | null {
  if (deal.fundedAt) return refuse("already_funded");
  if (deal.state === "cancelled" || (deal.dueAt && deal.dueAt <= now)) return refuse("too_late");
  if (deal.state !== "funding" || deal.gross + deal.brandFee === 0n) return refuse("wrong_state");
  return null;
}

/** What a payment is for beside the deal itself. */
interface Purpose {
  amendmentId?: string | null;
  statementId?: string | null;
}

/**
 * The deal's own open funding for this purpose. One whose time is up, which is for something else or which shares a
 * checkout with other deals, is let go: `closing` is its page at the processor, if it has one. A payment with a saved card
 * that is under way refuses.
 */
export async function currentFunding(
  tx: Tx,
  now: Date,
  dealId: string,
  { amendmentId = null, statementId = null }: Purpose = {},
) {
  const open = await openRow(tx, dealId);
  if (open?.cardId) return refuse("payment_under_way");
  const same = open?.amendmentId === amendmentId && open.statementId === statementId;
  if (open && same && !open.group && hasTime(open, now))
    return done({ funding: open, closing: [] as string[] });
  const page = open ? await letGo(tx, open) : null;
  return done({ funding: null, closing: page ? [page] : [] });
}

/** What a checkout is opened for: the deal itself, what an amendment adds to it, or a statement of its commission. */
interface Wanted {
  amount: bigint;
  dueAt: Date | null;
  amendmentId: string | null;
  statementId?: string;
}

/** Makes the one open funding of a deal, under the deal's lock. */
export async function reserveFunding(
  tx: Tx,
  now: Date,
  actor: BrandActor,
  deal: LoadedDeal,
  { amount, dueAt, amendmentId, statementId }: Wanted,
) {
  const attempt = await tx.funding.count({ where: { dealId: deal.id } });
  const funding = await tx.funding.create({
    data: {
      dealId: deal.id,
      ...{ amount, amendmentId, statementId: statementId ?? null },
      currency: deal.currency,
      idempotencyKey: `funding:${deal.id}:${attempt + 1}`,
      expiresAt: checkoutExpiry(now, dueAt),
      createdById: actor.userId,
      createdAt: now,
    },
  });
  const event = {
    type: "deal.checkout_opened",
    amount: String(funding.amount),
    currency: funding.currency,
  } as const;
  await record(tx, now, actor, dealStream(deal), event);
  return funding;
}

/**
 * Reserves the one open funding of a deal, or finds it: a second press, a second tab or a retry after an
 * error gets the same one with the same idempotency key. The caller opens the checkout at the processor and
 * then calls `recordCheckout`. Refuses: not_allowed, not_found, already_funded, too_late, wrong_state.
 */
export function openFunding(actor: BrandActor, dealNumber: number): Promise<Result<OpenFunding>> {
  return act(async (tx, now) => {
    if (!can(actor, "deal.fund")) return refuse("not_allowed");
    const deal = await partyDeal(tx, actor, dealNumber);
    if (!deal) return refuse("not_found");
    const refusal = whyNot(deal, now);
    if (refusal) return refusal;
    const wanted = { amount: deal.gross + deal.brandFee, dueAt: deal.dueAt, amendmentId: null };
    const current = await currentFunding(tx, now, deal.id);
    if (!current.ok) return current;
    const funding = current.value.funding ?? (await reserveFunding(tx, now, actor, deal, wanted));
    const work = await tx.deliverable.findMany({ where: { dealId: deal.id }, orderBy: { position: "asc" } });
    const lines = [{ name: `${deliverablesName(work)}, ${deal.creator.displayName}`, amount: deal.gross }];
    if (deal.brandFee > 0n) lines.push({ name: "Service fee", amount: deal.brandFee });
    return done(openedFunding(deal, funding, lines, current.value.closing));
  });
}

/** A reserved funding as the checkout needs it. The same row always gives the same. */
export function openedFunding(
  deal: LoadedDeal,
  funding: Awaited<ReturnType<typeof reserveFunding>>,
  lines: OpenFunding["checkout"]["lines"],
  closing: string[],
): OpenFunding {
  return {
    ...{ fundingId: funding.id, checkoutId: funding.checkoutId, closing },
    checkout: {
      dealId: deal.id,
      dealNumber: String(deal.number),
      currency: funding.currency,
      lines,
      transferGroup: transferGroupOf(deal.id),
      expiresAt: funding.expiresAt,
      idempotencyKey: funding.idempotencyKey,
    },
  };
}

/**
 * Remembers the checkout that the processor opened for a funding. Two tabs get one checkout, because they sent
 * one key; whoever comes second finds it recorded. Refuses wrong_state when the funding is not open any more.
 */
export function recordCheckout(
  fundingId: string,
  checkout: { checkoutId: string; url: string },
): Promise<Result<{ checkoutId: string }>> {
  return act(async (tx) => {
    await tx.funding.updateMany({
      where: { id: fundingId, state: "open", checkoutId: null },
      data: { checkoutId: checkout.checkoutId, checkoutUrl: checkout.url },
    });
    const funding = await tx.funding.findUnique({ where: { id: fundingId } });
    if (funding?.state !== "open" || !funding.checkoutId) return refuse("wrong_state");
    return done({ checkoutId: funding.checkoutId });
  });
}
