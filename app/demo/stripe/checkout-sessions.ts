import { z } from "zod";
import { exponentOf, isCurrency } from "#app/domain/ledger/currency.ts";
import { type Call, route } from "./call.ts";
import { customerOf } from "./cards.ts";
import { invalid, noSuch } from "./errors.ts";
import type { LineItem, Session } from "./objects.ts";
import { page } from "./paging.ts";
import { currencyCode, expand, hash, integer, list, metadata, paging, positive, text } from "./params.ts";
import { expireSession } from "./pay.ts";
import { render } from "./render.ts";
import { newId } from "./state.ts";

const MAX_AMOUNT = 99_999_999;
const MIN_AMOUNT = 50;
const SHORTEST = 30 * 60;
const LONGEST = 24 * 3600;

const webAddress = z
  .string()
  .regex(/^https?:\/\/\S+$/)
  .max(5000);
const createParams = hash({
  mode: z.literal("payment"),
  ui_mode: z.literal("hosted_page").optional(),
  line_items: list(
    hash({
      price_data: hash({
        currency: currencyCode,
        unit_amount: integer.refine((value) => value >= 0, "This value must be greater than or equal to 0."),
        product_data: hash({ name: text, description: text.optional() }),
      }),
      quantity: positive,
    }),
  ),
  allowed_payment_method_types: list(z.literal("card")).optional(),
  payment_intent_data: hash({
    transfer_group: text.optional(),
    description: text.optional(),
    metadata: metadata.optional(),
  }).optional(),
  client_reference_id: z.string().min(1).max(200).optional(),
  customer: text.optional(),
  saved_payment_method_options: hash({ payment_method_save: z.literal("enabled").optional() }).optional(),
  customer_email: z.email().optional(),
  metadata: metadata.optional(),
  expires_at: integer.optional(),
  success_url: webAddress,
  cancel_url: webAddress.optional(),
  submit_type: z.enum(["auto", "pay"]).optional(),
  locale: text.optional(),
  expand,
});
type CreateParams = z.infer<typeof createParams>;

function linesOf(params: CreateParams): LineItem[] {
  return params.line_items.map(({ price_data: price, quantity }) => ({
    id: newId("li"),
    object: "item",
    amount_subtotal: price.unit_amount * quantity,
    amount_total: price.unit_amount * quantity,
    amount_discount: 0,
    amount_tax: 0,
    currency: price.currency,
    description: price.product_data.name,
    quantity,
  }));
}

function checkTotal(lines: LineItem[]): { currency: string; total: number } {
  const currency = lines[0]?.currency;
  if (!currency) throw invalid("line_items", "You must pass at least one line item.", "parameter_missing");
  if (!isCurrency(currency.toUpperCase()))
    throw invalid("line_items[0][price_data][currency]", `Invalid currency: ${currency}`);
  if (lines.some((line) => line.currency !== currency))
    throw invalid("line_items", "All line items must have the same currency.");
  const total = lines.reduce((sum, line) => sum + line.amount_total, 0);
  if (total > MAX_AMOUNT)
    throw invalid("line_items", "The total amount must be no more than 99999999.", "amount_too_large");
  if (total < MIN_AMOUNT)
    throw invalid("line_items", "The total amount must be at least 50.", "amount_too_small");
  if (exponentOf(currency.toUpperCase()) === 3 && total % 10 !== 0)
    throw invalid("line_items", "Amounts in three-decimal currencies must end in 0.");
  return { currency, total };
}

function checkExpiry(call: Call, expiresAt: number): number {
  if (expiresAt < call.now + SHORTEST)
    throw invalid(
      "expires_at",
      "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.",
    );
  if (expiresAt > call.now + LONGEST)
    throw invalid(
      "expires_at",
      "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.",
    );
  return expiresAt;
}

function createSession(call: Call, params: CreateParams) {
  const lines = linesOf(params);
  const { currency, total } = checkTotal(lines);
  const intent = params.payment_intent_data;
  const save = params.saved_payment_method_options?.payment_method_save;
  if (params.customer) customerOf(call, params.customer, "customer");
  if (params.customer && params.customer_email)
    throw invalid(
      "customer_email",
      "You may only specify one of these parameters: customer, customer_email.",
    );
  if (save && !params.customer)
    throw invalid("saved_payment_method_options", "This parameter needs a customer.");
  const session: Session = {
    id: newId("cs_test"),
    object: "checkout.session",
    mode: "payment",
    ui_mode: "hosted_page",
    status: "open",
    payment_status: "unpaid",
    amount_subtotal: total,
    amount_total: total,
    currency,
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    payment_method_types: ["card"],
    client_reference_id: params.client_reference_id ?? null,
    customer: params.customer ?? null,
    saved_payment_method_options: save
      ? { allow_redisplay_filters: null, payment_method_remove: null, payment_method_save: save }
      : null,
    customer_email: params.customer_email ?? null,
    customer_details: null,
    metadata: params.metadata ?? {},
    payment_intent: null,
    success_url: params.success_url,
    cancel_url: params.cancel_url ?? null,
    created: call.now,
    expires_at: checkExpiry(call, params.expires_at ?? call.now + LONGEST),
    livemode: false,
    _lines: lines,
    _intent: {
      transfer_group: intent?.transfer_group ?? null,
      description: intent?.description ?? null,
      metadata: intent?.metadata ?? {},
    },
  };
  call.state.sessions[session.id] = session;
  return render(call, session);
}

function sessionOf(call: Call, id: string): Session {
  const session = call.state.sessions[id];
  if (!session) throw noSuch("checkout.session", id);
  return session;
}

const filters = hash({
  ...paging,
  payment_intent: text.optional(),
  status: z.enum(["open", "complete", "expired"]).optional(),
});

export const checkoutRoutes = [
  route("POST", "/v1/checkout/sessions", createParams, createSession),
  route("GET", "/v1/checkout/sessions", filters, (call, params) =>
    page(
      call,
      "/v1/checkout/sessions",
      call.state.sessions,
      params,
      (session) =>
        (params.payment_intent === undefined || session.payment_intent === params.payment_intent) &&
        (params.status === undefined || session.status === params.status),
    ),
  ),
  route("GET", "/v1/checkout/sessions/:id", hash({ expand }), (call, _params, { id = "" }) =>
    render(call, sessionOf(call, id)),
  ),
  route("POST", "/v1/checkout/sessions/:id/expire", hash({ expand }), (call, _params, { id = "" }) => {
    const session = sessionOf(call, id);
    if (session.status !== "open")
      throw invalid(
        undefined,
        `Only Checkout Sessions with a status in ["open"] can be expired. This one is ${session.status}.`,
      );
    expireSession(call, session);
    return render(call, session);
  }),
];
