import type Stripe from "stripe";
import type { Rig } from "./rig.ts";

/** Presses a button on a hosted page, as a form without JavaScript does. Redirects are not followed. */
export function press(url: string, action: string): Promise<Response> {
  return fetch(url, { method: "POST", body: new URLSearchParams({ action }), redirect: "manual" });
}

/** An open checkout of one line, for deal_1 unless told. Minor units. */
export function openCheckout(rig: Rig, amount = 47_300, currency = "usd"): Promise<Stripe.Checkout.Session> {
  return rig.stripe.checkout.sessions.create({
    mode: "payment",
    line_items: [
      { quantity: 1, price_data: { currency, unit_amount: amount, product_data: { name: "Reel" } } },
    ],
    allowed_payment_method_types: ["card"],
    payment_intent_data: {
      transfer_group: "deal_1",
      metadata: { dealId: "deal_1" },
      description: "Deal SW-1001",
    },
    metadata: { dealId: "deal_1" },
    success_url: "http://app.test/deal?session={CHECKOUT_SESSION_ID}",
    cancel_url: "http://app.test/deal",
  });
}

/** A paid checkout's charge, with its balance transaction. */
export async function paidCharge(rig: Rig, amount = 47_300, currency = "usd"): Promise<Stripe.Charge> {
  const session = await openCheckout(rig, amount, currency);
  await press(session.url ?? "", "pay");
  const paid = await rig.stripe.checkout.sessions.retrieve(session.id, {
    expand: ["payment_intent.latest_charge.balance_transaction"],
  });
  const intent = paid.payment_intent as Stripe.PaymentIntent;
  return intent.latest_charge as Stripe.Charge;
}

/** A card that a customer kept while paying at a checkout. */
export async function keptCard(rig: Rig, customer: string): Promise<Stripe.PaymentMethod> {
  const price_data = { currency: "usd", unit_amount: 1_000, product_data: { name: "Reel" } };
  const session = await rig.stripe.checkout.sessions.create({
    mode: "payment",
    line_items: [{ quantity: 1, price_data }],
    ...{ customer, saved_payment_method_options: { payment_method_save: "enabled" } },
    success_url: "http://app.test/deal",
  });
  await press(session.url ?? "", "keep");
  const [card] = (await rig.stripe.customers.listPaymentMethods(customer, { limit: 1 })).data;
  if (!card) throw new Error("The card was not kept");
  return card;
}

/** A recipient account that has not been onboarded. */
export function newPayee(rig: Rig): Promise<Stripe.V2.Core.Account> {
  return rig.stripe.v2.core.accounts.create({
    contact_email: "maya@creators.test",
    display_name: "Maya",
    dashboard: "express",
    identity: { country: "us" },
    defaults: { responsibilities: { fees_collector: "application", losses_collector: "application" } },
    configuration: {
      recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } },
    },
    include: ["configuration.recipient", "requirements"],
  });
}

/** The id of an account that can be paid. */
export async function activePayee(rig: Rig): Promise<string> {
  const { id } = await newPayee(rig);
  await rig.admin.setPayeeStatus(id, "active");
  return id;
}
