import { act } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, partyDeliverable } from "../deal/load.server.ts";
import { findPostRow } from "../platform-export/post-row.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";
import { dayOf } from "./disclosure/rules.ts";

const wide = (value: number | null) => (value === null ? null : BigInt(value));

/**
 * Keeps what the platform's own export says of the live post: today's numbers, and the caption where none was kept. An
 * export has totals as of the day it was made, which is taken to be today. The same file again changes nothing.
 * Refuses: not_found, wrong_state, export_unknown, export_too_long, export_other_posts, export_empty.
 */
export function importPost(
  actor: CreatorActor,
  input: { deliverableId: string; rows: readonly (readonly string[])[] },
): Promise<Result> {
  return act(async (tx, now) => {
    const item = isUuid(input.deliverableId) ? await partyDeliverable(tx, actor, input.deliverableId) : null;
    if (!item) return refuse("not_found");
    const post = await tx.livePost.findFirst({
      where: { deliverableId: item.id },
      orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    });
    if (!post) return refuse("wrong_state");
    const found = findPostRow(input.rows, post.url, item.platform);
    if (!found.ok) return found;
    const { caption, views, reach, likes, comments } = found.value;
    if ([views, reach, likes, comments].every((value) => value === null)) return refuse("export_empty");
    const numbers = { views: wide(views), reach: wide(reach), likes: wide(likes), comments: wide(comments) };
    const day = dayOf(now);
    const takenOn = new Date(`${day}T00:00:00.000Z`);
    if ((await tx.postMetrics.count({ where: { livePostId: post.id, takenOn, ...numbers } })) > 0)
      return done(null);
    const entered = { ...numbers, enteredById: actor.userId, enteredAt: now };
    await tx.postMetrics.upsert({
      where: { livePostId_takenOn: { livePostId: post.id, takenOn } },
      create: { livePostId: post.id, takenOn, ...entered },
      update: entered,
    });
    if (!post.caption && caption !== "")
      await tx.livePost.update({ where: { id: post.id }, data: { caption: caption.slice(0, 5_000) } });
    const event = { type: "live.metrics", deliverable: item.label, day } as const;
    await record(tx, now, actor, dealStream(item.deal), event);
    return done(null);
  });
}
