// The fake takes no parameter that the SDK does not know, and its answers have every field that the SDK promises.
import { afterAll, beforeAll, expect, test } from "vitest";
import { routes } from "./routes.ts";
import { type Rig, startRig } from "./testing/rig.ts";
import { sdkShapes, type Shape } from "./testing/sdk-shapes.ts";
import { activePayee, keptCard, newPayee, openCheckout, paidCharge } from "./testing/walk.ts";
import { zodShape } from "./testing/zod-shape.ts";

/** The SDK's parameters of each route. Retrieving a v2 event takes none. */
const PARAMETERS: Record<string, string | null> = {
  "POST /v1/checkout/sessions": "Checkout.SessionCreateParams",
  "GET /v1/checkout/sessions": "Checkout.SessionListParams",
  "GET /v1/checkout/sessions/:id": "Checkout.SessionRetrieveParams",
  "POST /v1/checkout/sessions/:id/expire": "Checkout.SessionExpireParams",
  "POST /v1/customers": "CustomerCreateParams",
  "GET /v1/customers/:id/payment_methods": "CustomerListPaymentMethodsParams",
  "POST /v1/payment_methods/:id/detach": "PaymentMethodDetachParams",
  "POST /v1/payment_intents": "PaymentIntentCreateParams",
  "GET /v1/payment_intents": "PaymentIntentListParams",
  "GET /v1/payment_intents/:id": "PaymentIntentRetrieveParams",
  "GET /v1/charges": "ChargeListParams",
  "GET /v1/charges/:id": "ChargeRetrieveParams",
  "POST /v1/transfers": "TransferCreateParams",
  "GET /v1/transfers": "TransferListParams",
  "GET /v1/transfers/:id": "TransferRetrieveParams",
  "POST /v1/transfers/:id/reversals": "TransferCreateReversalParams",
  "POST /v1/refunds": "RefundCreateParams",
  "GET /v1/refunds": "RefundListParams",
  "GET /v1/refunds/:id": "RefundRetrieveParams",
  "GET /v1/disputes": "DisputeListParams",
  "GET /v1/disputes/:id": "DisputeRetrieveParams",
  "POST /v1/disputes/:id": "DisputeUpdateParams",
  "POST /v1/files": "FileCreateParams",
  "GET /v1/files/:id": "FileRetrieveParams",
  "GET /v1/balance": "BalanceRetrieveParams",
  "GET /v1/balance_transactions": "BalanceTransactionListParams",
  "GET /v1/balance_transactions/:id": "BalanceTransactionRetrieveParams",
  "GET /v1/events": "EventListParams",
  "GET /v1/events/:id": "EventRetrieveParams",
  "POST /v2/core/accounts": "V2.Core.AccountCreateParams",
  "GET /v2/core/accounts/:id": "V2.Core.AccountRetrieveParams",
  "POST /v2/core/account_links": "V2.Core.AccountLinkCreateParams",
  "GET /v2/core/events/:id": null,
};
const OBJECTS = {
  customer: "Customer",
  method: "PaymentMethod",
  session: "Checkout.Session",
  intent: "PaymentIntent",
  charge: "Charge",
  movement: "BalanceTransaction",
  transfer: "Transfer",
  reversal: "TransferReversal",
  refund: "Refund",
  dispute: "Dispute",
  file: "File",
  balance: "Balance",
  event: "EventBase",
  account: "V2.Core.Account",
  link: "V2.Core.AccountLink",
} as const;

const names = [...Object.values(PARAMETERS).filter((name) => name !== null), ...Object.values(OBJECTS)];
let sdk: Map<string, Shape>;
let rig: Rig;
beforeAll(async () => {
  sdk = sdkShapes([...new Set(names)]);
  rig = await startRig();
}, 120_000);
afterAll(() => rig.close());

const idOf = (of: string | { id: string } | null) => (typeof of === "string" ? of : (of?.id ?? ""));
const shapeOf = (name: string): Shape => {
  const shape = sdk.get(name);
  if (!shape) throw new Error(`No shape of ${name}`);
  return shape;
};

