import fc from "fast-check";
import { expect, it } from "vitest";
import { diffText, type DiffPart } from "./text-diff.ts";

const side = (parts: DiffPart[], left: "gone" | "new") =>
  parts
    .filter((part) => part.kind === "same" || part.kind === left)
    .map((part) => part.text)
    .join("");

it.each([
  ["One pan", "One pan", [["same", "One pan"]]],
  ["", "Ad.", [["new", "Ad."]]],
  ["Ad.", "", [["gone", "Ad."]]],
  [
    "My favourite jar",
    "#ad My new jar",
    [
      ["new", "#ad "],
      ["same", "My "],
      ["gone", "favourite"],
      ["new", "new"],
      ["same", " jar"],
    ],
  ],
  [
    "Ten minutes from cold pan to bowl",
    "A thing to eat",
    [
      ["gone", "Ten minutes from cold pan"],
      ["new", "A thing"],
      ["same", " to "],
      ["gone", "bowl"],
      ["new", "eat"],
    ],
  ],
])("%j to %j", (before, after, parts) =>
  expect(diffText(before, after).map(({ kind, text }) => [kind, text])).toEqual(parts),
);

it("loses nothing of either text", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "#", "\n", "é", "🍜"), maxLength: 40 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffText(before, after);
      expect([side(parts, "gone"), side(parts, "new")]).toEqual([before, after]);
    }),
  );
});

it("shows a change of very long texts as a whole", () => {
  const [before, after] = ["a ".repeat(3_000), "b ".repeat(3_000)];
  expect(diffText(before, after).map((part) => part.kind)).toEqual(["gone", "new"]);
});
