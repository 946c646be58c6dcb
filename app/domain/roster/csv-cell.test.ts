import { expect, it } from "vitest";
import { csvCell, csvLine } from "./csv-cell.ts";

it.each([
  ["plain", "plain"],
  ["=1+1", "'=1+1"],
  ["+49 30", "'+49 30"],
  ["-5", "'-5"],
  ["@noor", "'@noor"],
  ["\tx", "'\tx"],
  ["\rx", '"\'\rx"'],
  ["a,b", '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ["two\nlines", '"two\nlines"'],
  [" padded ", '" padded "'],
  ["=a,b", '"\'=a,b"'],
])("%j is written %j", (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

it("ends a line as spreadsheets do", () => {
  expect(csvLine(["1", "a;b"])).toBe('1,"a;b"\r\n');
});
