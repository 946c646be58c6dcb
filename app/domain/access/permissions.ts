import type { Actor, AdminRole, BrandRole } from "./actor.ts";

/** Everything that somebody may or may not do. One table, asked by buttons and by the server alike. */
export const PERMISSIONS = [
  "brand.edit",
  "team.manage",
  "brief.write",
  "brief.submit",
  "roster.manage",
  "application.read",
  "application.answer",
  "message.write",
  "offer.make",
  "contract.sign",
  "deal.read",
  "deal.fund",
  "product.ship",
  "draft.review",
  "live.confirm",
  "money.read",
  "directory.read",
  "creator.invite",
  "creator.act",
  "listing.moderate",
  "vetting.decide",
  "dispute.rule",
  "deal.audit",
  "ledger.read",
  "payout.resolve",
  "settings.edit",
  "jobs.read",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const reviewer: Permission[] = [
  "application.read",
  "message.write",
  "deal.read",
  "draft.review",
  "live.confirm",
  "directory.read",
];
const finance: Permission[] = ["application.read", "deal.read", "deal.fund", "money.read", "directory.read"];
const manager: Permission[] = [
  ...reviewer,
  ...finance,
  "brief.write",
  "brief.submit",
  "roster.manage",
  "application.answer",
  "offer.make",
  "contract.sign",
  "product.ship",
  "creator.invite",
];

export const BRAND_PERMISSIONS: Record<BrandRole, ReadonlySet<Permission>> = {
  owner: new Set([...manager, "brand.edit", "team.manage"]),
  manager: new Set(manager),
  reviewer: new Set(reviewer),
  finance: new Set(finance),
};

const moderator: Permission[] = ["listing.moderate", "vetting.decide", "dispute.rule", "deal.audit"];
const adminFinance: Permission[] = ["deal.audit", "ledger.read", "payout.resolve", "jobs.read"];

export const ADMIN_PERMISSIONS: Record<AdminRole, ReadonlySet<Permission>> = {
  moderator: new Set(moderator),
  finance: new Set(adminFinance),
  superadmin: new Set([...moderator, ...adminFinance, "settings.edit"]),
};

const CREATOR_PERMISSIONS: ReadonlySet<Permission> = new Set<Permission>([
  "creator.act",
  "message.write",
  "contract.sign",
  "deal.read",
  "money.read",
]);

/** Whether this actor's role holds a permission. Whose row it is gets decided by the load, not here. */
export function can(actor: Actor, permission: Permission): boolean {
  switch (actor.kind) {
    case "brand":
      return BRAND_PERMISSIONS[actor.role].has(permission);
    case "creator":
      return CREATOR_PERMISSIONS.has(permission);
    case "admin":
      return ADMIN_PERMISSIONS[actor.role].has(permission);
    default:
      return false;
  }
}

/** The brand roles that hold a permission: who in a team is told of an event. */
export function brandRolesWith(permission: Permission): BrandRole[] {
  return (Object.keys(BRAND_PERMISSIONS) as BrandRole[]).filter((role) =>
    BRAND_PERMISSIONS[role].has(permission),
  );
}

/** The admin roles that hold a permission. */
export function adminRolesWith(permission: Permission): AdminRole[] {
  return (Object.keys(ADMIN_PERMISSIONS) as AdminRole[]).filter((role) =>
    ADMIN_PERMISSIONS[role].has(permission),
  );
}
