import { describe, expect, it } from "vitest";
import { readSubtitles } from "./subtitles.ts";

const VTT = "WEBVTT - dinner\n\nNOTE by hand\n\n1\n00:01.000 --> 00:04.500 align:start\n<b>One</b> pan\n";
const SRT =
  "\ufeff1\r\n00:00:01,000 --> 00:00:04,5\r\nOne pan\r\n\r\n2\r\n01:00:00,000 --> 01:00:02,000\r\nDone";

describe("readSubtitles", () => {
  it("keeps the times and the words of WebVTT and nothing else", () => {
    expect(readSubtitles(VTT)).toEqual({
      ok: true,
      vtt: "WEBVTT\n\n00:00:01.000 --> 00:00:04.500\nOne pan\n",
      cues: 1,
    });
  });

  it("turns SubRip into WebVTT, whatever made its line ends", () => {
    expect(readSubtitles(SRT)).toEqual({
      ok: true,
      vtt: "WEBVTT\n\n00:00:01.000 --> 00:00:04.500\nOne pan\n\n01:00:00.000 --> 01:00:02.000\nDone\n",
      cues: 2,
    });
  });

  it("lets no markup and no style through", () => {
    const text =
      "WEBVTT\n\nSTYLE\n::cue{background:url(//x.test)}\n\n00:01.000 --> 00:02.000\n<script>1</script>hi";
    expect(readSubtitles(text)).toMatchObject({ vtt: "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n1hi\n" });
  });

  it.each([
    ["nothing", " \n", "empty"],
    ["a page", "<html><script>alert(1)</script></html>", "no lines with times"],
    ["bytes", "PK\u0003\u0004\0\0", "not text in UTF-8"],
    ["bytes that are no UTF-8", "00:01.000 --> 00:02.000\n\ufffd", "not text in UTF-8"],
    ["a time that is none", "WEBVTT\n\n00:99.000 --> 00:02.000\nhi", "not a time"],
    ["a line that ends before it begins", "WEBVTT\n\n00:05.000 --> 00:02.000\nhi", "ends before it begins"],
  ])("refuses %s with a sentence", (_name, text, problem) => {
    const read = readSubtitles(text);
    expect(read).toMatchObject({ ok: false });
    expect(read.ok ? "" : read.problem).toContain(problem);
  });
});
