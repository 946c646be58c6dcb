import { redirect } from "@remix-run/node";
import type { BrandActor } from "#app/domain/access/actor.ts";
import type { PayFor } from "#app/domain/payout/to-pay.server.ts";
import { refuse, type Result } from "#app/domain/refusal.ts";
import { readForm } from "#app/http/form.server.ts";
import { logger } from "#app/http/logger.ts";
import { valueOrRefusal } from "#app/http/refusal.server.ts";
import { textOf } from "../request-values.server.ts";
import { type Payable, startCheckout } from "./checkout.server.ts";
import { payByCard } from "./pay-by-card.server.ts";

/** Pays with a saved card of the brand, or at the payment page when none is named. A failure of the processor is a refusal. */
export function payWith(
  cardId: string | undefined,
  actor: BrandActor,
  what: Payable,
): Promise<Result<{ url: string }>> {
  const started = cardId ? payByCard(actor, what, cardId) : startCheckout(actor, what);
  return started.catch((error: unknown) => {
    // What was reserved stays: the next press asks for the same page with the same key, and a job asks about the card.
    logger.error({ err: error, ...what }, "payment could not be started");
    return refuse(cardId ? "payment_under_way" : "payment_unavailable");
  });
}

/** Pays as the form says that names a card or none. */
export const pay = async (
  actor: BrandActor,
  what: PayFor,
  request: Request,
): Promise<Result<{ url: string }>> => payWith(textOf(await readForm(request), "cardId"), actor, what);

/** The same for what has a page of its own, `home`, where a card that was declined or is under way is told. */
export async function payFrom(home: string, actor: BrandActor, what: PayFor, request: Request) {
  const result = await pay(actor, what, request);
  if (!result.ok && (result.code === "card_declined" || result.code === "payment_under_way"))
    return redirect(home);
  return redirect(valueOrRefusal(result).url);
}
