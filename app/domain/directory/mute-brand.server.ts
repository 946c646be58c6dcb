import { act } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";

/** No more invitations of this brand, which has invited the creator. The brand is not told. Refuses: not_found. */
export function muteBrand(actor: CreatorActor, brandId: string): Promise<Result> {
  return act(async (tx, now) => {
    const { creatorId } = actor;
    if (!isUuid(brandId) || !(await tx.invitation.findFirst({ where: { brandId, creatorId } })))
      return refuse("not_found");
    await tx.brandMute.createMany({ data: [{ creatorId, brandId, createdAt: now }], skipDuplicates: true });
    return done(null);
  });
}

/** Invitations of this brand are welcome again; twice is once. */
export function unmuteBrand(actor: CreatorActor, brandId: string): Promise<Result> {
  return act(async (tx) => {
    if (!isUuid(brandId)) return refuse("not_found");
    await tx.brandMute.deleteMany({ where: { creatorId: actor.creatorId, brandId } });
    return done(null);
  });
}
