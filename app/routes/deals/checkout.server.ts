import type { BrandActor } from "#app/domain/access/actor.ts";
import { openAmendmentFunding } from "#app/domain/payout/open-amendment-funding.server.ts";
import { openFunding, type OpenFunding, recordCheckout } from "#app/domain/payout/open-funding.server.ts";
import { openStatementFunding } from "#app/domain/payout/open-statement-funding.server.ts";
import { expireFunding, requestFundingRefresh } from "#app/domain/payout/refresh-funding.server.ts";
import { refuse, type Result } from "#app/domain/refusal.ts";
import { installation } from "#app/http/installation.server.ts";
import { createCheckout, getCheckout } from "#app/services/payments/checkout.server.ts";

/** Where the brand goes to pay, or back to the deal when it has paid already. */
export function startCheckout(actor: BrandActor, dealNumber: number): Promise<Result<{ url: string }>> {
  const page = `${installation.origin}/deals/${dealNumber}`;
  return checkout(() => openFunding(actor, dealNumber), { page, back: `${page}/funded` });
}

/** The same for what an amendment adds; the brand comes back to the amendment. */
export function startAmendmentCheckout(
  actor: BrandActor,
  dealNumber: number,
  number: number,
): Promise<Result<{ url: string }>> {
  const deal = `${installation.origin}/deals/${dealNumber}`;
  const places = { page: `${deal}/amendments/${number}`, back: `${deal}/funded?amendment=${number}` };
  return checkout(() => openAmendmentFunding(actor, dealNumber, number), places);
}

/** The same for an agreed statement of the deal's commission; the brand comes back to the commission. */
export function startStatementCheckout(
  actor: BrandActor,
  dealNumber: number,
  number: number,
): Promise<Result<{ url: string }>> {
  const deal = `${installation.origin}/deals/${dealNumber}`;
  const places = { page: `${deal}/commission`, back: `${deal}/funded?statement=${number}` };
  return checkout(() => openStatementFunding(actor, dealNumber, number), places);
}

async function checkout(
  open: () => Promise<Result<OpenFunding>>,
  { page, back }: { page: string; back: string },
): Promise<Result<{ url: string }>> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const funding = await open();
    if (!funding.ok) return funding;
    const { fundingId, checkoutId, checkout: asked } = funding.value;
    if (checkoutId === null) {
      const created = await createCheckout({ ...asked, successUrl: back, cancelUrl: page });
      const recorded = await recordCheckout(fundingId, { checkoutId: created.id, url: created.url });
      return recorded.ok ? { ok: true, value: { url: created.url } } : recorded;
    }
    // Opened earlier: only the processor knows whether its page still takes money.
    const known = await getCheckout(checkoutId);
    if (known?.status === "open" && known.url) return { ok: true, value: { url: known.url } };
    if (known?.status === "complete") {
      await requestFundingRefresh(fundingId);
      return { ok: true, value: { url: `${page}?paid=1` } };
    }
    await expireFunding(fundingId);
  }
  return refuse("payment_unavailable");
}
