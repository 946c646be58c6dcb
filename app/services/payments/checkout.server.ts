import Stripe from "stripe";
import { fromStripeAmount, fromStripeCurrency, fromStripeTime, toStripeAmount } from "./amount.ts";
import { stripe } from "./client.server.ts";
import { isMissing } from "./failure.server.ts";

export interface CheckoutRequest {
  dealId: string;
  /** What people call the deal; shown on the payment page. */
  dealNumber: string;
  /** ISO 4217, upper case. */
  currency: string;
  /** Minor units; their sum is what the brand pays. */
  lines: { name: string; amount: bigint }[];
  transferGroup: string;
  successUrl: string;
  cancelUrl: string;
  customerEmail?: string;
  /** 30 minutes to 24 hours from now, or Stripe refuses. */
  expiresAt: Date;
  idempotencyKey: string;
}

export interface Checkout {
  id: string;
  status: "open" | "complete" | "expired";
  /** Funds count only when this is `paid`. */
  paymentStatus: string;
  amountTotal: bigint;
  currency: string;
  dealId?: string;
  groupId?: string;
  /** Where the brand pays; only while open. Ask again rather than store it. */
  url?: string;
  paymentIntentId?: string;
  /** Only a charge that succeeded. */
  chargeId?: string;
  chargeBalanceTransaction?: {
    id: string;
    amount: bigint;
    fee: bigint;
    net: bigint;
    currency: string;
    availableOn: Date;
    status: string;
  };
}

/** One checkout that pays for several deals, each on a line of its own. */
export interface GroupCheckoutRequest extends Omit<CheckoutRequest, "dealId" | "dealNumber"> {
  groupId: string;
  /** Which deals they are; stands on the charge. */
  description: string;
}

interface SessionRequest extends Omit<GroupCheckoutRequest, "groupId"> {
  reference: string;
  metadata: Record<string, string>;
}

async function openSession(request: SessionRequest): Promise<{ id: string; url: string }> {
  const { reference, metadata, currency } = request;
  toStripeAmount(
    request.lines.reduce((sum, line) => sum + line.amount, 0n),
    currency,
  );
  const session = await stripe().checkout.sessions.create(
    {
      mode: "payment",
      allowed_payment_method_types: ["card"],
      client_reference_id: reference,
      customer_email: request.customerEmail,
      metadata,
      line_items: request.lines.map((line) => ({
        quantity: 1,
        price_data: {
          currency: currency.toLowerCase(),
          unit_amount: toStripeAmount(line.amount, currency),
          product_data: { name: line.name },
        },
      })),
      payment_intent_data: {
        description: request.description,
        metadata,
        transfer_group: request.transferGroup,
      },
      expires_at: Math.floor(request.expiresAt.getTime() / 1000),
      success_url: request.successUrl,
      cancel_url: request.cancelUrl,
    },
    { idempotencyKey: request.idempotencyKey },
  );
  if (!session.url) throw new Error(`Checkout ${session.id} has no page although it was just created`);
  return { id: session.id, url: session.url };
}

/**
 * Opens a hosted checkout for one deal, cards only. Throws RangeError on amounts that Stripe cannot hold,
 * and whatever the SDK throws.
 */
export function createCheckout({ dealId, dealNumber, ...request }: CheckoutRequest) {
  const description = `Deal ${dealNumber}`;
  return openSession({ ...request, description, reference: dealId, metadata: { dealId } });
}

/** The same for several deals at once: one session, one charge. */
export function createGroupCheckout({ groupId, ...request }: GroupCheckoutRequest) {
  return openSession({ ...request, reference: groupId, metadata: { groupId } });
}

function expanded<T extends { id: string }>(value: string | T | null | undefined): T | undefined {
  return value !== null && typeof value === "object" ? value : undefined;
}

const STATUSES = ["open", "complete", "expired"] as const;

function statusOf(session: Stripe.Checkout.Session): Checkout["status"] {
  const known = STATUSES.find((status) => status === session.status);
  if (!known) throw new Error(`Checkout ${session.id} is in the unknown status ${String(session.status)}`);
  return known;
}

function chargePart(
  session: Stripe.Checkout.Session,
): Pick<Checkout, "chargeId" | "chargeBalanceTransaction"> {
  const charge = expanded(expanded(session.payment_intent)?.latest_charge);
  if (charge?.status !== "succeeded") return {};
  const movement = expanded(charge.balance_transaction);
  if (!movement) return { chargeId: charge.id };
  return {
    chargeId: charge.id,
    chargeBalanceTransaction: {
      id: movement.id,
      amount: fromStripeAmount(movement.amount),
      fee: fromStripeAmount(movement.fee),
      net: fromStripeAmount(movement.net),
      currency: fromStripeCurrency(movement.currency),
      availableOn: fromStripeTime(movement.available_on),
      status: movement.status,
    },
  };
}

/** The checkout as Stripe sees it now, with the charge and its fee once paid. Null when Stripe knows no such id. */
export async function getCheckout(id: string): Promise<Checkout | null> {
  let session: Stripe.Checkout.Session;
  try {
    session = await stripe().checkout.sessions.retrieve(id, {
      expand: ["payment_intent.latest_charge.balance_transaction"],
    });
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  return {
    id: session.id,
    status: statusOf(session),
    paymentStatus: session.payment_status,
    amountTotal: fromStripeAmount(session.amount_total ?? 0),
    currency: fromStripeCurrency(session.currency ?? ""),
    dealId: session.metadata?.dealId,
    groupId: session.metadata?.groupId,
    url: session.url ?? undefined,
    paymentIntentId: expanded(session.payment_intent)?.id,
    ...chargePart(session),
  };
}

/** Closes an open checkout. One that is closed already stays as it is; the returned status says which it is. */
export async function expireCheckout(id: string): Promise<Checkout["status"]> {
  try {
    return statusOf(
      await stripe().checkout.sessions.expire(id, {}, { idempotencyKey: `expire-checkout:${id}` }),
    );
  } catch (error) {
    // Refused because it is not open: paid in the meantime, or expired. The caller has to know which.
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError) || isMissing(error)) throw error;
    return statusOf(await stripe().checkout.sessions.retrieve(id));
  }
}
