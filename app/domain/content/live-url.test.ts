import { describe, expect, it } from "vitest";
import { PLATFORMS, type Platform } from "../account/platforms.ts";
import { exampleUrl, isShortLink, normaliseLiveUrl, postOf } from "./live-url.ts";

const IG = "https://instagram.com/p/C1a2B3c4D5e";
const TT = "https://tiktok.com/@noor.cooks/video/7301234567890123456";
const YT = "https://youtube.com/watch?v=AbCdEfGhIjK";
const CASES: [Platform, string, string | null][] = [
  ["instagram", "https://www.instagram.com/reel/C1a2B3c4D5e/", IG],
  ["instagram", "instagram.com/reel/C1a2B3c4D5e", IG],
  ["instagram", "http://instagram.com/reels/C1a2B3c4D5e", IG],
  ["instagram", "https://www.instagram.com/p/C1a2B3c4D5e/?igsh=MWx0&utm_source=x", IG],
  ["instagram", "https://www.instagram.com/noor.cooks/reel/C1a2B3c4D5e/", IG],
  ["instagram", "https://www.instagram.com/tv/C1a2B3c4D5e/#comments", IG],
  ["instagram", "  HTTPS://WWW.INSTAGRAM.COM/reel/C1a2B3c4D5e//  ", IG],
  [
    "instagram",
    "https://www.instagram.com/stories/noor.cooks/3141592653589793238/",
    "https://instagram.com/stories/noor.cooks/3141592653589793238",
  ],
  [
    "instagram",
    "https://www.instagram.com/stories/Noor.Cooks/3141592653589793238/",
    "https://instagram.com/stories/noor.cooks/3141592653589793238",
  ],
  ["instagram", "https://www.instagram.com/noor.cooks/", null],
  ["instagram", "https://www.instagram.com/explore/tags/onepan/", null],
  ["instagram", "https://www.instagram.com/reel/", null],
  ["instagram", "https://instagram.com.evil.example/reel/C1a2B3c4D5e", null],
  ["instagram", "https://evilinstagram.com/reel/C1a2B3c4D5e", null],
  ["instagram", "https://instagram.com@evil.example/reel/C1a2B3c4D5e", null],
  ["instagram", "https://www.tiktok.com/@noor.cooks/video/7301234567890123456", null],
  ["instagram", "C1a2B3c4D5e", null],
  ["tiktok", "https://www.tiktok.com/@noor.cooks/video/7301234567890123456?is_from_webapp=1", TT],
  ["tiktok", "tiktok.com/@Noor.Cooks/video/7301234567890123456/", TT],
  ["tiktok", "https://m.tiktok.com/@noor.cooks/video/7301234567890123456", TT],
  [
    "tiktok",
    "https://www.tiktok.com/@noor.cooks/photo/7301234567890123456",
    "https://tiktok.com/@noor.cooks/photo/7301234567890123456",
  ],
  ["instagram", "https://instagr.am/p/C1a2B3c4D5e/", IG],
  ["instagram", "https://m.instagram.com/reel/C1a2B3c4D5e/?hl=en&img_index=2", IG],
  ["tiktok", "https://www.tiktok.com/@noor.cooks/video/7301234567890123456?_r=1&_t=8x&lang=en#c", TT],
  ["tiktok", "https://www.tiktok.com/@noor.cooks", null],
  ["tiktok", "https://vm.tiktok.com/ZMabcdef/", null],
  ["tiktok", "https://www.tiktok.com/@noor.cooks/video/latest", null],
  ["youtube", "https://www.youtube.com/watch?v=AbCdEfGhIjK&t=30s", YT],
  ["youtube", "https://m.youtube.com/watch?app=desktop&v=AbCdEfGhIjK", YT],
  ["youtube", "https://youtu.be/AbCdEfGhIjK?si=abc", YT],
  ["youtube", "youtube.com/shorts/AbCdEfGhIjK", YT],
  ["youtube", "https://youtube.com/live/AbCdEfGhIjK?feature=share", YT],
  ["youtube", "https://www.youtube.com/watch?v=AbCdEfGhIjK&list=PL1&index=2&utm_source=x", YT],
  ["youtube", "https://www.youtube.com/embed/AbCdEfGhIjK", YT],
  ["youtube", "https://music.youtube.com/watch?v=AbCdEfGhIjK", YT],
  ["youtube", "https://youtube.com.evil.example/watch?v=AbCdEfGhIjK", null],
  ["youtube", "https://www.youtube.com/watch", null],
  ["youtube", "https://www.youtube.com/watch?v=short", null],
  ["youtube", "https://www.youtube.com/@noorcooks", null],
  ["youtube", "https://www.youtube.com/PepperJarHQ", null],
  ["youtube", "https://www.youtube.com/playlist?list=PLAbCdEfGhIjK", null],
  [
    "other",
    "https://blog.example.com/one-pan/?utm_source=x&p=12&fbclid=y",
    "https://blog.example.com/one-pan?p=12",
  ],
  ["other", "example.com/?p=31", "https://example.com?p=31"],
  ["other", "http://www.example.com/post#top", "https://example.com/post"],
  ["other", "https://bücher.example/post", "https://xn--bcher-kva.example/post"],
  // A post on a platform that we know is that post, whatever the deliverable is called.
  ["other", "https://www.instagram.com/reel/C1a2B3c4D5e/?igsh=x", IG],
  ["other", "https://youtu.be/AbCdEfGhIjK", YT],
  ["other", "https://www.tiktok.com/@noor.cooks", "https://tiktok.com/@noor.cooks"],
  ["other", "javascript:alert(1)", null],
  ["other", "data:text/html,hello", null],
  ["other", "ftp://example.com/post", null],
  ["other", "file:///etc/passwd", null],
  ["other", "localhost/post", null],
  ["other", "http://127.0.0.1/post", null],
  ["other", "http://[::1]/post", null],
  ["other", "https://user:secret@example.com/post", null],
  ["other", "https://example.com:8080/post", null],
  ["other", "not an address", null],
  ["other", "", null],
];

