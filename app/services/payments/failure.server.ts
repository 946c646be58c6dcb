import Stripe from "stripe";

/**
 * How a command to Stripe failed.
 * - `retry`: the outcome is unknown or the trouble is not with this command; send the same parameters with
 *   the same key later. Code `api_error` may be a 500 that Stripe now replays to this key: look for the
 *   object by its group and metadata before a new key is used.
 * - `insufficient_funds`: the platform's available balance does not cover it yet
 * - `payee_inactive`: the payee's account cannot receive transfers
 * - `rejected`: it will never work like this
 */
export interface PaymentFailure {
  ok: false;
  kind: "retry" | "insufficient_funds" | "payee_inactive" | "rejected";
  code: string;
  message: string;
}

const PAYEE_CODES = new Set([
  "insufficient_capabilities_for_transfer",
  "account_invalid",
  "transfers_not_allowed",
]);

function kindOf(error: InstanceType<typeof Stripe.errors.StripeError>): PaymentFailure["kind"] {
  if (error.code === "balance_insufficient" || error.code === "insufficient_funds")
    return "insufficient_funds";
  if (error.code !== undefined && PAYEE_CODES.has(error.code)) return "payee_inactive";
  if (error instanceof Stripe.errors.StripeInvalidRequestError) return "rejected";
  if (error instanceof Stripe.errors.StripeIdempotencyError) return "rejected";
  if (error instanceof Stripe.errors.StripeCardError) return "rejected";
  // Lost connections, 5xx, 409, rate limits; and bad keys or permissions, which the operator has to repair.
  return "retry";
}

/** The named outcome of a failed Stripe call. Anything that Stripe did not say is a bug and is thrown again. */
export function failureOf(error: unknown): PaymentFailure {
  if (!(error instanceof Stripe.errors.StripeError)) throw error;
  const code = error.code ?? error.rawType ?? error.type;
  return { ok: false, kind: kindOf(error), code, message: error.message };
}

/** Whether Stripe knows no object of that id. */
export function isMissing(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "resource_missing";
}
