import { describe, expect, it } from "vitest";
import { findPostRow } from "./post-row.ts";

const META = [
  ["Post ID", "Permalink", "Description", "Publish time", "Views", "Reach", "Likes", "Comments"],
  ["1", "https://www.instagram.com/reel/AAAAAAAAAAA/", "Other", "11/01/2026 10:00", "10", "9", "1", "0"],
  [
    "2",
    "https://www.instagram.com/reel/C1a2B3c4D5e/?igsh=x",
    "Ad. One pan.",
    "11/02/2026 10:00",
    "12,400",
    "9,800",
    "980",
    "61",
  ],
];
const TIKTOK = [
  ["Video link", "Video title", "Post time", "Total views", "Total likes", "Total comments"],
  ["https://www.tiktok.com/@new.name/video/7301234567890123456", "Ad", "2026-11-02", "1.2K", "90", ""],
];
const YOUTUBE = [
  ["Content", "Video title", "Video publish time", "Views"],
  ["AbCdEfGhIjK", "Ad: one pan", "Nov 2, 2026", "3,100"],
];

describe("one post in an export", () => {
  it("is found by its address, however it was copied", () => {
    expect(findPostRow(META, "https://instagram.com/p/C1a2B3c4D5e", "instagram")).toEqual({
      ok: true,
      value: { views: 12_400, reach: 9_800, likes: 980, comments: 61, caption: "Ad. One pan." },
    });
  });
  it("is found by its number, whatever the handle was", () => {
    const url = "https://tiktok.com/@old.name/video/7301234567890123456";
    expect(findPostRow(TIKTOK, url, "tiktok")).toMatchObject({
      value: { views: 1_200, likes: 90, comments: null },
    });
  });
  it("of YouTube is found by the number of the video", () => {
    const url = "https://youtube.com/watch?v=AbCdEfGhIjK";
    expect(findPostRow(YOUTUBE, url, "youtube")).toMatchObject({ value: { views: 3_100, reach: null } });
  });
  it.each([
    [META, "https://instagram.com/p/ZZZZZZZZZZZ", "export_other_posts"],
    [
      [
        ["Date", "Followers"],
        ["2026-11-01", "5"],
      ],
      "https://instagram.com/p/C1a2B3c4D5e",
      "export_unknown",
    ],
    [[["a"], ["b"]], "https://instagram.com/p/C1a2B3c4D5e", "export_unknown"],
    [[], "https://instagram.com/p/C1a2B3c4D5e", "export_unknown"],
  ])("is refused where it is not: %#", (rows, url, code) => {
    expect(findPostRow(rows, url, "instagram")).toMatchObject({ ok: false, code });
  });
});
