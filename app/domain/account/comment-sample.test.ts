import { describe, expect, it } from "vitest";
import { commentCells, commentLines, commentSampleForm, sampleOf } from "./comment-sample.ts";

const own = (count: number) =>
  Array.from({ length: count }, (_, at) => `Made this on day ${at} and loved it`);
const times = (count: number, comment: string) => Array.from({ length: count }, () => comment);

describe("a sample of comments", () => {
  it.each([
    ["all different", own(40), 0, 0],
    [
      "one word or none",
      [...own(20), ...times(5, "wow"), ...times(5, "🔥🔥"), ...times(10, "@noor.eats !!")],
      50,
      13,
    ],
    [
      "the same words in other signs",
      [...own(10), ...times(5, "So good, thanks"), ...times(5, "SO GOOD thanks!")],
      0,
      50,
    ],
    ["an address", [...own(19), "https://a.example/b great stuff"], 0, 0],
    ["words with an apostrophe are one", [...own(19), "don't"], 5, 0],
    ["letters of other scripts", [...own(18), "очень вкусно", "очень вкусно"], 0, 10],
  ])("%s", (_, comments, lowPercent, identicalPercent) => {
    expect(sampleOf(comments)).toEqual({ sampled: comments.length, lowPercent, identicalPercent });
  });

  it("of fewer than 20 comments says nothing", () => {
    expect(sampleOf(own(19))).toBeNull();
    expect(sampleOf(own(20))).not.toBeNull();
  });
});

describe("comments", () => {
  it("are read one a line", () => {
    expect(commentLines(" one \r\n\n two\u2028three\n")).toEqual(["one", "two", "three"]);
    expect(commentLines("a\n".repeat(1_200))).toHaveLength(1_000);
  });

  it.each([
    [
      "a column of comments",
      [
        ["User", "Comment"],
        ["a", "So good"],
        ["b", " "],
        ["c", "Nice, very"],
      ],
      ["So good", "Nice, very"],
    ],
    [
      "a head with a byte order mark",
      [
        ["\ufeffText", "Likes"],
        ["So good", "3"],
      ],
      ["So good"],
    ],
    ["one column without a head", [["So good"], [""], ["Again"]], ["So good", "Again"]],
    ["one column with a head", [["Kommentar"], ["So gut"]], ["So gut"]],
    [
      "columns of something else",
      [
        ["Name", "Mail"],
        ["a", "b"],
      ],
      null,
    ],
    ["nothing", [], []],
  ])("%s", (_, rows, expected) => {
    expect(commentCells(rows)).toEqual(expected);
  });

  it("may come with how many accounts it follows, or without", () => {
    expect(commentSampleForm.parse({ following: "1,204" })).toEqual({ comments: "", following: 1_204 });
    expect(commentSampleForm.safeParse({ following: "many" }).success).toBe(false);
  });
});
