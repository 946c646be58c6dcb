import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { csvRows } from "#app/http/csv-rows.server.ts";
import type { Platform } from "../account/platforms.ts";
import { decodeExport } from "./decode.ts";
import { readExport } from "./read-export.ts";

const TODAY = "2026-11-20";

function read(platform: Platform, file: string, posts: number | null = null) {
  const bytes = readFileSync(new URL(`./testing/exports/${file}.csv`, import.meta.url));
  return readExport({ platform, rows: csvRows(decodeExport(bytes)), today: TODAY, posts });
}

const CASES: [file: string, platform: Platform, posts: number | null, expected: object][] = [
  [
    "instagram-content-en",
    "instagram",
    null,
    {
      ...{ kind: "posts", language: "en", day: "2026-11-14", posts: 3, duplicates: 1, problemCount: 1 },
      values: { avgViews: 17_207, avgLikes: 1_102, avgComments: 69, reach: 13_710, impressions: 17_207 },
    },
  ],
  [
    "instagram-content-de",
    "instagram",
    null,
    {
      ...{ kind: "posts", language: "de", day: "2026-11-14", posts: 3, problemCount: 1 },
      values: { avgViews: 10_007, avgLikes: 711, avgComments: 33, reach: 7_778, impressions: 10_007 },
    },
  ],
  [
    "instagram-audience-en",
    "instagram",
    null,
    {
      ...{ kind: "audience", day: TODAY },
      values: {
        audienceAges: { "18-24": 16, "25-34": 45, "35-44": 26, "45-54": 8, "55+": 5 },
        audienceGenders: { women: 66, men: 34 },
      },
    },
  ],
  [
    "tiktok-followers-en",
    "tiktok",
    null,
    {
      ...{
        kind: "followers",
        day: "2026-11-02",
        duplicates: 1,
        problemCount: 1,
        values: { followers: 52_307 },
      },
      points: [
        { day: "2026-10-30", followers: 52_100 },
        { day: "2026-10-31", followers: 52_184 },
        { day: "2026-11-01", followers: 52_210 },
        { day: "2026-11-02", followers: 52_307 },
      ],
    },
  ],
  [
    "tiktok-overview-en",
    "tiktok",
    4,
    {
      kind: "totals",
      day: "2026-11-03",
      posts: 4,
      values: { avgViews: 8_000, avgLikes: 600, avgComments: 25 },
    },
  ],
  [
    "tiktok-overview-de",
    "tiktok",
    4,
    { kind: "totals", language: "de", day: "2026-11-03", values: { avgViews: 8_000, avgLikes: 600 } },
  ],
  [
    "tiktok-content-en",
    "tiktok",
    null,
    // "December 28" was last year: nothing is published in the future.
    {
      kind: "posts",
      day: "2026-11-12",
      posts: 3,
      values: { avgViews: 27_833, avgLikes: 1_700, avgComments: 57 },
    },
  ],
  ["tiktok-gender-en", "tiktok", null, { values: { audienceGenders: { women: 64, men: 34, other: 2 } } }],
  [
    "tiktok-territories-en",
    "tiktok",
    null,
    { problemCount: 1, values: { audienceCountries: { US: 66, CA: 9, GB: 8, AE: 4, elsewhere: 13 } } },
  ],
  [
    "youtube-content-en",
    "youtube",
    null,
    {
      ...{ kind: "posts", day: "2026-11-10", posts: 3, problemCount: 0 },
      values: { avgViews: 32_667, avgLikes: 2_033, avgComments: 173, impressions: 400_000 },
    },
  ],
  [
    "youtube-geography-es",
    "youtube",
    null,
    {
      ...{ kind: "audience", language: "es", problemCount: 0 },
      values: { audienceCountries: { ES: 41, MX: 21, AR: 17, US: 10, CO: 6, elsewhere: 5 } },
    },
  ],
  [
    "youtube-age-en",
    "youtube",
    null,
    { values: { audienceAges: { "13-17": 2, "18-24": 21, "25-34": 45, "35-44": 20, "45-54": 8, "55+": 4 } } },
  ],
];

describe("the platforms' own exports", () => {
  it.each(CASES)("%s", (file, platform, posts, expected) => {
    const result = read(platform, file, posts);
    expect(result.ok ? result.value : result).toMatchObject(expected);
  });

  it("name the line, the column and the text of what is left out", () => {
    const result = read("instagram", "instagram-content-de");
    expect(result.ok && result.value.problems).toEqual([
      {
        line: 5,
        column: "Veröffentlichungszeitpunkt",
        text: "31.02.2026 19:00",
        why: "This is not a day up to today.",
      },
    ]);
  });

  it("need the number of posts where they hold only totals", () => {
    expect(read("tiktok", "tiktok-overview-en")).toMatchObject({ ok: false, code: "export_needs_posts" });
  });

  it("are not anything with commas", () => {
    expect(read("instagram", "something-else")).toMatchObject({ ok: false, code: "export_unknown" });
    const rows = csvRows("Date,Followers\nnever,none\n");
    expect(readExport({ platform: "tiktok", rows, today: TODAY, posts: null })).toMatchObject({
      code: "export_empty",
    });
    const long = Array.from({ length: 20_001 }, () => ["2026-11-01", "1"]);
    expect(readExport({ platform: "tiktok", rows: long, today: TODAY, posts: null })).toMatchObject({
      code: "export_too_long",
    });
  });
});
