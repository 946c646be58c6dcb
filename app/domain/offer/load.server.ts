import type { Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { lockBrief } from "../application/capacity.server.ts";
import { readTerms } from "./terms.ts";

/** What a party may see: a creator's own applications, or those to the brand's own briefs. */
const scopeOf = (actor: PartyActor) =>
  actor.kind === "creator" ? { creatorId: actor.creatorId } : { brief: { brandId: actor.brandId } };

/** An offer between this party and the other, with everything its end needs; else null. */
async function findOffer(tx: Tx, actor: PartyActor, offerId: string) {
  return tx.offer.findFirst({
    where: { id: offerId, application: scopeOf(actor) },
    include: {
      terms: true,
      application: { include: { brief: { include: { brand: true } }, creator: true } },
    },
  });
}

/** The offer, loaded through the party, with the rows of its brief, application and itself locked in that order. */
export async function partyOffer(tx: Tx, actor: PartyActor, offerId: string) {
  const found = await findOffer(tx, actor, offerId);
  if (!found) return null;
  await lockBrief(tx, found.application.briefId);
  await tx.$queryRaw`select id from application where id = ${found.applicationId}::uuid for update`;
  return findOffer(tx, actor, offerId);
}

export type LoadedOffer = NonNullable<Awaited<ReturnType<typeof findOffer>>>;

/** How far the negotiation is, and the limits it runs on: those of the terms on the table. */
export async function tableOf(tx: Tx, { applicationId, terms }: LoadedOffer) {
  const countersMade = await tx.offer.count({ where: { applicationId, answersId: { not: null } } });
  return { countersMade, limits: readTerms(terms.body).policy };
}
