import { db } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { dealTitle, isDealNumber, ownDeals } from "../deal/load.server.ts";

/** A deal of the actor with its open pause; null when it is not theirs. One statement. */
export async function dealPauses(actor: PartyActor, number: number) {
  if (!isDealNumber(number)) return null;
  const deal = await db.deal.findFirst({
    where: { number, ...ownDeals(actor) },
    include: {
      brief: { select: { title: true } },
      programme: { select: { periods: true } },
      brand: { select: { name: true } },
      creator: { select: { displayName: true } },
      pauses: { where: { state: { in: ["proposed", "running"] } }, take: 1 },
    },
  });
  if (!deal) return null;
  const { state, pauseKind } = deal;
  return {
    ...{ number, title: dealTitle(deal), state, disputed: pauseKind === "dispute" },
    ...{ brandName: deal.brand.name, creatorName: deal.creator.displayName },
    open: deal.pauses[0] ?? null,
  };
}
