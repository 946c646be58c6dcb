import type { AuditEvent } from "./events.ts";

/** What happened to a brief, as one line. */
export function briefWords(event: Extract<AuditEvent, { type: `brief.${string}` }>, who: string): string {
  switch (event.type) {
    case "brief.submitted":
      return `${who} sent the brief for review`;
    case "brief.approved":
      return `${who} approved the brief`;
    case "brief.changes_requested":
      return `${who} asked for changes to the brief`;
    case "brief.removed":
      return `${who} removed the brief`;
    case "brief.rejected":
      return `${who} rejected the brief`;
    case "brief.fast_approved":
      return "Published by the fast lane of trusted brands";
    case "brief.review_assigned":
      return event.to ? `${who} gave the review to ${event.to}` : `${who} gave the review back`;
    case "brief.appealed":
      return `${who} appealed`;
    case "brief.appeal_decided":
      return event.outcome === "overturned"
        ? `${who} granted the appeal`
        : `${who} decided the appeal: the decision stays`;
    case "brief.scheduled":
      return event.publishAt
        ? `${who} chose when the brief goes public`
        : `${who} took the date of publishing off the brief`;
    case "brief.published":
      return "The brief went public";
    case "brief.withdrawn":
      return `${who} took the brief back to its drafts`;
    case "brief.link_renewed":
      return event.revoked ? `${who} replaced the private link` : `${who} made a private link`;
    case "brief.link_revoked":
      return `${who} ended the private link`;
    case "brief.paused":
      return `${who} paused the brief`;
    case "brief.reopened":
      return `${who} opened the brief again`;
    case "brief.invited":
      return `${who} invited @${event.creator}`;
    case "brief.invitation_declined":
      return `@${event.creator} declined the invitation`;
    case "brief.closed":
      return "The brief closed";
  }
}
