import { describe, expect, it } from "vitest";
import { DELIVERABLE_STATES } from "../deal/deliverable.ts";
import { canComment, placeWords, readPin, readTime, threadRefusal, timeWords } from "./draft-comment.ts";

const FILES = [
  { id: "film", mime: "video/mp4" },
  { id: "photo", mime: "image/jpeg" },
];
const NOWHERE = { fileId: null, atMs: null, x: null, y: null };

describe("a time", () => {
  it.each([
    ["83", 83_000],
    ["1:23", 83_000],
    ["0:12.5", 12_500],
    ["0:12,05", 12_050],
    ["1:02:03", 3_723_000],
    ["12:00:00", 43_200_000],
    ["12:00:01", null],
    ["", null],
    ["now", null],
    ["-1", null],
    ["1:2:3:4", null],
  ])("%j is %j", (text, ms) => expect(readTime(text)).toBe(ms));

  it.each([
    [0, "0:00"],
    [12_500, "0:12.5"],
    [83_049, "1:23"],
    [3_723_000, "1:02:03"],
  ])("%d ms reads %s", (ms, words) => expect(timeWords(ms)).toBe(words));
});

describe("a pin", () => {
  it.each([
    [{}, NOWHERE],
    [{ fileId: "", time: " ", left: "", top: "" }, NOWHERE],
    [{ fileId: "film" }, { ...NOWHERE, fileId: "film" }],
    [
      { fileId: "film", time: "0:03" },
      { ...NOWHERE, fileId: "film", atMs: 3_000 },
    ],
    [
      { fileId: "film", time: "3", left: "50", top: "12,5 %" },
      { fileId: "film", atMs: 3_000, x: 500, y: 125 },
    ],
    [
      { fileId: "photo", left: "0", top: "100" },
      { ...NOWHERE, fileId: "photo", x: 0, y: 1000 },
    ],
  ])("%j", (typed, pin) => expect(readPin(typed, FILES)).toEqual({ ok: true, pin }));

  it.each([
    [{ time: "0:03" }, "fileId"],
    [{ left: "1", top: "1" }, "fileId"],
    [{ fileId: "other" }, "fileId"],
    [{ fileId: "photo", time: "0:03" }, "time"],
    [{ fileId: "film", time: "soon" }, "time"],
    [{ fileId: "photo", left: "101", top: "1" }, "left"],
    [{ fileId: "photo", left: "1", top: "-1" }, "top"],
    [{ fileId: "photo", left: "1" }, "top"],
    [{ fileId: "photo", top: "1" }, "left"],
  ])("%j is refused at %s", (typed, field) =>
    expect(readPin(typed, FILES)).toMatchObject({ ok: false, field }),
  );

  it("reads as words", () => {
    expect(placeWords(NOWHERE, null)).toBe("Whole draft");
    expect(placeWords({ atMs: 12_000, x: null, y: null }, "jar.mp4")).toBe("jar.mp4, 0:12");
    expect(placeWords({ atMs: null, x: 405, y: 300 }, "pan.jpg")).toBe(
      "pan.jpg, 40.5\u00a0% from the left, 30\u00a0% from the top",
    );
  });
});

it("is made of the newest version while its work goes on, and talked about until it is over", () => {
  const open = DELIVERABLE_STATES.filter((state) => canComment(state, true));
  expect(open).toEqual(["in_review", "changes_requested"]);
  expect(DELIVERABLE_STATES.filter((state) => canComment(state, false))).toEqual([]);
  const over = DELIVERABLE_STATES.filter((state) => threadRefusal(state));
  expect(over).toEqual(["waiting", "accepted", "paid", "cancelled"]);
});
