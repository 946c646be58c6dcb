import type { BrandActor, CreatorActor, PartyActor } from "#app/domain/access/actor.ts";
import { approveDraft } from "#app/domain/content/approve-draft.server.ts";
import { confirmLive } from "#app/domain/content/confirm-live.server.ts";
import { reportLiveProblem } from "#app/domain/content/report-live-problem.server.ts";
import { requestChanges } from "#app/domain/content/request-changes.server.ts";
import { submitLive } from "#app/domain/content/submit-live.server.ts";
import { refuse, type Result } from "#app/domain/refusal.ts";
import type { RoomForm } from "./room-forms.ts";

function brandAct(actor: BrandActor, form: Exclude<RoomForm, { intent: "submit_live" }>): Promise<Result> {
  switch (form.intent) {
    case "approve":
      return approveDraft(actor, form);
    case "request_changes":
      return requestChanges(actor, form);
    case "confirm_live":
      return confirmLive(actor, form.deliverableId, form.overrideReason);
    case "report_problem":
      return reportLiveProblem(actor, form);
  }
}

function creatorAct(actor: CreatorActor, form: RoomForm): Promise<Result> {
  if (form.intent !== "submit_live") return Promise.resolve(refuse("not_found"));
  const { deliverableId, url, caption, labelOn, sendAnyway } = form;
  return submitLive(actor, {
    ...{ deliverableId, url, caption },
    labelOn: labelOn === "on",
    sendAnyway: sendAnyway === "on",
  });
}

/** Runs the act that a form of the deal's page asks for. An act of the other side does not exist for this one. */
export function runRoomAct(actor: PartyActor, form: RoomForm): Promise<Result> {
  if (actor.kind === "creator") return creatorAct(actor, form);
  return form.intent === "submit_live" ? Promise.resolve(refuse("not_found")) : brandAct(actor, form);
}

/** What the page says after an act. */
export const DONE_WORDS: Record<RoomForm["intent"], string> = {
  approve: "Draft approved. The creator has been told.",
  request_changes: "Changes asked for. The creator reads them now.",
  submit_live: "Link sent. The brand checks it now.",
  confirm_live: "Post accepted. The payout is scheduled.",
  report_problem: "Sent to the creator, who mends it and sends the link again.",
};
