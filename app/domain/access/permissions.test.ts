import { describe, expect, it } from "vitest";
import { SYSTEM, type Actor, type AdminRole, type BrandRole } from "./actor.ts";
import {
  ADMIN_PERMISSIONS,
  adminRolesWith,
  BRAND_PERMISSIONS,
  brandRolesWith,
  can,
  PERMISSIONS,
  type Permission,
} from "./permissions.ts";

const person = {
  userId: "u",
  name: "A",
  email: "a@example.com",
  emailVerified: true,
  timeZone: "UTC",
  locale: "en-US",
};
const brand = (role: BrandRole): Actor => ({
  ...person,
  kind: "brand",
  role,
  brandId: "b",
  brandName: "B",
  brandSlug: "b",
});
const admin = (role: AdminRole): Actor => ({ ...person, kind: "admin", role });
const COLUMNS = {
  owner: brand("owner"),
  manager: brand("manager"),
  reviewer: brand("reviewer"),
  finance: brand("finance"),
  creator: { ...person, kind: "creator", creatorId: "c", handle: "h" },
  moderator: admin("moderator"),
  money: admin("finance"),
  superadmin: admin("superadmin"),
} satisfies Record<string, Actor>;

/** Who may do what, written out: o owner, m manager, r reviewer, f finance, c creator, M moderator, F finance admin, S superadmin. */
const EXPECTED: Record<Permission, string> = {
  "brand.edit": "o.......",
  "team.manage": "o.......",
  "brief.write": "om......",
  "brief.submit": "om......",
  "roster.manage": "om......",
  "application.read": "omrf....",
  "application.answer": "om......",
  "message.write": "omr.c...",
  "offer.make": "om......",
  "contract.sign": "om..c...",
  "deal.read": "omrfc...",
  "deal.fund": "om.f....",
  // A home address: for those who pack the parcel, and nobody else.
  "product.ship": "om......",
  "draft.review": "omr.....",
  "live.confirm": "omr.....",
  "money.read": "om.fc...",
  "directory.read": "omrf....",
  "creator.invite": "om......",
  "creator.act": "....c...",
  "listing.moderate": ".....M.S",
  "vetting.decide": ".....M.S",
  "dispute.rule": ".....M.S",
  "deal.audit": ".....MFS",
  "ledger.read": "......FS",
  "payout.resolve": "......FS",
  "settings.edit": ".......S",
  "jobs.read": "......FS",
};
const LETTERS = ["o", "m", "r", "f", "c", "M", "F", "S"];

describe("permissions", () => {
  it.each(PERMISSIONS)("%s", (permission) => {
    const row = Object.values(COLUMNS)
      .map((actor, index) => (can(actor, permission) ? LETTERS[index] : "."))
      .join("");
    expect(row).toBe(EXPECTED[permission]);
  });

  it("are never held by somebody who is nobody yet, or by a timer", () => {
    const others: Actor[] = [
      SYSTEM,
      { kind: "visitor", timeZone: "UTC", locale: "en-US" },
      { ...person, kind: "newcomer", joining: "brand" },
      { ...person, kind: "newcomer", joining: "creator" },
    ];
    for (const actor of others)
      expect(PERMISSIONS.filter((permission) => can(actor, permission))).toEqual([]);
  });

  it("name the roles to tell as they decide who may act", () => {
    for (const permission of PERMISSIONS) {
      const brandRoles = (Object.keys(BRAND_PERMISSIONS) as BrandRole[]).filter((role) =>
        can(brand(role), permission),
      );
      const adminRoles = (Object.keys(ADMIN_PERMISSIONS) as AdminRole[]).filter((role) =>
        can(admin(role), permission),
      );
      expect(brandRolesWith(permission)).toEqual(brandRoles);
      expect(adminRolesWith(permission)).toEqual(adminRoles);
    }
    expect(brandRolesWith("deal.fund")).toEqual(["owner", "manager", "finance"]);
  });
});
