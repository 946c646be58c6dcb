import { act } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { refuse, done, type Result } from "../refusal.ts";
import { linkByAccount } from "../roster/link-creators.server.ts";
import type { SocialAccountInput } from "./creator-profile.ts";
import { profileUrl } from "./platforms.ts";

/**
 * Adds an account that the creator publishes on; one that was removed comes back with its history.
 * Refuses: account_exists.
 */
export function addSocialAccount(
  actor: CreatorActor,
  { platform, handle, url }: SocialAccountInput,
): Promise<Result<{ accountId: string }>> {
  return act(async (tx, now) => {
    const address = url ?? profileUrl(platform, handle) ?? "";
    const made = await tx.socialAccount.createManyAndReturn({
      data: [{ creatorId: actor.creatorId, platform, handle, url: address, createdAt: now }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (made[0]) {
      await linkByAccount(tx, now, { creatorId: actor.creatorId });
      return done({ accountId: made[0].id });
    }
    const back = await tx.socialAccount.updateManyAndReturn({
      where: { creatorId: actor.creatorId, platform, handle, removedAt: { not: null } },
      data: { removedAt: null, url: address },
      select: { id: true },
    });
    return back[0] ? done({ accountId: back[0].id }) : refuse("account_exists");
  });
}
