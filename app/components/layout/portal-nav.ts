import type { IconName } from "#app/components/ui/icon.tsx";
import type { Actor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";

export type Portal = "brand" | "creator" | "admin";

export interface NavItem {
  key: string;
  label: string;
  to: string;
  icon: IconName;
}

const BRAND: NavItem[] = [
  { key: "home", label: "Turns", to: "/brand", icon: "circle-check" },
  { key: "briefs", label: "Briefs", to: "/brand/briefs", icon: "megaphone" },
  { key: "deals", label: "Deals", to: "/deals", icon: "handshake" },
  { key: "settings", label: "Team", to: "/brand/settings", icon: "users" },
];

const CREATOR: NavItem[] = [
  { key: "home", label: "Turns", to: "/creator", icon: "circle-check" },
  { key: "browse", label: "Briefs", to: "/briefs", icon: "search" },
  { key: "applications", label: "Applied", to: "/creator/applications", icon: "send" },
  { key: "deals", label: "Deals", to: "/deals", icon: "handshake" },
  { key: "money", label: "Money", to: "/creator/money", icon: "wallet" },
  { key: "profile", label: "Profile", to: "/creator/profile", icon: "circle-user" },
];

/** The pages of a portal that this actor's role can open, in order. Phones show the first five. */
export function navFor(actor: Actor): { portal: Portal; items: NavItem[] } | null {
  if (actor.kind === "brand") return { portal: "brand", items: BRAND };
  if (actor.kind === "creator") return { portal: "creator", items: CREATOR };
  if (actor.kind !== "admin") return null;
  const items: (NavItem | null)[] = [
    can(actor, "listing.moderate")
      ? { key: "home", label: "Queue", to: "/admin", icon: "list-checks" }
      : null,
    { key: "deals", label: "Deals", to: "/deals", icon: "handshake" },
    can(actor, "ledger.read") ? { key: "money", label: "Money", to: "/admin/money", icon: "wallet" } : null,
    can(actor, "jobs.read") ? { key: "jobs", label: "Jobs", to: "/admin/jobs", icon: "refresh-cw" } : null,
    { key: "settings", label: "Settings", to: "/admin/settings", icon: "settings" },
  ];
  return { portal: "admin", items: items.filter((item) => item !== null) };
}
