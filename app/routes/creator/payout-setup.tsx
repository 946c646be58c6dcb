import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { CreatorActor } from "#app/domain/access/actor.ts";
import { payeeFor, recordPayeeAccount } from "#app/domain/payout/payee.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { installation } from "#app/http/installation.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { logger } from "#app/http/logger.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { createOnboardingLink, createPayeeAccount } from "#app/services/payments/payees.server.ts";

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
  const url = await onboardingUrl(actor).catch((error: unknown) => {
    logger.error({ err: error, creator: actor.creatorId }, "payout set-up could not be opened");
    return null;
  });
  return url ? redirect(url) : refusalResponse(refuse("payout_setup_unavailable"));
}

export async function loader(args: LoaderFunctionArgs) {
  await requireCreator(args, "creator.act");
  return redirect("/creator/money");
}
