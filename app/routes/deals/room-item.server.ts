import type { Params } from "@remix-run/react";
import { dealRoom } from "#app/domain/deal/queries.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";

/** The piece of work that the address names, in its deal as this actor may see it; 404 when there is none. */
export async function roomItem(actor: Parameters<typeof dealRoom>[0], params: Params) {
  const number = Number(params.number);
  const [deal, now] = await Promise.all([
    Number.isSafeInteger(number) ? dealRoom(actor, number) : null,
    pageNow(),
  ]);
  const item = deal?.deliverables.find((one) => one.id === params.deliverableId);
  if (!deal || !item) return refusalResponse(refuse("not_found"));
  return { number, now, deal, item };
}
