import { cardFee, recordMovement, settlesAt } from "./balance.ts";
import type { Call } from "./call.ts";
import { emitSnapshot } from "./events.ts";
import type { Charge, PaymentIntent, Session } from "./objects.ts";
import { newId } from "./state.ts";

const DECLINED = "Your card was declined.";

/** What Stripe tells about a card that paid without any ceremony. */
const CARD = {
  ...{ brand: "visa", country: "US", exp_month: 12, exp_year: 2030, funding: "credit", network: "visa" },
  ...{ amount_authorized: null, authorization_code: null, checks: null, electronic_commerce_indicator: null },
  ...{ installments: null, mandate: null, network_transaction_id: null, regulated_status: null },
  ...{ three_d_secure: null, transaction_link_id: null, wallet: null },
};

/** Like Stripe, a session has no payment intent until somebody tries to pay. */
function intentOf(call: Call, session: Session): PaymentIntent {
  const existing = call.state.paymentIntents[session.payment_intent ?? ""];
  if (existing) return existing;
  const id = newId("pi");
  const intent: PaymentIntent = {
    id,
    object: "payment_intent",
    amount: session.amount_total,
    amount_capturable: 0,
    amount_received: 0,
    currency: session.currency,
    status: "requires_payment_method",
    latest_charge: null,
    last_payment_error: null,
    allowed_payment_method_types: session.allowed_payment_method_types,
    payment_method_types: ["card"],
    capture_method: "automatic_async",
    client_secret: `${id}_secret_fake`,
    confirmation_method: "automatic",
    customer: null,
    description: session._intent.description,
    metadata: { ...session._intent.metadata },
    receipt_email: null,
    transfer_group: session._intent.transfer_group,
    created: call.now,
    livemode: false,
  };
  call.state.paymentIntents[id] = intent;
  session.payment_intent = id;
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

function newCharge(call: Call, session: Session, intent: PaymentIntent, paid: boolean): Charge {
  const charge: Charge = {
    id: newId("ch"),
    object: "charge",
    amount: intent.amount,
    amount_captured: paid ? intent.amount : 0,
    amount_refunded: 0,
    balance_transaction: null,
    billing_details: { address: null, email: session.customer_email, name: null, phone: null, tax_id: null },
    captured: paid,
    currency: intent.currency,
    customer: null,
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

/** Pays an open session: charge, fee, balance transaction and the three events that follow. */
export function paySession(call: Call, session: Session): void {
  const intent = intentOf(call, session);
  const charge = newCharge(call, session, intent, true);
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
  session.status = "complete";
  session.payment_status = "paid";
  session.customer_details = { email: session.customer_email, name: null, phone: null, address: null };
  emitSnapshot(call, "charge.succeeded", charge);
  emitSnapshot(call, "payment_intent.succeeded", intent);
  emitSnapshot(call, "checkout.session.completed", session);
}

/** A card that was refused: nothing moves and the session stays open. */
export function declineSession(call: Call, session: Session): void {
  const intent = intentOf(call, session);
  const charge = newCharge(call, session, intent, false);
  intent.last_payment_error = {
    type: "card_error",
    code: "card_declined",
    decline_code: "generic_decline",
    message: DECLINED,
  };
  emitSnapshot(call, "charge.failed", charge);
  emitSnapshot(call, "payment_intent.payment_failed", intent);
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