/** Where the fake would take what the real one refuses: unknown names and words, and required names left out. */
function tooMuch(fake: Shape, real: Shape, path = ""): string[] {
  const words = real.words;
  const wrong = words
    ? [...(fake.words ?? [])].filter((word) => !words.has(word)).map((word) => `${path}=${word}`)
    : [];
  if (fake.free && !real.free) wrong.push(`${path} takes any name`);
  for (const [name, { shape, required }] of fake.keys) {
    const known = real.keys.get(name);
    if (!known) wrong.push(`${path}.${name} is not known`);
    else wrong.push(...tooMuch(shape, known.shape, `${path}.${name}`));
    if (known?.required && !required) wrong.push(`${path}.${name} may be left out`);
  }
  for (const [name, { required }] of real.keys)
    if (required && !fake.keys.has(name)) wrong.push(`${path}.${name} is not asked for`);
  return wrong;
}

test.each(routes.map((route) => [`${route.method} ${route.pattern}`, route] as const))(
  "%s takes only what the SDK may send, and asks for what it must",
  (name, route) => {
    expect(Object.keys(PARAMETERS)).toContain(name);
    const type = PARAMETERS[name];
    if (type) expect(tooMuch(zodShape(route.schema), shapeOf(type))).toEqual([]);
  },
);

/** The promised fields that an answer lacks, at any depth that it has; "=null" where null is not promised. */
function lacks(answer: unknown, shape: Shape, path = ""): string[] {
  if (Array.isArray(answer)) return answer.flatMap((item) => lacks(item, shape, `${path}[]`));
  if (typeof answer !== "object" || answer === null) return [];
  const values = new Map(Object.entries(answer));
  return [...shape.keys].flatMap(([name, { required, nullable, shape: inner }]) => {
    if (name === "lastResponse") return [];
    const at = `${path}.${name}`;
    if (!values.has(name)) return required ? [at] : [];
    const value: unknown = values.get(name);
    // v2 sends null for a part that was not asked for by `include`; the SDK calls it optional.
    if (value === null) return nullable || (!required && path.startsWith("account")) ? [] : [`${at}=null`];
    return lacks(value, inner, at);
  });
}

async function answers(): Promise<Record<keyof typeof OBJECTS, unknown>> {
  const { stripe } = rig;
  const open = await openCheckout(rig);
  const charge = await paidCharge(rig);
  const destination = await activePayee(rig);
  const source = { source_transaction: charge.id, destination };
  const transfer = await stripe.transfers.create({ amount: 1_000, currency: "usd", ...source });
  const flow = { refresh_url: "http://app.test/r", return_url: "http://app.test/r" };
  const disputed = await rig.admin.openDispute({ charge: (await paidCharge(rig)).id });
  const data = Buffer.from("%PDF-1.7");
  const file = { data, name: "contract.pdf", type: "application/pdf" };
  const account = await newPayee(rig);
  const customer = await stripe.customers.create({ email: "priya@pepperjar.test" });
  const method = await keptCard(rig, customer.id);
  const use = { type: "account_onboarding", account_onboarding: flow } as const;
  return {
    session: open,
    customer,
    method,
    charge,
    transfer,
    account,
    intent: await stripe.paymentIntents.retrieve(idOf(charge.payment_intent)),
    movement: charge.balance_transaction,
    reversal: await stripe.transfers.createReversal(transfer.id, { amount: 10 }),
    refund: await stripe.refunds.create({ charge: charge.id, amount: 10 }),
    dispute: await stripe.disputes.retrieve(disputed),
    file: await stripe.files.create({ purpose: "dispute_evidence", file }),
    balance: await stripe.balance.retrieve(),
    event: (await stripe.events.list({ limit: 1 })).data[0],
    link: await stripe.v2.core.accountLinks.create({ account: account.id, use_case: use }),
  };
}

test("answers have every field that the SDK promises", async () => {
  const found = await answers();
  const missing = Object.entries(OBJECTS).flatMap(([name, type]) =>
    lacks(found[name as keyof typeof OBJECTS], shapeOf(type), name),
  );
  expect(missing).toEqual([]);
});
