import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#app/domain/access/actor.ts";
import { landingOf } from "./home-path.ts";
import { safeNext } from "./next-path.ts";

describe("safeNext", () => {
  it.each([
    ["/deals/42", "/deals/42"],
    ["/briefs?platform=tiktok#top", "/briefs?platform=tiktok#top"],
    ["/a/../b", "/b"],
  ])("lets %s through", (next, path) => expect(safeNext(next)).toBe(path));

  it.each([
    null,
    "",
    "deals",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/..//evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "/sign-in",
    "/sign-in?next=/deals",
    "/auth/continue",
    "/join/brand",
    `/${"a".repeat(600)}`,
  ])("refuses %j", (next) => expect(safeNext(next)).toBeNull());
});

describe("landingOf", () => {
  const person = {
    userId: "u",
    name: "Ada",
    email: "a@b.example",
    emailVerified: true,
    timeZone: "UTC",
    locale: "en-US",
  };
  const creator: SignedInActor = { ...person, kind: "creator", creatorId: "c", handle: "ada" };
  const newcomer: SignedInActor = { ...person, kind: "newcomer", joining: "brand" };

  it("goes home without a wish", () => expect(landingOf(creator, null)).toBe("/creator"));
  it("follows a wish", () => expect(landingOf(creator, "/briefs/x")).toBe("/briefs/x"));
  it("follows a wish in the own portal", () =>
    expect(landingOf(creator, "/creator/deals")).toBe("/creator/deals"));
  it("takes nobody to another portal", () => expect(landingOf(creator, "/brand?tab=1")).toBe("/creator"));
  it("is not fooled by a longer word", () => expect(landingOf(creator, "/brands")).toBe("/brands"));
  it("sends newcomers to make their profile", () =>
    expect(landingOf(newcomer, "/briefs")).toBe("/brand/setup"));
});
