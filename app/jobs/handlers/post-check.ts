import { recordLook } from "#app/domain/live-post/record-look.server.ts";
import { standingOf } from "#app/domain/live-post/standing.ts";
import { addressToLookAt } from "#app/domain/live-post/watch.server.ts";
import { lookAtPost } from "#app/services/fetch/look-at-post.server.ts";
import type { Handler } from "../handler.ts";

/** Looks at a post. Whatever comes of it is a finding: a platform that does not answer is no failure of ours. */
export const postCheck: Handler<"post.check"> = async ({ deliverableId }) => {
  const url = await addressToLookAt(deliverableId);
  if (url) await recordLook(deliverableId, url, standingOf(await lookAtPost(url), url));
};
