import { describe, expect, it } from "vitest";
import { matchSubtitles, readTags, sizeProblem } from "./draft-files.ts";

const MB = 1024 ** 2;

describe("the size of a file", () => {
  it.each([
    [0, 500, "The file is empty. Send one with content."],
    [1, 500, null],
    [500 * MB, 500, null],
    [500 * MB + 1, 500, "The file is larger than 500\u00a0MB. Send a smaller one."],
    [501 * MB, 500, "The file is larger than 500\u00a0MB. Send a smaller one."],
    [2 * MB + 1, 2, "The file is larger than 2\u00a0MB. Send a smaller one."],
  ])("%d bytes of %d MB: %s", (size, most, said) => expect(sizeProblem(size, most)).toBe(said));
});

describe("tags", () => {
  it.each([
    ["", []],
    ["#ad, @pepperjar  #ad\n#onepan", ["#ad", "@pepperjar", "#onepan"]],
  ])("%j", (text, tags) => expect(readTags(text)).toEqual(tags));
});

describe("subtitles find their video", () => {
  it.each([
    [["a.mp4"], ["whatever.vtt"], [0]],
    [["a.mp4", "b.mov"], ["B.srt"], [1]],
    [
      ["a.mp4", "b.mov"],
      ["x.srt", "a.vtt"],
      [1, 0],
    ],
    [["a.mp4"], ["a.vtt", "b.vtt"], [0, null]],
    [[], ["a.vtt"], [null]],
  ])("%j and %j", (videos, subtitles, places) => expect(matchSubtitles(videos, subtitles)).toEqual(places));
});
