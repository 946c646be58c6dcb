import { describe, expect, it } from "vitest";
import { initialsOf, seedOf } from "./name-seed.ts";

describe("initials", () => {
  it.each([
    ["Noor Haddad", "NH"],
    ["Pepperjar", "P"],
    ["  tomás   de la rivera ", "TR"],
    ["李 小龙", "李小"],
    ["", ""],
  ])("of %j are %j", (name, initials) => expect(initialsOf(name)).toBe(initials));
});

describe("the seed", () => {
  it("is stable, so that a face never changes", () => {
    expect(seedOf("Noor Haddad")).toBe(seedOf("Noor Haddad"));
  });

  it("tells people with the same initials apart", () => {
    const names = ["Noor Haddad", "Nils Hagen", "Nina Holm", "Nora Hill", "Neil Hunt"];
    const looks = names.map((name) => `${seedOf(name) % 7}-${(seedOf(name) >>> 8) % 8}`);
    expect(new Set(looks).size).toBe(names.length);
  });
});
