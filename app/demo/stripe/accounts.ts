import { z } from "zod";
import { type Call, route } from "./call.ts";
import { ApiError, noSuch } from "./errors.ts";
import { emitAccountEvent } from "./events.ts";
import type { Account, CapabilityStatus } from "./account-objects.ts";
import { hash, list, metadata } from "./params.ts";
import { render } from "./render.ts";
import { newId } from "./state.ts";
import { canPayIn } from "./transfer-countries.ts";

const includes = list(
  z.enum([
    "configuration.customer",
    "configuration.merchant",
    "configuration.recipient",
    "defaults",
    "future_requirements",
    "identity",
    "requirements",
  ]),
).optional();
const feesCollector = z.enum(["application", "application_custom", "application_express", "stripe"]);
const lossesCollector = z.enum(["application", "stripe"]);
const createParams = hash({
  contact_email: z.email().optional(),
  display_name: z.string().min(1).max(200).optional(),
  dashboard: z.enum(["express", "full", "none"]).optional(),
  identity: hash({
    country: z.string().regex(/^[A-Za-z]{2}$/),
    entity_type: z.enum(["individual", "company", "government_entity", "non_profit"]).optional(),
  }),
  defaults: hash({
    currency: z.string().length(3).optional(),
    responsibilities: hash({ fees_collector: feesCollector, losses_collector: lossesCollector }),
  }),
  configuration: hash({
    recipient: hash({
      capabilities: hash({
        stripe_balance: hash({ stripe_transfers: hash({ requested: z.literal(true) }) }),
      }),
    }),
  }),
  metadata: metadata.optional(),
  include: includes,
});

const WANTED = [
  "identity.individual.date_of_birth",
  "identity.individual.address",
  "defaults.payout_methods",
];

function entry(description: string) {
  const deadline = { status: "currently_due" };
  return {
    awaiting_action_from: "user",
    description,
    errors: [],
    impact: {
      restricts_capabilities: [
        { capability: "stripe_balance.stripe_transfers", configuration: "recipient", deadline },
      ],
    },
    minimum_deadline: deadline,
    requested_reasons: [{ code: "routine_onboarding" }],
  };
}

function requirements(account: Account) {
  const wanted = account._transfers === "active" || account._transfers === "pending" ? [] : WANTED;
  const summary = wanted.length > 0 ? { minimum_deadline: { status: "currently_due" } } : {};
  return { entries: wanted.map(entry), summary };
}

const WHY = {
  pending: { code: "requirements_pending_verification", resolution: "no_resolution" },
  restricted: { code: "requirements_past_due", resolution: "provide_info" },
  unsupported: { code: "unsupported_country", resolution: "contact_stripe" },
} as const;

function recipient(account: Account) {
  const status = account._transfers;
  const details = status === null || status === "active" ? [] : [WHY[status]];
  const capabilities = { stripe_balance: { stripe_transfers: { status, status_details: details } } };
  return { applied: true, capabilities };
}

/** v2 shows the parts that were asked for by `include`; the others are null. */
function show(call: Call, account: Account, include: readonly string[] = []) {
  const when = <T>(name: string, value: T) => (include.includes(name) ? value : null);
  return {
    ...render(call, account),
    configuration: include.some((name) => name.startsWith("configuration."))
      ? { customer: null, merchant: null, recipient: when("configuration.recipient", recipient(account)) }
      : null,
    defaults: when("defaults", {
      currency: account._currency,
      locales: null,
      profile: null,
      responsibilities: { ...account._responsibilities, requirements_collector: "stripe" },
    }),
    identity: when("identity", { country: account._country, entity_type: account._entityType }),
    requirements: when("requirements", requirements(account)),
    future_requirements: when("future_requirements", { entries: [], summary: {} }),
  };
}

function createAccount(call: Call, params: z.infer<typeof createParams>) {
  if (params.dashboard === "express" && params.contact_email === undefined)
    throw new ApiError(400, "contact_email is required for an account with an express dashboard.", {
      code: "invalid_fields",
      param: "contact_email",
    });
  const country = params.identity.country.toUpperCase();
  if (!canPayIn(country))
    throw new ApiError(400, `Accounts in ${country} cannot receive transfers from this platform.`, {
      code: "country_unsupported",
      param: "identity.country",
    });
  const account: Account = {
    id: newId("acct"),
    object: "v2.core.account",
    applied_configurations: ["recipient"],
    closed: false,
    contact_email: params.contact_email ?? null,
    dashboard: params.dashboard ?? null,
    display_name: params.display_name ?? null,
    metadata: params.metadata ?? {},
    created: new Date(call.now * 1000).toISOString(),
    livemode: false,
    _country: country,
    _entityType: params.identity.entity_type ?? null,
    _currency: params.defaults.currency ?? null,
    _responsibilities: params.defaults.responsibilities,
    _transfers: "restricted",
  };
  call.state.accounts[account.id] = account;
  return show(call, account, params.include);
}

/** The account, or an ApiError. */
export function accountOf(call: Pick<Call, "state">, id: string, param?: string): Account {
  const account = call.state.accounts[id];
  if (!account) throw noSuch("account", id, param);
  return account;
}

/** Changes whether the account can be paid, and says so by a thin event. */
export function setTransfers(call: Call, account: Account, status: CapabilityStatus): void {
  if (account._transfers === status) return;
  account._transfers = status;
  emitAccountEvent(call, "v2.core.account[configuration.recipient].capability_status_updated", account.id, {
    updated_capability: "stripe_balance.stripe_transfers",
  });
}

export const accountRoutes = [
  route("POST", "/v2/core/accounts", createParams, createAccount),
  route("GET", "/v2/core/accounts/:id", hash({ include: includes }), (call, params, { id = "" }) =>
    show(call, accountOf(call, id), params.include),
  ),
];