describe("the address of a live post", () => {
  it.each(CASES)("on %s: %j is %j", (platform, input, expected) => {
    expect(normaliseLiveUrl(input, platform)).toBe(expected);
  });

  it("is stable: what it gives, it takes", () => {
    for (const [platform, , expected] of CASES)
      if (expected) expect(normaliseLiveUrl(expected, platform)).toBe(expected);
  });

  it("finds a numbered post under any handle, and others by their whole address", () => {
    const number = { startsWith: "https://tiktok.com/", endsWith: "/7301234567890123456" };
    expect(postOf(TT)).toEqual(number);
    expect(postOf(TT.replace("noor.cooks", "somebody"))).toEqual(number);
    const story = "https://instagram.com/stories/noor.cooks/314";
    expect(postOf(story)).toEqual({ startsWith: "https://instagram.com/", endsWith: "/314" });
    for (const url of [IG, YT, "https://example.com/post/314"]) expect(postOf(url)).toEqual({ equals: url });
  });

  it.each([
    ["https://vm.tiktok.com/ZMabcdef/", true],
    ["vt.tiktok.com/ZSabcdef", true],
    ["https://www.tiktok.com/t/ZTabcdef/", true],
    ["https://www.instagram.com/share/reel/BAabc_12", true],
    ["https://www.instagram.com/share/BAabc_12", true],
    ["https://instagr.am/p/C1a2B3c4D5e/", false],
    ["https://bit.ly/3abc", true],
    ["https://youtu.be/AbCdEfGhIjK", false],
    ["https://www.tiktok.com/@t/video/7301234567890123456", false],
    ["https://vm.tiktok.com.evil.example/ZMabcdef", false],
    ["https://www.instagram.com/p/C1a2B3c4D5e", false],
    ["not an address", false],
  ])("tells whether %j is a short link: %s", (input, expected) => {
    expect(isShortLink(input)).toBe(expected);
    if (expected) expect(normaliseLiveUrl(input, "tiktok")).toBeNull();
  });

  it("is shown by an example that it takes itself", () => {
    for (const platform of PLATFORMS) expect(normaliseLiveUrl(exampleUrl(platform), platform)).not.toBeNull();
  });
});
