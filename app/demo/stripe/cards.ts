import { z } from "zod";
import { type Call, route } from "./call.ts";
import { ApiError, invalid, noSuch } from "./errors.ts";
import type { Customer, PaymentMethod } from "./objects.ts";
import { page } from "./paging.ts";
import { currencyCode, expand, hash, list, metadata, paging, positive, text } from "./params.ts";
import { payByCard } from "./pay.ts";
import { render } from "./render.ts";
import { newId } from "./state.ts";

const customerParams = hash({
  email: z.email().optional(),
  name: text.optional(),
  description: text.optional(),
  metadata: metadata.optional(),
  expand,
});

function createCustomer(call: Call, params: z.infer<typeof customerParams>) {
  const customer: Customer = {
    id: newId("cus"),
    object: "customer",
    balance: 0,
    default_source: null,
    description: params.description ?? null,
    email: params.email ?? null,
    name: params.name ?? null,
    invoice_settings: {
      ...{ custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    },
    metadata: params.metadata ?? {},
    shipping: null,
    created: call.now,
    livemode: false,
  };
  call.state.customers[customer.id] = customer;
  return render(call, customer);
}

/** The customer, or an ApiError; `param` names the parameter the id came in, if it was not the path. */
export function customerOf(call: Call, id: string, param?: string): Customer {
  const customer = call.state.customers[id];
  if (!customer) throw noSuch("customer", id, param);
  return customer;
}

function methodOf(call: Call, id: string, param?: string): PaymentMethod {
  const method = call.state.paymentMethods[id];
  if (!method) throw noSuch("PaymentMethod", id, param);
  return method;
}

const intentParams = hash({
  amount: positive,
  currency: currencyCode,
  customer: text.optional(),
  payment_method: text.optional(),
  allowed_payment_method_types: list(z.literal("card")).optional(),
  // The fake serves payments with a saved card and nothing else: confirmed as they are made, no step in between.
  confirm: z.literal("true"),
  error_on_requires_action: z.literal("true").optional(),
  description: text.optional(),
  metadata: metadata.optional(),
  transfer_group: text.optional(),
  expand,
});

function createIntent(call: Call, params: z.infer<typeof intentParams>) {
  const { amount, currency, customer, payment_method: id } = params;
  if (!customer || !id) throw invalid("payment_method", "The fake confirms only with a saved card.");
  customerOf(call, customer, "customer");
  const method = methodOf(call, id, "payment_method");
  if (method.customer !== customer)
    throw invalid("payment_method", "The PaymentMethod does not belong to this customer.");
  if (amount > 99_999_999) throw invalid("amount", "Amount is too large.", "amount_too_large");
  const { intent, refusal } = payByCard(call, method, {
    ...{ amount, currency, customer, description: params.description ?? null },
    ...{ metadata: params.metadata ?? {}, transfer_group: params.transfer_group ?? null },
  });
  if (!refusal) return render(call, intent);
  throw new ApiError(402, refusal.message, {
    type: "card_error",
    code: refusal.code,
    decline_code: refusal.decline_code,
  });
}

// This list alone cannot be cut by time.
const { created: _never, ...pagingById } = paging;
const methodFilters = hash({
  ...pagingById,
  type: z.literal("card").optional(),
  allow_redisplay: z.enum(["always", "limited", "unspecified"]).optional(),
});

export const cardRoutes = [
  route("POST", "/v1/customers", customerParams, createCustomer),
  route("GET", "/v1/customers/:id/payment_methods", methodFilters, (call, params, { id = "" }) => {
    customerOf(call, id);
    const wanted = params.allow_redisplay;
    return page(
      call,
      `/v1/customers/${id}/payment_methods`,
      call.state.paymentMethods,
      params,
      (method) => method.customer === id && (wanted === undefined || method.allow_redisplay === wanted),
    );
  }),
  route("POST", "/v1/payment_methods/:id/detach", hash({ expand }), (call, _params, { id = "" }) => {
    const method = methodOf(call, id);
    if (method.customer === null)
      throw invalid("id", "The payment method you provided is not attached to a customer.");
    method.customer = null;
    return render(call, method);
  }),
  route("POST", "/v1/payment_intents", intentParams, createIntent),
  route("GET", "/v1/payment_intents", hash({ ...paging, customer: text.optional() }), (call, params) =>
    page(
      call,
      "/v1/payment_intents",
      call.state.paymentIntents,
      params,
      (intent) => params.customer === undefined || intent.customer === params.customer,
    ),
  ),
];
