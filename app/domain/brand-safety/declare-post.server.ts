import { createHash } from "node:crypto";
import { act, type Tx } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import type { PostInput } from "../competition/post-form.ts";
import { hasDayBegun } from "../day-begun.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { notePosts } from "./note-posts.server.ts";

/** What names a pasted post: without an address its words do, so that pasted twice it is one. */
export const postName = ({ url, caption }: Pick<PostInput, "url" | "caption">): string =>
  url ?? createHash("sha256").update(caption).digest("hex");

/** Keeps the words of one pasted post; the caller has loaded the account through its actor. */
export const noteDeclaredPost = (
  tx: Tx,
  now: Date,
  creatorId: string,
  { platform, post }: { platform: Parameters<typeof notePosts>[4][number]["platform"]; post: PostInput },
): Promise<void> =>
  notePosts(tx, now, creatorId, "declared", [
    {
      ...{ accountId: post.accountId, platform, post: postName(post), caption: post.caption },
      ...{ publishedOn: new Date(`${post.publishedOn}T00:00:00Z`), url: post.url ?? "" },
    },
  ]);

/** Keeps a post that the creator pastes, to be looked at. Twice is once. Refuses: not_found, post_in_future. */
export function declarePost(actor: CreatorActor, post: PostInput): Promise<Result> {
  return act(async (tx, now) => {
    const { creatorId } = actor;
    const account = await tx.socialAccount.findFirst({
      where: { id: post.accountId, creatorId, removedAt: null },
      select: { platform: true },
    });
    if (!account) return refuse("not_found");
    if (!hasDayBegun(post.publishedOn, now)) return refuse("post_in_future");
    await noteDeclaredPost(tx, now, creatorId, { platform: account.platform, post });
    return done(null);
  });
}

/**
 * Removes the words of every imported and pasted post. Reports then say that there are none; findings go with them.
 * Twice is once.
 */
export function forgetPosts(actor: CreatorActor): Promise<Result> {
  return act(async (tx) => {
    await tx.creatorPost.deleteMany({ where: { creatorId: actor.creatorId } });
    return done(null);
  });
}
