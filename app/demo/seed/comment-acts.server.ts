import { randomUUID } from "node:crypto";
import { db } from "#app/db.server.ts";
import { commentDraft, replyToComment, resolveComment } from "#app/domain/content/comment-draft.server.ts";
import type { StoryState } from "./application-acts.server.ts";
import { itemId } from "./deal-acts.server.ts";
import { must } from "./must.ts";
import type { DemoComment } from "./stories/shapes.ts";

type Said = NonNullable<DemoComment["answers"]>[number];

const who = (state: StoryState, side: Said["by"]) =>
  side === "brand" ? state.brand() : state.creator().actor;

/** What the sides say about drafts. */
export const COMMENT_ACTS = {
  /** Says it, and answers its id. */
  async comment(state: StoryState, position: number, version: number, one: DemoComment): Promise<string> {
    const deliverableId = await itemId(state, position);
    const { body, time, left, top } = one;
    const first = await db.draftFile.findFirst({
      where: { draft: { deliverableId, version } },
      orderBy: { position: "asc" },
    });
    const fileId = time || left ? (first?.fileId ?? "") : "";
    const clientKey = randomUUID();
    const pin = { fileId, time, left, top };
    must(await commentDraft(who(state, one.by), { ...{ deliverableId, version, pin, body }, clientKey }));
    return (await db.draftComment.findUniqueOrThrow({ where: { clientKey } })).id;
  },
  async answer(state: StoryState, position: number, commentId: string, { by, body }: Said) {
    const deliverableId = await itemId(state, position);
    const answer = { deliverableId, commentId, body, clientKey: randomUUID() };
    must(await replyToComment(who(state, by), answer));
  },
  async resolve(state: StoryState, position: number, commentId: string, by: Said["by"]) {
    const deliverableId = await itemId(state, position);
    must(await resolveComment(who(state, by), { deliverableId, commentId, resolved: true }));
  },
};
