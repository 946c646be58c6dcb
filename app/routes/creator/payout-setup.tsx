import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { CreatorActor } from "#app/domain/access/actor.ts";
import { payeeFor, recordPayeeAccount } from "#app/domain/payout/payee.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { installation } from "#app/http/installation.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { logger } from "#app/http/logger.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { recordCountryRefused } from "#app/domain/payout/payee-standing.server.ts";
import {
  CountryUnsupported,
  createOnboardingLink,
  createPayeeAccount,
} from "#app/services/payments/payees.server.ts";

async function onboardingUrl(actor: CreatorActor): Promise<string> {
  const { accountId: known, ...payee } = await payeeFor(actor);
  const opened = known ?? (await createPayeeAccount(payee)).accountId;
  const accountId = known ?? (await recordPayeeAccount(actor.creatorId, opened));
  const back = `${installation.origin}/creator/payouts/return`;
  const link = await createOnboardingLink({ accountId, returnUrl: back, refreshUrl: `${back}?expired=1` });
  return link.url;
}

/** Opens the creator's payout account at the payment processor, once, and goes to its set-up pages. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const creator = actor.creatorId;
  try {
    return redirect(await onboardingUrl(actor));
  } catch (error) {
    if (!(error instanceof CountryUnsupported)) {
      logger.error({ err: error, creator }, "payout set-up could not be opened");
      return refusalResponse(refuse("payout_setup_unavailable"));
    }
    const { country } = error;
    await recordCountryRefused(actor, country);
    logger.warn({ code: "payout_country_unsupported", creator, country }, "payout set-up refused");
    return redirect("/creator/money?setup=country#payout-account");
  }
}

export async function loader(args: LoaderFunctionArgs) {
  await requireCreator(args, "creator.act");
  return redirect("/creator/money");
}
