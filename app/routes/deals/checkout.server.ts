import type { BrandActor } from "#app/domain/access/actor.ts";
import { openAmendmentFunding } from "#app/domain/payout/open-amendment-funding.server.ts";
import { openFunding, type OpenFunding, recordCheckout } from "#app/domain/payout/open-funding.server.ts";
import { openGroup, recordGroupCheckout } from "#app/domain/payout/open-group.server.ts";
import { openStatementFunding } from "#app/domain/payout/open-statement-funding.server.ts";
import { expireFunding, requestFundingRefresh } from "#app/domain/payout/refresh-funding.server.ts";
import { expireGroup, requestGroupRefresh } from "#app/domain/payout/refresh-group.server.ts";
import { done, refuse, type Result } from "#app/domain/refusal.ts";
import { installation } from "#app/http/installation.server.ts";
import {
  createCheckout,
  createGroupCheckout,
  expireCheckout,
  getCheckout,
} from "#app/services/payments/checkout.server.ts";

type Started = Promise<Result<{ url: string }>>;

/** Where the brand goes to pay, or back to the deal when it has paid already. */
export function startCheckout(actor: BrandActor, dealNumber: number): Started {
  const page = `${installation.origin}/deals/${dealNumber}`;
  return checkout(() => forFunding(openFunding(actor, dealNumber), { page, back: `${page}/funded` }));
}

/** The same for what an amendment adds; the brand comes back to the amendment. */
export function startAmendmentCheckout(actor: BrandActor, dealNumber: number, number: number): Started {
  const deal = `${installation.origin}/deals/${dealNumber}`;
  const places = { page: `${deal}/amendments/${number}`, back: `${deal}/funded?amendment=${number}` };
  return checkout(() => forFunding(openAmendmentFunding(actor, dealNumber, number), places));
}

/** The same for an agreed statement of the deal's commission; the brand comes back to the commission. */
export function startStatementCheckout(actor: BrandActor, dealNumber: number, number: number): Started {
  const deal = `${installation.origin}/deals/${dealNumber}`;
  const places = { page: `${deal}/commission`, back: `${deal}/funded?statement=${number}` };
  return checkout(() => forFunding(openStatementFunding(actor, dealNumber, number), places));
}

/** The same for several deals of a brief at once; the brand comes back to those that still wait. */
export function startGroupCheckout(actor: BrandActor, briefId: string, numbers: readonly number[]): Started {
  const page = `${installation.origin}/brand/briefs/${briefId}/fund`;
  return checkout(async () => {
    const opened = await openGroup(actor, { briefId, numbers });
    if (!opened.ok) return opened;
    const { groupId, checkoutId, closing, checkout: asked } = opened.value;
    const urls = { successUrl: `${page}?paid=1&group=${groupId}`, cancelUrl: page };
    return done({
      ...{ checkoutId, closing, paidUrl: urls.successUrl },
      create: () => createGroupCheckout({ ...asked, ...urls }),
      record: (made: { id: string; url: string }) =>
        recordGroupCheckout(groupId, { checkoutId: made.id, url: made.url }),
      expire: () => expireGroup(groupId),
      refresh: () => requestGroupRefresh(groupId),
    });
  });
}

/** A reserved page: what the processor is asked for, and what is done with its answer. */
interface Reserved {
  checkoutId: string | null;
  closing: string[];
  /** Where the brand goes when it turns out to be paid already. */
  paidUrl: string;
  create: () => Promise<{ id: string; url: string }>;
  record: (made: { id: string; url: string }) => Promise<Result<unknown>>;
  expire: () => Promise<void>;
  refresh: () => Promise<void>;
}

async function forFunding(
  opening: Promise<Result<OpenFunding>>,
  { page, back }: { page: string; back: string },
): Promise<Result<Reserved>> {
  const opened = await opening;
  if (!opened.ok) return opened;
  const { fundingId, checkoutId, closing, checkout: asked } = opened.value;
  return done({
    ...{ checkoutId, closing, paidUrl: `${page}?paid=1` },
    create: () => createCheckout({ ...asked, successUrl: back, cancelUrl: page }),
    record: (made) => recordCheckout(fundingId, { checkoutId: made.id, url: made.url }),
    expire: () => expireFunding(fundingId),
    refresh: () => requestFundingRefresh(fundingId),
  });
}

/** Closes pages that were let go; false when one of them was paid a moment ago, which its job will settle. */
async function closed(pages: readonly string[]): Promise<boolean> {
  const standings = await Promise.all(pages.map((id) => expireCheckout(id)));
  return !standings.includes("complete");
}

async function checkout(reserve: () => Promise<Result<Reserved>>): Started {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const reserved = await reserve();
    if (!reserved.ok) return reserved;
    const { checkoutId, closing, paidUrl, create, record, expire, refresh } = reserved.value;
    if (!(await closed(closing))) {
      await expire();
      return done({ url: paidUrl });
    }
    if (checkoutId === null) {
      const created = await create();
      const recorded = await record(created);
      return recorded.ok ? done({ url: created.url }) : recorded;
    }
    // Opened earlier: only the processor knows whether its page still takes money.
    const known = await getCheckout(checkoutId);
    if (known?.status === "open" && known.url) return done({ url: known.url });
    if (known?.status === "complete") {
      await refresh();
      return done({ url: paidUrl });
    }
    await expire();
  }
  return refuse("payment_unavailable");
}
