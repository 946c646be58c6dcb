import { describe, expect, it } from "vitest";
import type { AdminActor } from "#app/domain/access/actor.ts";
import { itemAt, NAV, navOfStaff, type Portal } from "./nav.ts";

const PORTALS = Object.keys(NAV) as Portal[];

describe.each(PORTALS)("the navigation of the %s portal", (portal) => {
  it("fits the tab bar of a phone and begins at home", () => {
    const tabs = NAV[portal].filter((item) => !item.deskOnly);
    expect(tabs.length).toBeLessThanOrEqual(5);
    expect(tabs.every((item) => (item.short ?? item.label).length <= 8)).toBe(true);
    expect(tabs[0]).toMatchObject({ id: "home", to: `/${portal}` });
  });

  it("has no item twice", () => {
    expect(new Set(NAV[portal].map((item) => item.id)).size).toBe(NAV[portal].length);
  });
});

describe("the present item", () => {
  it.each([
    ["brand", "/brand", "home"],
    ["brand", "/brand/briefs/7", "briefs"],
    ["creator", "/deals/2041", "deals"],
    ["creator", "/briefs", "briefs"],
    ["admin", "/admin/moneybags", "home"],
    ["creator", "/notifications", undefined],
  ] as const)("in %s at %s is %s", (portal, pathname, id) => expect(itemAt(NAV[portal], pathname)).toBe(id));
});

describe("the operator's staff", () => {
  const staff = (role: AdminActor["role"]): AdminActor => ({
    kind: "admin",
    userId: "1",
    name: "Ida",
    email: "ida@example.com",
    emailVerified: true,
    timeZone: "UTC",
    locale: "en-US",
    role,
  });

  it("see only what their role may open", () => {
    const ids = (role: AdminActor["role"]) => navOfStaff(staff(role)).map((item) => item.id);
    expect(ids("moderator")).not.toContain("money");
    expect(ids("finance")).not.toContain("home");
    expect(ids("superadmin")).toEqual(NAV.admin.map((item) => item.id));
  });
});
