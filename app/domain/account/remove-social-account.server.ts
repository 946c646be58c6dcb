import { act } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { done, refuse, type Result } from "../refusal.ts";

/**
 * Takes an account off the creator's profile. Its snapshots stay, because applications were made with them.
 * Doing it twice is the same as once. Refuses: not_found.
 */
export function removeSocialAccount(actor: CreatorActor, accountId: string): Promise<Result> {
  return act(async (tx, now) => {
    const account = await tx.socialAccount.findFirst({
      where: { id: accountId, creatorId: actor.creatorId },
      select: { removedAt: true },
    });
    if (!account) return refuse("not_found");
    if (account.removedAt === null)
      await tx.socialAccount.updateMany({
        where: { id: accountId, removedAt: null },
        data: { removedAt: now },
      });
    return done(null);
  });
}
