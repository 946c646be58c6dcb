import { vi } from "vitest";
import { type Rig, startRig } from "./rig.ts";
import { press } from "./walk.ts";

/** The adapter reads its environment when it is loaded, so it is loaded after the fake has a port. */
async function load() {
  return {
    ...(await import("#app/services/payments/balance.server.ts")),
    ...(await import("#app/services/payments/checkout.server.ts")),
    ...(await import("#app/services/payments/payees.server.ts")),
    ...(await import("#app/services/payments/refunds.server.ts")),
    ...(await import("#app/services/payments/transfers.server.ts")),
    ...(await import("#app/services/payments/webhooks.server.ts")),
  };
}
type Payments = Awaited<ReturnType<typeof load>>;

/** A deal of $430.00 and a fee of $43.00, in the adapter's own words. */
function acts(rig: Rig, payments: Payments) {
  const checkout = (more: { expiresAt?: Date; idempotencyKey?: string } = {}) =>
    payments.createCheckout({
      dealId: "deal_1",
      dealNumber: "SW-1001",
      currency: "USD",
      lines: [
        { name: "Reel", amount: 43_000n },
        { name: "Service fee", amount: 4_300n },
      ],
      transferGroup: "deal_1",
      successUrl: "http://app.test/deal?paid",
      cancelUrl: "http://app.test/deal",
      customerEmail: "priya@pepperjar.test",
      expiresAt: new Date(Date.now() + 60 * 60 * 1000),
      idempotencyKey: "checkout:deal_1:1",
      ...more,
    });
  return {
    checkout,
    async paid() {
      const { id, url } = await checkout();
      await press(url, "pay");
      const done = await payments.getCheckout(id);
      if (!done?.chargeId) throw new Error("The checkout was not paid");
      return { ...done, chargeId: done.chargeId };
    },
    async payee(active = true): Promise<string> {
      const { accountId } = await payments.createPayeeAccount({
        creatorId: "creator_1",
        email: "maya@creators.test",
        country: "US",
        displayName: "Maya",
        idempotencyKey: "payee:creator_1",
      });
      if (active) await rig.admin.setPayeeStatus(accountId, "active");
      return accountId;
    },
    transfer: (destination: string, sourceChargeId: string | undefined, amount = 43_000n, key = "payout_1") =>
      payments.createTransfer({
        amount,
        currency: "USD",
        destination,
        transferGroup: "deal_1",
        sourceChargeId,
        metadata: { payoutId: "payout_1" },
        idempotencyKey: key,
      }),
  };
}

/** A fake, the adapter pointed at it, and the acts of one deal. */
export async function startAdapterRig() {
  const rig = await startRig();
  for (const name of ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET", "STRIPE_CONNECT_WEBHOOK_SECRET"])
    vi.stubEnv(name, "");
  vi.stubEnv("DATABASE_URL", "postgres://nobody@localhost/none");
  vi.stubEnv("STRIPE_FAKE_URL", rig.fake.url);
  const payments = await load();
  return { rig, payments, ...acts(rig, payments) };
}

export type AdapterRig = Awaited<ReturnType<typeof startAdapterRig>>;
