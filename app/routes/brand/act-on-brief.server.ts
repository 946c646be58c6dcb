import type { BrandActor } from "#app/domain/access/actor.ts";
import { renewBriefLink, revokeBriefLink } from "#app/domain/brief/brief-link.server.ts";
import { closeBrief } from "#app/domain/brief/close-brief.server.ts";
import { duplicateBrief } from "#app/domain/brief/duplicate-brief.server.ts";
import { pauseBrief } from "#app/domain/brief/pause-brief.server.ts";
import { reopenBrief } from "#app/domain/brief/reopen-brief.server.ts";
import { publishBrief, scheduleBrief, withdrawBrief } from "#app/domain/brief/schedule-brief.server.ts";
import { submitBrief } from "#app/domain/moderation/submit-brief.server.ts";
import { refuse, type Result } from "#app/domain/refusal.ts";
import { linkToken } from "#app/http/brief-link.server.ts";
import { idParam, textOf } from "../request-values.server.ts";

type Act = (actor: BrandActor, briefId: string, body: FormData) => Promise<Result>;

const renewLink: Act = (actor, briefId, body) => {
  const id = idParam(textOf(body, "linkId"));
  return renewBriefLink(actor, briefId, { id, token: linkToken(id) });
};

const ACTS: Record<string, Act> = {
  submit: submitBrief,
  publish: publishBrief,
  withdraw: withdrawBrief,
  pause: pauseBrief,
  reopen: reopenBrief,
  close: closeBrief,
  unschedule: (actor, briefId) => scheduleBrief(actor, briefId, null),
  link_renew: renewLink,
  link_revoke: revokeBriefLink,
};

/** One act of the brand on its brief, named by the form's `intent`, and the page that follows it. */
export async function actOnBrief(
  actor: BrandActor,
  briefId: string,
  body: FormData,
): Promise<{ outcome: Result; to: string }> {
  const intent = textOf(body, "intent");
  if (intent === "duplicate") {
    const id = idParam(textOf(body, "copyId"));
    const made = await duplicateBrief(actor, { briefId, id });
    return { outcome: made.ok ? { ok: true, value: null } : made, to: `/brand/briefs/${id}/edit/about` };
  }
  const act = Object.hasOwn(ACTS, intent) ? ACTS[intent] : undefined;
  return {
    outcome: act ? await act(actor, briefId, body) : refuse("not_found"),
    to: `/brand/briefs/${briefId}`,
  };
}
