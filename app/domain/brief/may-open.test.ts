import { describe, expect, it } from "vitest";
import type { Actor } from "../access/actor.ts";
import { BRIEF_STATES, isPublic } from "./brief.ts";
import { mayOpenBrief, NO_TIES } from "./may-open.ts";

const person = {
  ...{ userId: "u", name: "A", email: "a@example.com", emailVerified: true },
  ...{ timeZone: "UTC", locale: "en-US" },
};
const brand = (brandId: string): Actor => ({
  ...person,
  ...{ kind: "brand", role: "reviewer", brandId, brandName: "B", brandSlug: "b" },
});
const PEOPLE = {
  visitor: { kind: "visitor", timeZone: "UTC", locale: "en-US" },
  newcomer: { ...person, kind: "newcomer", joining: "creator" },
  creator: { ...person, kind: "creator", creatorId: "c", handle: "h" },
  team: brand("own"),
  otherBrand: brand("other"),
  moderator: { ...person, kind: "admin", role: "moderator" },
  finance: { ...person, kind: "admin", role: "finance" },
} satisfies Record<string, Actor>;
const WHO = Object.keys(PEOPLE) as (keyof typeof PEOPLE)[];
const everybody = WHO.join(" ");

const who = (visibility: "public" | "link" | "invite", ties = {}) =>
  WHO.filter((one) =>
    mayOpenBrief({ state: "published", visibility, brandId: "own" }, PEOPLE[one], { ...NO_TIES, ...ties }),
  ).join(" ");

describe("who may open a brief", () => {
  it.each([
    ["public", {}, everybody],
    ["link", {}, "team moderator"],
    ["link", { hasLink: true }, everybody],
    ["link", { invited: true }, everybody],
    ["invite", {}, "team moderator"],
    ["invite", { hasLink: true }, "team moderator"],
    ["invite", { invited: true }, "creator team moderator"],
    ["invite", { applied: true }, everybody],
  ] as const)("%s with %j: %s", (visibility, ties, expected) => {
    expect(who(visibility, ties)).toBe(expected);
  });

  it("is nobody while it is not published, whatever they hold", () => {
    const ties = { hasLink: true, invited: true, applied: true };
    for (const state of BRIEF_STATES)
      for (const one of WHO)
        expect(mayOpenBrief({ state, visibility: "public", brandId: "own" }, PEOPLE[one], ties)).toBe(
          isPublic(state),
        );
  });
});
