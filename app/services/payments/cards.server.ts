import Stripe from "stripe";
import { fromStripeAmount, fromStripeCurrency, fromStripeTime, toStripeAmount } from "./amount.ts";
import { stripe } from "./client.server.ts";
import { isMissing } from "./failure.server.ts";

/** A card that the processor keeps for a customer, who consented to it while paying. */
export interface KeptCard {
  paymentMethodId: string;
  /** As the processor calls it: visa, mastercard, …; an open list. */
  network: string;
  last4: string;
  expMonth: number;
  expYear: number;
}

/** A brand as the processor knows it. The same key gives the same customer. */
export async function createCustomer(request: {
  brandId: string;
  name: string;
  email: string;
}): Promise<{ customerId: string }> {
  const { brandId, name, email } = request;
  const customer = await stripe().customers.create(
    { name, email, metadata: { brandId } },
    { idempotencyKey: `customer:${brandId}` },
  );
  return { customerId: customer.id };
}

/** The cards that a customer keeps with us, newest first; at most 100. */
export async function listCards(customerId: string): Promise<KeptCard[]> {
  const page = await stripe().customers.listPaymentMethods(customerId, {
    type: "card",
    allow_redisplay: "always",
    limit: 100,
  });
  return page.data.flatMap(({ id, card }) =>
    card
      ? [
          {
            paymentMethodId: id,
            network: card.display_brand ?? card.brand,
            ...{ last4: card.last4, expMonth: card.exp_month, expYear: card.exp_year },
          },
        ]
      : [],
  );
}

/** Lets the processor forget a card. One that is forgotten already is as good. */
export async function forgetCard(paymentMethodId: string): Promise<void> {
  try {
    await stripe().paymentMethods.detach(
      paymentMethodId,
      {},
      { idempotencyKey: `forget-card:${paymentMethodId}` },
    );
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    if (!isMissing(error) && !error.message.includes("not attached")) throw error;
  }
}

/** What a payment is for, as it is written on it at the processor: one funding, or a group of them. */
export type PaidFor = { dealId: string; fundingId: string } | { groupId: string };

export interface CardCharge {
  metadata: PaidFor;
  customerId: string;
  paymentMethodId: string;
  /** Minor units of `currency`. */
  amount: bigint;
  currency: string;
  description: string;
  transferGroup: string;
  idempotencyKey: string;
}

/** A payment with a saved card that went through. */
export interface CardPaid {
  paymentIntentId: string;
  chargeId: string;
  amount: bigint;
  currency: string;
  booking?: { id: string; amount: bigint; fee: bigint; currency: string; availableOn: Date };
}

/**
 * - `paid`: the money is with the processor
 * - `declined`: the bank said no, and nothing was charged; `code` is the bank's reason
 * - `authenticate`: the bank wants to see the person, which only its own page can do; nothing was charged
 * - `unknown`: nobody has paid, as far as can be seen now
 */
export type CardOutcome =
  | { kind: "paid"; payment: CardPaid }
  | { kind: "declined"; code: string }
  | { kind: "authenticate" }
  | { kind: "unknown" };

function paidOf(intent: Stripe.PaymentIntent): CardOutcome {
  const charge = intent.latest_charge;
  if (intent.status !== "succeeded" || !charge || typeof charge === "string") return { kind: "unknown" };
  const movement = charge.balance_transaction;
  const booked = movement && typeof movement !== "string" ? movement : null;
  return {
    kind: "paid",
    payment: {
      paymentIntentId: intent.id,
      chargeId: charge.id,
      amount: fromStripeAmount(charge.amount),
      currency: fromStripeCurrency(charge.currency),
      ...(booked
        ? {
            booking: {
              id: booked.id,
              amount: fromStripeAmount(booked.amount),
              fee: fromStripeAmount(booked.fee),
              currency: fromStripeCurrency(booked.currency),
              availableOn: fromStripeTime(booked.available_on),
            },
          }
        : {}),
    },
  };
}

const refusalOf = (code: string): CardOutcome =>
  code === "authentication_required" ? { kind: "authenticate" } : { kind: "declined", code };

/** Why the processor took no such command at all, so that nobody was charged; null for everything else. */
function plainRefusal(error: unknown): string | null {
  if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) return null;
  return error.param === "payment_method" ? "card_gone" : "processor_refused";
}

/**
 * Charges a saved card while its owner is there. A bank that wants to see the person first refuses, so that no payment
 * is left half made. Throws what is no answer about the card: then nobody knows, and `findCardPayment` is asked later.
 */
export async function chargeCard(request: CardCharge): Promise<CardOutcome> {
  const { metadata, amount, currency } = request;
  try {
    const intent = await stripe().paymentIntents.create(
      {
        amount: toStripeAmount(amount, currency),
        currency: currency.toLowerCase(),
        customer: request.customerId,
        payment_method: request.paymentMethodId,
        allowed_payment_method_types: ["card"],
        confirm: true,
        error_on_requires_action: true,
        description: request.description,
        metadata: { ...metadata },
        transfer_group: request.transferGroup,
        expand: ["latest_charge.balance_transaction"],
      },
      { idempotencyKey: request.idempotencyKey },
    );
    return paidOf(intent);
  } catch (error) {
    const plain = plainRefusal(error);
    if (plain) return { kind: "declined", code: plain };
    if (!(error instanceof Stripe.errors.StripeCardError)) throw error;
    const code = error.code === "authentication_required" ? error.code : (error.decline_code ?? error.code);
    return refusalOf(code ?? "card_declined");
  }
}

/** What came of a payment with a saved card whose answer was lost: looked up by the funding or the group it names. */
export async function findCardPayment(
  wanted: { customerId: string } & ({ fundingId: string } | { groupId: string }),
): Promise<CardOutcome> {
  const [name, id] = "groupId" in wanted ? ["groupId", wanted.groupId] : ["fundingId", wanted.fundingId];
  const intents = stripe().paymentIntents.list({
    customer: wanted.customerId,
    limit: 100,
    expand: ["data.latest_charge.balance_transaction"],
  });
  for await (const intent of intents) {
    if (intent.metadata[name] !== id) continue;
    const error = intent.last_payment_error;
    if (intent.status === "requires_payment_method" && error)
      return refusalOf(error.decline_code ?? error.code ?? "card_declined");
    return paidOf(intent);
  }
  return { kind: "unknown" };
}

/**
 * The funding or the group that a payment intent names: neither for that of a deal’s checkout. Null when there is no such
 * intent.
 */
export async function subjectOfIntent(
  intentId: string,
): Promise<{ fundingId?: string | undefined; groupId?: string | undefined } | null> {
  try {
    const { fundingId, groupId } = (await stripe().paymentIntents.retrieve(intentId)).metadata;
    return { fundingId, groupId };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
