import { describe, expect, it } from "vitest";
import { mentionedIn, mentionHandles } from "./mentions.ts";

const TEAM = [
  { userId: "dana", name: "Dana Whitfield" },
  { userId: "marcus", name: "Marcus Lee" },
  { userId: "tomas", name: "Tomás Rivera" },
  { userId: "kim1", name: "Kim Park" },
  { userId: "kim2", name: "Kim Brandt" },
];

describe("mentions", () => {
  it("are first names, and full names where two share one", () => {
    expect(mentionHandles(TEAM).map(({ handle }) => handle)).toEqual([
      ...["Dana", "Marcus", "Tomás", "KimPark", "KimBrandt"],
    ]);
  });

  it.each([
    ["@Dana look at this", ["dana"]],
    ["ask @dana, then @MARCUS.", ["dana", "marcus"]],
    ["(@tomas)", ["tomas"]],
    ["@Dana’s pick", ["dana"]],
    ["@dana and @dana", ["dana"]],
    ["@kim", []],
    ["@kimbrandt", ["kim2"]],
    ["@danae", []],
    ["mail me@dana.example", []],
    ["Dana", []],
    ["", []],
  ])("of %j are %j", (body, expected) => expect(mentionedIn(body, TEAM)).toEqual(expected));
});
