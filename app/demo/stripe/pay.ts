import { cardFee, recordMovement, settlesAt } from "./balance.ts";
import type { Call } from "./call.ts";
import { emitSnapshot } from "./events.ts";
import type { Charge, PaymentIntent, PaymentMethod, Session } from "./objects.ts";
import { newId } from "./state.ts";

const DECLINED = "Your card was declined.";

/** What Stripe tells about a card that paid without any ceremony. */
const CARD = {
  ...{ brand: "visa", country: "US", exp_month: 12, exp_year: 2030, funding: "credit", network: "visa" },
  ...{ amount_authorized: null, authorization_code: null, checks: null, electronic_commerce_indicator: null },
  ...{ installments: null, mandate: null, network_transaction_id: null, regulated_status: null },
  ...{ three_d_secure: null, transaction_link_id: null, wallet: null },
};

/** What it tells about a card that it keeps. */
const SAVED_CARD = {
  ...{ brand: "visa", checks: null, country: "US", display_brand: "visa", exp_month: 12, exp_year: 2030 },
  ...{ fingerprint: null, funding: "credit", generated_from: null, networks: null, regulated_status: null },
  ...{ three_d_secure_usage: null, wallet: null },
};

type Asked = Pick<
  PaymentIntent,
  "amount" | "currency" | "customer" | "description" | "metadata" | "transfer_group"
>;

function newIntent(call: Call, asked: Asked, allowed: string[] | null): PaymentIntent {
  const id = newId("pi");
  const intent: PaymentIntent = {
    id,
    object: "payment_intent",
    ...asked,
    amount_capturable: 0,
    amount_received: 0,
    status: "requires_payment_method",
    latest_charge: null,
    last_payment_error: null,
    allowed_payment_method_types: allowed,
    payment_method_types: ["card"],
    capture_method: "automatic_async",
    client_secret: `${id}_secret_fake`,
    confirmation_method: "automatic",
    payment_method: null,
    receipt_email: null,
    created: call.now,
    livemode: false,
  };
  call.state.paymentIntents[id] = intent;
  return intent;
}

/** Like Stripe, a session has no payment intent until somebody tries to pay. */
function intentOf(call: Call, session: Session): PaymentIntent {
  const existing = call.state.paymentIntents[session.payment_intent ?? ""];
  if (existing) return existing;
  const { transfer_group, description, metadata } = session._intent;
  const { amount_total: amount, currency, customer } = session;
  const asked = { amount, currency, customer, transfer_group, description, metadata: { ...metadata } };
  const intent = newIntent(call, asked, session.allowed_payment_method_types);
  session.payment_intent = intent.id;
  return intent;
}

function verdict(paid: boolean): Charge["outcome"] {
  const codes = { advice_code: null, network_advice_code: null, network_decline_code: paid ? null : "05" };
  return paid
    ? {
        ...codes,
        network_status: "approved_by_network",
        type: "authorized",
        reason: null,
        seller_message: "Payment complete.",
      }
    : {
        ...codes,
        network_status: "declined_by_network",
        type: "issuer_declined",
        reason: "generic_decline",
        seller_message: DECLINED,
      };
}

function newCharge(call: Call, email: string | null, intent: PaymentIntent, paid: boolean): Charge {
  const charge: Charge = {
    id: newId("ch"),
    object: "charge",
    amount: intent.amount,
    amount_captured: paid ? intent.amount : 0,
    amount_refunded: 0,
    balance_transaction: null,
    billing_details: { address: null, email, name: null, phone: null, tax_id: null },
    captured: paid,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_code: paid ? null : "card_declined",
    failure_message: paid ? null : DECLINED,
    metadata: { ...intent.metadata },
    outcome: verdict(paid),
    paid,
    payment_intent: intent.id,
    payment_method_details: {
      type: "card",
      card: { ...CARD, last4: paid ? "4242" : "0002" },
    },
    receipt_email: null,
    refunded: false,
    status: paid ? "succeeded" : "failed",
    transfer_group: intent.transfer_group,
    created: call.now,
    livemode: false,
  };
  call.state.charges[charge.id] = charge;
  intent.latest_charge = charge.id;
  return charge;
}

