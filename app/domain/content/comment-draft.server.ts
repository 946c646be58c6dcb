import { act, type Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { dealNames, partyDeliverable, type LoadedDeliverable } from "../deal/load.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";
import {
  canComment,
  MOST_COMMENTS,
  placeWords,
  readPin,
  threadRefusal,
  type TypedPin,
} from "./draft-comment.ts";

export interface CommentInput {
  deliverableId: string;
  version: number;
  pin: TypedPin;
  body: string;
  /** A random UUID of the form: sent twice it is one comment. */
  clientKey: string;
}

/** Which side somebody speaks for, and under which name. */
const voice = (actor: PartyActor) => ({
  ...{ side: actor.kind, authorId: actor.userId, authorName: actor.name },
});
const mayTalk = (actor: PartyActor) => actor.kind === "creator" || can(actor, "draft.review");
// By whomever: a key that somebody else's comment has writes nothing either.
const sentBefore = async (tx: Tx, clientKey: string) =>
  (await tx.draftComment.count({ where: { clientKey } })) > 0;

/** The page where a draft's versions and comments stand. */
export const versionsHref = (item: LoadedDeliverable, version: number) =>
  `/deals/${item.deal.number}/deliverables/${item.id}/versions?v=${version}`;

/**
 * Either side says something about the newest version, at a place in it. Nobody is written to: what is open is carried
 * by the decision. Refuses: not_allowed, not_found, wrong_state, changed_meanwhile, pin_outside, comments_full.
 */
export function commentDraft(actor: PartyActor, input: CommentInput): Promise<Result> {
  return act(async (tx, now) => {
    if (!mayTalk(actor)) return refuse("not_allowed");
    const item = isUuid(input.deliverableId) ? await partyDeliverable(tx, actor, input.deliverableId) : null;
    if (!item) return refuse("not_found");
    if (await sentBefore(tx, input.clientKey)) return done(null);
    const newest = await tx.draft.findFirst({
      where: { deliverableId: item.id },
      orderBy: { version: "desc" },
      include: {
        files: { include: { file: { select: { id: true, mime: true } } } },
        _count: { select: { comments: true } },
      },
    });
    if (!newest || !canComment(item.state, true)) return refuse("wrong_state");
    if (newest.version !== input.version) return refuse("changed_meanwhile");
    if (newest._count.comments >= MOST_COMMENTS)
      return refuse("comments_full", { most: String(MOST_COMMENTS) });
    const files = newest.files.map(({ file }) => file);
    const read = readPin(input.pin, files);
    if (!read.ok) return refuse("pin_outside", { problem: read.problem, field: read.field });
    const { clientKey, body } = input;
    await tx.draftComment.create({
      data: { draftId: newest.id, ...read.pin, ...voice(actor), body, clientKey, createdAt: now },
    });
    return done(null);
  });
}

/** A comment of one of this actor's deliverables, with its work locked; answers are found by their comment. */
async function ownComment(tx: Tx, actor: PartyActor, deliverableId: string, commentId: string) {
  const item =
    isUuid(deliverableId) && isUuid(commentId) ? await partyDeliverable(tx, actor, deliverableId) : null;
  const comment =
    item &&
    (await tx.draftComment.findFirst({
      where: { id: commentId, parentId: null, draft: { deliverableId: item.id } },
      include: { draft: { select: { version: true } }, file: { select: { name: true } } },
    }));
  return item && comment ? { item, comment } : null;
}

/**
 * Answers a comment; the other side is told. Refuses: not_allowed, not_found, wrong_state.
 */
export function replyToComment(
  actor: PartyActor,
  input: { deliverableId: string; commentId: string; body: string; clientKey: string },
): Promise<Result> {
  return act(async (tx, now) => {
    if (!mayTalk(actor)) return refuse("not_allowed");
    const found = await ownComment(tx, actor, input.deliverableId, input.commentId);
    if (!found) return refuse("not_found");
    if (await sentBefore(tx, input.clientKey)) return done(null);
    const { item, comment } = found;
    const over = threadRefusal(item.state);
    if (over) return refuse(over);
    const count = await tx.draftComment.count({ where: { draftId: comment.draftId } });
    if (count >= MOST_COMMENTS) return refuse("comments_full", { most: String(MOST_COMMENTS) });
    const { body, clientKey } = input;
    const at = { draftId: comment.draftId, parentId: comment.id, createdAt: now };
    await tx.draftComment.create({ data: { ...at, ...voice(actor), body, clientKey } });
    const { version } = comment.draft;
    await notify(tx, now, {
      to:
        actor.kind === "brand"
          ? { creatorId: item.deal.creatorId }
          : { brandId: item.deal.brandId, permission: "draft.review" },
      kind: "draft_reply",
      data: {
        ...{ ...dealNames(item.deal), deliverable: item.label, version, by: actor.name, side: actor.kind },
        ...{ place: placeWords(comment, comment.file?.name ?? null), body },
      },
      href: versionsHref(item, version),
      dealId: item.dealId,
    });
    return done(null);
  });
}

/** Either side marks a comment as resolved, or opens it again. Refuses: not_allowed, not_found, wrong_state. */
export function resolveComment(
  actor: PartyActor,
  input: { deliverableId: string; commentId: string; resolved: boolean },
): Promise<Result> {
  return act(async (tx, now) => {
    if (!mayTalk(actor)) return refuse("not_allowed");
    const found = await ownComment(tx, actor, input.deliverableId, input.commentId);
    if (!found) return refuse("not_found");
    const over = threadRefusal(found.item.state);
    if (over) return refuse(over);
    // Who was first stays on record.
    await tx.draftComment.updateMany({
      where: { id: found.comment.id, resolvedAt: input.resolved ? null : { not: null } },
      data: input.resolved
        ? { resolvedAt: now, resolvedById: actor.userId, resolvedByName: actor.name }
        : { resolvedAt: null, resolvedById: null, resolvedByName: null },
    });
    return done(null);
  });
}

const MOST_CARRIED = 5;

/** The comments on a version that are not resolved, as a decision carries them: how many, and the first in full. */
export async function openComments(tx: Tx, deliverableId: string, version: number) {
  const where = { parentId: null, resolvedAt: null, draft: { deliverableId, version } };
  const open = await tx.draftComment.findMany({
    where,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { file: { select: { name: true } } },
  });
  const comments = open.slice(0, MOST_CARRIED).map((comment) => ({
    place: placeWords(comment, comment.file?.name ?? null),
    body: comment.body,
  }));
  return { open: open.length, comments };
}
