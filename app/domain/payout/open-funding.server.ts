import { act, type Tx } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { dealStream, type LoadedDeal } from "#app/domain/deal/load.server.ts";
import { done, refuse, type Result } from "#app/domain/refusal.ts";
import { checkoutExpiry, transferGroupOf } from "./funding.ts";
import { hasTime, letGo, openRow } from "./let-go.server.ts";
import { type PayFor, toPay, type ToPay } from "./to-pay.server.ts";

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

/**
 * The deal's own open funding. One whose time is up, which is for something else than `amendmentId` and `statementId` say,
 * or which shares a checkout with other deals, is let go: `closing` is its page at the processor, if it has one. A payment
 * with a saved card that is under way refuses.
 */
async function currentFunding(
  tx: Tx,
  now: Date,
  dealId: string,
  { amendmentId, statementId }: Pick<ToPay["wanted"], "amendmentId" | "statementId">,
) {
  const open = await openRow(tx, dealId);
  if (open?.cardId) return refuse("payment_under_way");
  const same = open && !open.group && open.amendmentId === amendmentId && open.statementId === statementId;
  if (same && hasTime(open, now)) return done({ funding: open, closing: [] as string[] });
  const page = open ? await letGo(tx, open) : null;
  return done({ funding: null, closing: page ? [page] : [] });
}

/** Makes the one open funding of a deal, under the deal's lock. */
export async function reserveFunding(
  tx: Tx,
  now: Date,
  actor: BrandActor,
  deal: LoadedDeal,
  { amount, dueAt, amendmentId, statementId }: ToPay["wanted"],
) {
  const attempt = await tx.funding.count({ where: { dealId: deal.id } });
  const funding = await tx.funding.create({
    data: {
      dealId: deal.id,
      ...{ amount, amendmentId, statementId },
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
 * Reserves the one open funding of what is paid for, or finds it: a second press, a second tab or a retry after an
 * error gets the same one with the same idempotency key. The caller opens the checkout at the processor and
 * then calls `recordCheckout`. Refuses: not_allowed, payment_under_way, and as `toPay` does.
 */
export function openFunding(actor: BrandActor, what: PayFor): Promise<Result<OpenFunding>> {
  return act<OpenFunding>(async (tx, now) => {
    if (!can(actor, "deal.fund")) return refuse("not_allowed");
    const found = await toPay(tx, now, actor, what);
    if (!found.ok) return found;
    const { deal, wanted, lines } = found.value;
    const current = await currentFunding(tx, now, deal.id, wanted);
    if (!current.ok) return current;
    const funding = current.value.funding ?? (await reserveFunding(tx, now, actor, deal, wanted));
    return done(openedFunding(deal, funding, lines, current.value.closing));
  });
}

/** A reserved funding as the checkout needs it. The same row always gives the same. */
function openedFunding(
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
