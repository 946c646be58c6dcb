import type { Actor } from "#app/domain/access/actor.ts";

export type Portal = "brand" | "creator" | "admin";

const isPortal = (word: string | undefined): word is Portal =>
  word === "brand" || word === "creator" || word === "admin";

/**
 * Whose colours a page wears: the portal in its address; on the pages that both sides share, the viewer's
 * own; none on public pages.
 */
export function portalOf(pathname: string, actor: Actor | undefined): Portal | undefined {
  const area = pathname.split("/", 2)[1];
  if (isPortal(area)) return area;
  if (area !== "deals" && area !== "account" && area !== "notifications") return undefined;
  const side = actor?.kind === "newcomer" ? actor.joining : actor?.kind;
  return isPortal(side) ? side : undefined;
}
