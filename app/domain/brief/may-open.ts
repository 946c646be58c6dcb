import type { Actor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { isPublic, type BriefState } from "./brief.ts";

/** What connects somebody with a brief besides who they are. */
export interface Ties {
  /** They hold the brief's private link. */
  hasLink: boolean;
  /** They were invited by name. */
  invited: boolean;
  /** They applied: what they applied to stays theirs to read. */
  applied: boolean;
}

export const NO_TIES: Ties = { hasLink: false, invited: false, applied: false };

/**
 * Whether somebody may open the page of a brief that has been published, and with it its files. Everybody: a
 * public one. With the link: one that goes round by link. Only creators who are invited by name, and signed in: one
 * by invitation, which no link opens. Its own team and moderators: always.
 */
export function mayOpenBrief(
  brief: { state: BriefState; visibility: "public" | "link" | "invite"; brandId: string },
  actor: Actor,
  ties: Ties,
): boolean {
  if (!isPublic(brief.state)) return false;
  if (actor.kind === "brand" && actor.brandId === brief.brandId) return true;
  if (can(actor, "listing.moderate")) return true;
  if (ties.applied) return true;
  if (brief.visibility === "public") return true;
  if (brief.visibility === "link") return ties.hasLink || ties.invited;
  return actor.kind === "creator" && ties.invited;
}