/** The charge of an intent that goes through: fee, balance transaction, and what the intent then says. */
function settleIntent(call: Call, intent: PaymentIntent, email: string | null): Charge {
  const charge = newCharge(call, email, intent, true);
  const movement = recordMovement(call, {
    type: "charge",
    source: charge.id,
    currency: charge.currency,
    amount: charge.amount,
    fee: cardFee(charge.amount),
    availableOn: settlesAt(call),
  });
  charge.balance_transaction = movement.id;
  intent.status = "succeeded";
  intent.amount_received = intent.amount;
  intent.last_payment_error = null;
  emitSnapshot(call, "charge.succeeded", charge);
  emitSnapshot(call, "payment_intent.succeeded", intent);
  return charge;
}

/** The card of a session whose payer consents to keep it for the next payment. */
function keepCard(call: Call, session: Session): void {
  if (!session.customer || !session.saved_payment_method_options) return;
  const method: PaymentMethod = {
    id: newId("pm"),
    object: "payment_method",
    allow_redisplay: "always",
    billing_details: { address: null, email: session.customer_email, name: null, phone: null, tax_id: null },
    card: { ...SAVED_CARD, last4: "4242" },
    ...{ customer: session.customer, customer_account: null, metadata: {}, type: "card" },
    ...{ created: call.now, livemode: false, _mood: "pays" },
  };
  call.state.paymentMethods[method.id] = method;
}

/** Pays an open session: charge, fee, balance transaction and the three events that follow. */
export function paySession(call: Call, session: Session, keep = false): void {
  if (keep) keepCard(call, session);
  settleIntent(call, intentOf(call, session), session.customer_email);
  session.status = "complete";
  session.payment_status = "paid";
  session.customer_details = { email: session.customer_email, name: null, phone: null, address: null };
  emitSnapshot(call, "checkout.session.completed", session);
}

type CardRefusal = NonNullable<PaymentIntent["last_payment_error"]>;

const REFUSED: Record<"declines" | "asks", Omit<CardRefusal, "type">> = {
  declines: { code: "card_declined", decline_code: "generic_decline", message: DECLINED },
  asks: {
    code: "authentication_required",
    decline_code: "authentication_required",
    message: "Your card was declined. This transaction requires authentication.",
  },
};

function refuse(call: Call, intent: PaymentIntent, email: string | null, mood: keyof typeof REFUSED) {
  const charge = newCharge(call, email, intent, false);
  const refusal: CardRefusal = { type: "card_error", ...REFUSED[mood] };
  intent.last_payment_error = refusal;
  emitSnapshot(call, "charge.failed", charge);
  emitSnapshot(call, "payment_intent.payment_failed", intent);
  return refusal;
}

/** A card that was refused: nothing moves and the session stays open. */
export function declineSession(call: Call, session: Session): void {
  refuse(call, intentOf(call, session), session.customer_email, "declines");
}

/** Charges a saved card at once, or says why its bank would not; an intent is left behind either way. */
export function payByCard(call: Call, method: PaymentMethod, asked: Asked) {
  const intent = newIntent(call, asked, ["card"]);
  const { email } = method.billing_details;
  if (method._mood !== "pays") return { intent, refusal: refuse(call, intent, email, method._mood) };
  intent.payment_method = method.id;
  settleIntent(call, intent, email);
  return { intent, refusal: null };
}

/** Closes an open session without payment. */
export function expireSession(call: Call, session: Session): void {
  session.status = "expired";
  emitSnapshot(call, "checkout.session.expired", session);
}

/** Expires the open sessions whose time has passed; true when there were any. */
export function expireDueSessions(call: Call): boolean {
  const due = Object.values(call.state.sessions).filter(
    (session) => session.status === "open" && session.expires_at <= call.now,
  );
  for (const session of due) expireSession(call, session);
  return due.length > 0;
}
