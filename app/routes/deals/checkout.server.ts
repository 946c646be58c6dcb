import type { BrandActor } from "#app/domain/access/actor.ts";
import { openFunding, recordCheckout } from "#app/domain/payout/open-funding.server.ts";
import { expireFunding, requestFundingRefresh } from "#app/domain/payout/refresh-funding.server.ts";
import { refuse, type Result } from "#app/domain/refusal.ts";
import { installation } from "#app/http/installation.server.ts";
import { createCheckout, getCheckout } from "#app/services/payments/checkout.server.ts";

/** Where the brand goes to pay, or back to the deal when it has paid already. */
export async function startCheckout(actor: BrandActor, dealNumber: number): Promise<Result<{ url: string }>> {
  const page = `${installation.origin}/deals/${dealNumber}`;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const funding = await openFunding(actor, dealNumber);
    if (!funding.ok) return funding;
    const { fundingId, checkoutId, checkout } = funding.value;
    if (checkoutId === null) {
      const created = await createCheckout({ ...checkout, successUrl: `${page}/funded`, cancelUrl: page });
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
