import { describe, expect, it } from "vitest";
import { compareChoice, compareHref } from "./compare-choice.ts";

const read = (query: string) => compareChoice(new URLSearchParams(query));

describe("who is compared", () => {
  it.each([
    ["", [], []],
    ["c=ada&c=ben", ["ada", "ben"], []],
    ["c=ada&c=Ada&c=@ada&c=", ["ada"], []],
    ["c=a1&c=a2&c=a3&c=a4&c=a5", ["a1", "a2", "a3", "a4", "a5"], []],
    ["c=a1&c=a2&c=a3&c=a4&c=a5&c=a6&c=a7", ["a1", "a2", "a3", "a4", "a5"], ["a6", "a7"]],
  ])("%s", (query, handles, beyond) => {
    expect(read(query)).toEqual({ handles, beyond });
  });

  it("has an address, also without one of them", () => {
    expect(compareHref(["ada", "ben"])).toBe("/brand/creators/compare?c=ada&c=ben");
    expect(compareHref([])).toBe("/brand/creators/compare");
  });
});
