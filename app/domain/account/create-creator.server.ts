import { act } from "../../db.server.ts";
import type { NewcomerActor } from "../access/actor.ts";
import { linkByInvitation } from "../roster/link-creators.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import type { CreatorProfile } from "./creator-profile.ts";

/**
 * Makes the profile of somebody who signed up as a creator. Sent twice, the second finds the first one's
 * profile. Refuses: not_allowed (joined for a brand), not_verified, handle_taken.
 */
export function createCreator(
  actor: NewcomerActor,
  profile: CreatorProfile,
): Promise<Result<{ creatorId: string }>> {
  return act(async (tx, now) => {
    if (actor.joining !== "creator") return refuse("not_allowed");
    if (!actor.emailVerified) return refuse("not_verified");
    // Handle and person are unique both: whichever collides, nothing is inserted and nothing fails.
    const made = await tx.creator.createManyAndReturn({
      data: [{ ...profile, userId: actor.userId, createdAt: now }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (made[0]) {
      await linkByInvitation(tx, now, { creatorId: made[0].id, email: actor.email });
      return done({ creatorId: made[0].id });
    }
    const known = await tx.creator.findUnique({ where: { userId: actor.userId }, select: { id: true } });
    return known ? done({ creatorId: known.id }) : refuse("handle_taken");
  });
}
