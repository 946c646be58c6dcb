import { customerOf, recordCustomer } from "#app/domain/card/customer.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { openFunding, type OpenFunding, recordCheckout } from "#app/domain/payout/open-funding.server.ts";
import { openGroup, recordGroupCheckout } from "#app/domain/payout/open-group.server.ts";
import { expireFunding, requestFundingRefresh } from "#app/domain/payout/refresh-funding.server.ts";
import { expireGroup, requestGroupRefresh } from "#app/domain/payout/refresh-group.server.ts";
import type { PayFor } from "#app/domain/payout/to-pay.server.ts";
import { done, refuse, type Result } from "#app/domain/refusal.ts";
import { installation } from "#app/http/installation.server.ts";
import { createCustomer } from "#app/services/payments/cards.server.ts";
import {
  createCheckout,
  createGroupCheckout,
  expireCheckout,
  getCheckout,
} from "#app/services/payments/checkout.server.ts";

type Started = Promise<Result<{ url: string }>>;

/** Where a payment for a deal begins and ends: its own page, and the address that the processor sends people back to. */
export function placesOf({ deal, amendment, statement }: PayFor): { page: string; back: string } {
  const home = `${installation.origin}/deals/${deal}`;
  if (amendment !== undefined)
    return { page: `${home}/amendments/${amendment}`, back: `${home}/funded?amendment=${amendment}` };
  if (statement !== undefined)
    return { page: `${home}/commission`, back: `${home}/funded?statement=${statement}` };
  return { page: home, back: `${home}/funded` };
}

/** What can be paid for at once: a deal, an amendment, a statement, or several deals of a brief. */
export type Payable = PayFor | { briefId: string; numbers: readonly number[] };

/** Where the brand goes to pay, or back to its page when it has paid already. */
export const startCheckout = (actor: BrandActor, what: Payable): Started =>
  "briefId" in what
    ? groupCheckout(actor, what.briefId, what.numbers)
    : checkout(() => forFunding(actor, openFunding(actor, what), placesOf(what)));

/** Where several deals of a brief are paid for at once. */
export const groupPage = (briefId: string): string => `${installation.origin}/brand/briefs/${briefId}/fund`;

/** Of several deals of a brief at once; the brand comes back to those that still wait. */
function groupCheckout(actor: BrandActor, briefId: string, numbers: readonly number[]): Started {
  const page = groupPage(briefId);
  return checkout(async () => {
    const opened = await openGroup(actor, { briefId, numbers });
    if (!opened.ok) return opened;
    const { groupId, checkoutId, closing, checkout: asked } = opened.value;
    const urls = { successUrl: `${page}?paid=1&group=${groupId}`, cancelUrl: page };
    return done({
      ...{ checkoutId, closing, paidUrl: urls.successUrl },
      create: async () => createGroupCheckout({ ...asked, ...urls, customerId: await ensureCustomer(actor) }),
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
  actor: BrandActor,
  opening: Promise<Result<OpenFunding>>,
  { page, back }: { page: string; back: string },
): Promise<Result<Reserved>> {
  const opened = await opening;
  if (!opened.ok) return opened;
  const { fundingId, checkoutId, closing, checkout: asked } = opened.value;
  return done({
    ...{ checkoutId, closing, paidUrl: `${page}?paid=1` },
    create: async () =>
      createCheckout({
        ...asked,
        ...{ successUrl: back, cancelUrl: page, customerId: await ensureCustomer(actor) },
      }),
    record: (made) => recordCheckout(fundingId, { checkoutId: made.id, url: made.url }),
    expire: () => expireFunding(fundingId),
    refresh: () => requestFundingRefresh(fundingId),
  });
}

/** The brand as the processor knows it, made when it first pays: one key, so one customer. */
export async function ensureCustomer(actor: BrandActor): Promise<string> {
  const known = await customerOf(actor.brandId);
  if (known) return known;
  const { brandId, brandName: name, email } = actor;
  const { customerId } = await createCustomer({ brandId, name, email });
  return recordCustomer(actor, customerId);
}

/** Closes pages that were let go; false when one of them was paid a moment ago, which its job will settle. */
export async function closed(pages: readonly string[]): Promise<boolean> {
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
