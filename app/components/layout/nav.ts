import type { IconName } from "#app/components/ui/icon.tsx";
import type { AdminActor } from "#app/domain/access/actor.ts";
import { can, type Permission } from "#app/domain/access/permissions.ts";

export type Portal = "brand" | "creator" | "admin";

export interface NavItem {
  /** What pages name themselves with: `<ActorShell current="deals">`. The first item of a portal is "home". */
  id: string;
  label: string;
  /** On the tab bar of phones, where 61 px must do. */
  short?: string;
  to: string;
  icon: IconName;
  /** Not on the tab bar, which holds five; the account menu has it. */
  deskOnly?: boolean;
  /** Of a portal with more items than the bar on top is wide: behind "More" there. */
  more?: boolean;
  /** Left out for staff whose role may not. */
  needs?: Permission;
}

/** The navigation of each portal. */
export const NAV: Record<Portal, readonly NavItem[]> = {
  brand: [
    { id: "home", label: "Turns", to: "/brand", icon: "circle-dot" },
    { id: "briefs", label: "Briefs", to: "/brand/briefs", icon: "megaphone" },
    { id: "creators", label: "Creators", to: "/brand/creators", icon: "users" },
    { id: "roster", label: "Roster", to: "/brand/roster", icon: "list", deskOnly: true },
    { id: "deals", label: "Deals", to: "/deals", icon: "handshake" },
    {
      id: "licences",
      label: "Licences",
      to: "/brand/licences",
      icon: "file-text",
      deskOnly: true,
      more: true,
    },
    // On phones it stands in the top bar instead.
    { id: "messages", label: "Messages", to: "/messages", icon: "message-square", deskOnly: true },
    { id: "settings", label: "Team & settings", short: "Settings", to: "/brand/settings", icon: "settings" },
  ],
  creator: [
    { id: "home", label: "Turns", to: "/creator", icon: "circle-dot" },
    { id: "briefs", label: "Briefs", to: "/briefs", icon: "search" },
    {
      id: "applications",
      label: "Applications",
      short: "Applied",
      to: "/creator/applications",
      icon: "send",
    },
    { id: "deals", label: "Deals", to: "/deals", icon: "handshake" },
    {
      id: "licences",
      label: "Licences",
      to: "/creator/licences",
      icon: "file-text",
      deskOnly: true,
      more: true,
    },
    { id: "messages", label: "Messages", to: "/messages", icon: "message-square", deskOnly: true },
    { id: "money", label: "Money", to: "/creator/money", icon: "wallet" },
    { id: "calendar", label: "Calendar", to: "/creator/calendar", icon: "calendar", deskOnly: true },
    { id: "profile", label: "Profile", to: "/creator/profile", icon: "user-round", deskOnly: true },
  ],
  admin: [
    { id: "home", label: "Queue", to: "/admin", icon: "inbox", needs: "listing.moderate" },
    {
      id: "appeals",
      label: "Score appeals",
      to: "/admin/appeals",
      icon: "scale",
      needs: "listing.moderate",
      deskOnly: true,
      more: true,
    },
    {
      id: "reports",
      label: "Listing reports",
      to: "/admin/reports",
      icon: "flag",
      needs: "listing.moderate",
      deskOnly: true,
      more: true,
    },
    {
      id: "moderation",
      label: "Moderation rules",
      to: "/admin/moderation",
      icon: "sliders-horizontal",
      needs: "listing.moderate",
      deskOnly: true,
      more: true,
    },
    { id: "vetting", label: "Vetting", to: "/admin/vetting", icon: "badge-check", needs: "vetting.decide" },
    { id: "deals", label: "Deals", to: "/deals", icon: "handshake" },
    {
      id: "disputes",
      label: "Disputes",
      to: "/admin/disputes",
      icon: "gavel",
      needs: "dispute.rule",
      deskOnly: true,
      more: true,
    },
    {
      id: "messages",
      label: "Message reports",
      to: "/admin/messages",
      icon: "message-square",
      deskOnly: true,
      more: true,
      needs: "listing.moderate",
    },
    { id: "money", label: "Money", to: "/admin/money", icon: "wallet", needs: "ledger.read" },
    {
      id: "jobs",
      label: "Jobs",
      to: "/admin/jobs",
      icon: "list-checks",
      needs: "jobs.read",
      deskOnly: true,
      more: true,
    },
    { id: "settings", label: "Settings", to: "/admin/settings", icon: "settings" },
  ],
};

/** The items of the operator's portal that this member of staff can open. */
export const navOfStaff = (actor: AdminActor): readonly NavItem[] =>
  NAV.admin.filter(({ needs }) => needs === undefined || can(actor, needs));

/** How many things wait behind an item, by its id. The count of turns is honey; the others are quiet. */
export type NavCounts = Partial<Record<string, number>>;

/** The item whose address is the longest beginning of the present one. */
export function itemAt(items: readonly NavItem[], pathname: string): string | undefined {
  const fits = items.filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return fits.sort((a, b) => b.to.length - a.to.length)[0]?.id;
}
