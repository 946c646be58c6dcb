import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addendumForm } from "./addendum.ts";
import { wordChanges } from "./word-changes.ts";

describe("what a version changed", () => {
  it("is marked word by word", () => {
    expect(wordChanges("Wear gloves at all times.", "Wear clean gloves at work.")).toEqual([
      { kind: "same", text: "Wear " },
      { kind: "added", text: "clean " },
      { kind: "same", text: "gloves at " },
      { kind: "removed", text: "all times." },
      { kind: "added", text: "work." },
    ]);
  });

  it("gives both texts back, whatever they are", () => {
    const words = fc
      .array(fc.constantFrom("a", "b", "c ", "\n", " "), { maxLength: 30 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = wordChanges(before, after);
        const without = (kind: string) => pieces.filter((one) => one.kind !== kind).map((one) => one.text);
        expect(without("added").join("")).toBe(before);
        expect(without("removed").join("")).toBe(after);
      }),
    );
  });
});

it("needs a title and a sentence", () => {
  const check = (title: string, text: string) =>
    addendumForm.safeParse({ intent: "save", title, text }).success;
  expect(check("Kitchen safety", "Wear gloves at all times.")).toBe(true);
  expect(check("", "Wear gloves at all times.")).toBe(false);
  expect(check("Kitchen safety", "No.")).toBe(false);
  expect(check("Kitchen safety", "x".repeat(4_001))).toBe(false);
});
