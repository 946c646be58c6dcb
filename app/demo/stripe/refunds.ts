import { z } from "zod";
import { recordMovement } from "./balance.ts";
import { type Call, route } from "./call.ts";
import { ApiError, invalid, noSuch } from "./errors.ts";
import { emitSnapshot } from "./events.ts";
import type { Charge, Refund } from "./objects.ts";
import { page } from "./paging.ts";
import { expand, hash, metadata, paging, positive, text } from "./params.ts";
import { chargeOf } from "./payments.ts";
import { render } from "./render.ts";
import { newId } from "./state.ts";

const createParams = hash({
  charge: text.optional(),
  payment_intent: text.optional(),
  amount: positive.optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
  metadata: metadata.optional(),
  expand,
});
type CreateParams = z.infer<typeof createParams>;

function chargeFor(call: Call, params: CreateParams): Charge {
  if (params.charge !== undefined) return chargeOf(call, params.charge, "charge");
  if (params.payment_intent === undefined)
    throw new ApiError(
      400,
      "One of the following params should be provided for this request: payment_intent or charge.",
      {
        code: "parameter_missing",
      },
    );
  const intent = call.state.paymentIntents[params.payment_intent];
  if (!intent) throw noSuch("payment_intent", params.payment_intent, "payment_intent");
  if (!intent.latest_charge)
    throw invalid("payment_intent", "This PaymentIntent does not have a successful charge to refund.");
  return chargeOf(call, intent.latest_charge, "payment_intent");
}

/** The bank sends a refund back, days later: the money is with the platform again. Twice changes nothing. */
export function failRefund(call: Call, id: string): Refund {
  const refund = call.state.refunds[id];
  if (!refund) throw noSuch("refund", id);
  if (refund.status === "failed") return refund;
  const charge = chargeOf(call, refund.charge);
  charge.amount_refunded -= refund.amount;
  charge.refunded = false;
  const movement = { type: "refund_failure", source: id, currency: refund.currency } as const;
  const { id: back } = recordMovement(call, { ...movement, amount: refund.amount, availableOn: call.now });
  Object.assign(refund, {
    ...{ status: "failed", failure_reason: "expired_or_canceled_card" },
    failure_balance_transaction: back,
  });
  emitSnapshot(call, "refund.failed", refund);
  return refund;
}

/** The amount to give back, after everything that can be wrong with it. Minor units. */
function refundable(call: Call, charge: Charge, wanted: number | undefined): number {
  if (Object.values(call.state.disputes).some((one) => one.charge === charge.id && !one.is_charge_refundable))
    throw new ApiError(400, `Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: "charge_disputed",
    });
  if (charge.status !== "succeeded")
    throw invalid("charge", "This charge did not succeed, so it cannot be refunded.");
  const left = charge.amount - charge.amount_refunded;
  if (left === 0)
    throw new ApiError(400, `Charge ${charge.id} has already been refunded.`, {
      code: "charge_already_refunded",
    });
  const amount = wanted ?? left;
  if (amount > left)
    throw invalid(
      "amount",
      `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
    );
  return amount;
}

function moveBack(call: Call, charge: Charge, refundId: string, amount: number): string {
  const settles = call.state.balanceTransactions[charge.balance_transaction ?? ""]?.available_on ?? call.now;
  const availableOn = Math.max(call.now, settles);
  const movement = {
    type: "refund" as const,
    source: refundId,
    currency: charge.currency,
    amount: -amount,
    availableOn,
  };
  return recordMovement(call, movement).id;
}

function createRefund(call: Call, params: CreateParams) {
  const charge = chargeFor(call, params);
  const amount = refundable(call, charge, params.amount);
  const id = newId("re");
  const refund: Refund = {
    id,
    object: "refund",
    amount,
    balance_transaction: moveBack(call, charge, id, amount),
    charge: charge.id,
    currency: charge.currency,
    customer: null,
    metadata: params.metadata ?? {},
    payment_intent: charge.payment_intent,
    reason: params.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    transfer_reversal: null,
    status: "succeeded",
    created: call.now,
  };
  call.state.refunds[id] = refund;
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  emitSnapshot(call, "refund.created", refund);
  emitSnapshot(call, "charge.refunded", charge);
  return render(call, refund);
}

const filters = hash({ ...paging, charge: text.optional(), payment_intent: text.optional() });

export const refundRoutes = [
  route("POST", "/v1/refunds", createParams, createRefund),
  route("GET", "/v1/refunds", filters, (call, params) =>
    page(
      call,
      "/v1/refunds",
      call.state.refunds,
      params,
      (refund) =>
        (params.charge === undefined || refund.charge === params.charge) &&
        (params.payment_intent === undefined || refund.payment_intent === params.payment_intent),
    ),
  ),
  route("GET", "/v1/refunds/:id", hash({ expand }), (call, _params, { id = "" }) => {
    const refund = call.state.refunds[id];
    if (!refund) throw noSuch("refund", id);
    return render(call, refund);
  }),
];
