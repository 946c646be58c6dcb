import { randomUUID } from "node:crypto";
import Stripe from "stripe";
import { stripe } from "./client.server.ts";

export interface PayeeRequest {
  creatorId: string;
  email: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  displayName: string;
  idempotencyKey: string;
}

export interface PayeeStatus {
  /** Whether transfers to this account work now. */
  active: boolean;
  /** Stripe's word: active, pending, restricted, unsupported; an open list. */
  status: string;
  /** Why it is not active: Stripe's codes, an open list. */
  reasons: string[];
  /** What Stripe still wants from the payee, as Stripe names it. Empty when nothing is due. */
  requirements: string[];
}

/** Stripe opens no recipient account in this country. */
export class CountryUnsupported extends Error {
  constructor(
    readonly country: string,
    cause: unknown,
  ) {
    super(`No payouts to ${country}`, { cause });
    this.name = "CountryUnsupported";
  }
}

const aboutCountry = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeInvalidRequestError &&
  (["country_unsupported", "country_code_invalid", "unsupported_country"].includes(error.code ?? "") ||
    error.param === "identity.country");

/**
 * Opens a recipient account: the platform bears fees and losses, Stripe keeps identity and bank details. Throws
 * CountryUnsupported where Stripe cannot pay, and whatever the SDK throws.
 */
export async function createPayeeAccount(request: PayeeRequest): Promise<{ accountId: string }> {
  const account = await open(request).catch((error: unknown) => {
    throw aboutCountry(error) ? new CountryUnsupported(request.country, error) : error;
  });
  return { accountId: account.id };
}

const open = (request: PayeeRequest) =>
  stripe().v2.core.accounts.create(
    {
      contact_email: request.email,
      display_name: request.displayName,
      dashboard: "express",
      identity: { country: request.country.toLowerCase() },
      defaults: { responsibilities: { fees_collector: "application", losses_collector: "application" } },
      configuration: {
        recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } },
      },
      metadata: { creatorId: request.creatorId },
      include: ["configuration.recipient", "requirements"],
    },
    { idempotencyKey: request.idempotencyKey },
  );

/** A link that works once and for minutes. Make it when the payee presses the button, never store it. */
export async function createOnboardingLink(request: {
  accountId: string;
  returnUrl: string;
  refreshUrl: string;
}): Promise<{ url: string }> {
  const link = await stripe().v2.core.accountLinks.create(
    {
      account: request.accountId,
      use_case: {
        type: "account_onboarding",
        account_onboarding: { return_url: request.returnUrl, refresh_url: request.refreshUrl },
      },
    },
    // Each press needs a link of its own; the key only guards the SDK's retries of this one request.
    { idempotencyKey: `onboarding-link:${randomUUID()}` },
  );
  return { url: link.url };
}

/** Whether the payee can be paid, from Stripe and now. Coming back from onboarding proves nothing by itself. */
export async function getPayeeStatus(accountId: string): Promise<PayeeStatus> {
  const account = await stripe().v2.core.accounts.retrieve(accountId, {
    include: ["configuration.recipient", "requirements"],
  });
  const transfers = account.configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers;
  const status = transfers?.status ?? "unrequested";
  const entries = account.requirements?.entries ?? [];
  return {
    active: status === "active",
    status,
    reasons: (transfers?.status_details ?? []).map(({ code }) => code),
    requirements: entries
      .filter((entry) => entry.awaiting_action_from === "user")
      .map((entry) => entry.description),
  };
}
