import { act } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { noteDeclaredPost, postName } from "../brand-safety/declare-post.server.ts";
import { hasDayBegun } from "../day-begun.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { detectSponsorship } from "./detect.ts";
import { noteDetected } from "./note-work.server.ts";
import type { PostInput } from "./post-form.ts";

/**
 * Keeps what a pasted post of the creator's own says about sponsored work; the same one twice is once. Refuses:
 * not_found, post_in_future, post_no_ad (it does not say that it is an ad, or not for whom).
 */
export function enterPost(actor: CreatorActor, input: PostInput): Promise<Result<{ added: number }>> {
  const { accountId, caption, publishedOn, url } = input;
  return act(async (tx, now) => {
    const { creatorId } = actor;
    const account = await tx.socialAccount.findFirst({
      where: { id: accountId, creatorId, removedAt: null },
      select: { platform: true, handle: true },
    });
    if (!account) return refuse("not_found");
    if (!hasDayBegun(publishedOn, now)) return refuse("post_in_future");
    const found = detectSponsorship({ caption, own: [account.handle, actor.handle] });
    if (found.length === 0) return refuse("post_no_ad");
    const post = postName(input);
    const { platform } = account;
    await noteDeclaredPost(tx, now, creatorId, { platform, post: input });
    const day = new Date(`${publishedOn}T00:00:00Z`);
    const added = await noteDetected(tx, now, creatorId, [
      { accountId, platform, post, publishedOn: day, url: url ?? "", found },
    ]);
    return done({ added });
  });
}
