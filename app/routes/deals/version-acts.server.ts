import type { PartyActor } from "#app/domain/access/actor.ts";
import { commentDraft, replyToComment, resolveComment } from "#app/domain/content/comment-draft.server.ts";
import { refuse, type Result } from "#app/domain/refusal.ts";
import { runRoomAct } from "./room-acts.server.ts";
import type { VersionsForm } from "./version-forms.ts";

/** Runs what a form of the versions' page asks for; a decision is for this very piece of work. */
export function runVersionAct(actor: PartyActor, deliverableId: string, form: VersionsForm): Promise<Result> {
  switch (form.intent) {
    case "comment": {
      const { version, clientKey, body, fileId, time, left, top } = form;
      return commentDraft(actor, {
        ...{ deliverableId, version, clientKey, body },
        pin: { fileId, time, left, top },
      });
    }
    case "reply":
      return replyToComment(actor, { deliverableId, ...form });
    case "resolve":
    case "reopen":
      return resolveComment(actor, {
        ...{ deliverableId, commentId: form.commentId },
        resolved: form.intent === "resolve",
      });
    default:
      return form.deliverableId === deliverableId
        ? runRoomAct(actor, form)
        : Promise.resolve(refuse("not_found"));
  }
}
