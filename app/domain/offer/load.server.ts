import type { Tx } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { lockBrief } from "../application/capacity.server.ts";

/** An offer made to this creator, with everything its end needs; else null. */
async function findOffer(tx: Tx, actor: CreatorActor, offerId: string) {
  return tx.offer.findFirst({
    where: { id: offerId, application: { creatorId: actor.creatorId } },
    include: {
      terms: true,
      application: { include: { brief: { include: { brand: true } }, creator: true } },
    },
  });
}

/** The offer, loaded through the creator, with the rows of its brief, application and itself locked in that order. */
export async function creatorOffer(tx: Tx, actor: CreatorActor, offerId: string) {
  const found = await findOffer(tx, actor, offerId);
  if (!found) return null;
  await lockBrief(tx, found.application.briefId);
  await tx.$queryRaw`select id from application where id = ${found.applicationId}::uuid for update`;
  return findOffer(tx, actor, offerId);
}

export type LoadedOffer = NonNullable<Awaited<ReturnType<typeof findOffer>>>;
