import type { Platform } from "../../account/platforms.ts";
import type { Fold } from "./rule.ts";

/** What is seen before the fold. Line breaks use it up as well: a column of dots pushes the rest below it. */
const FOLDS: Record<Platform, Fold> = {
  instagram: { characters: 125, lines: 4, source: "Instagram, caption preview", from: "2020-01-01" },
  tiktok: { characters: 150, lines: 4, source: "TikTok, caption preview", from: "2023-01-01" },
  youtube: { characters: 157, lines: 3, source: "YouTube, description above “more”", from: "2021-01-01" },
  other: { characters: 125, lines: 4, source: "the strictest of the platforms", from: "2020-01-01" },
};

/** Where a format shows more or less than its platform does. */
const FORMAT_FOLDS: Partial<Record<Platform, Record<string, Fold>>> = {
  // Everything that is written on a story is on the screen at once; it is there for seconds, so it must be short.
  instagram: {
    story: { characters: 200, lines: 8, source: "Instagram, text on the story", from: "2020-01-01" },
  },
  // A short shows its title and nothing of the description.
  youtube: { short: { characters: 100, lines: 1, source: "YouTube, title of a short", from: "2023-01-01" } },
};

/** The fold of a platform and format. */
export const foldOf = (platform: Platform, format = ""): Fold =>
  FORMAT_FOLDS[platform]?.[format] ?? FOLDS[platform];

/** What each platform calls its own label; null where there is none to switch on. */
export const PLATFORM_LABELS: Record<Platform, string | null> = {
  instagram: "Paid partnership",
  tiktok: "Branded content",
  youtube: "Includes paid promotion",
  other: null,
};

/** What must be said in the piece itself, because the law asks for the same medium; text cannot tell. */
export function mediumNote(format: string): string | null {
  if (/video|reel|short|live/.test(format))
    return "Say or show it in the video as well, at its start: a caption alone is not the same medium. Only watching tells.";
  if (format === "story")
    return "It must stand on each frame of the story, large enough to read. Only looking at it tells.";
  if (/photo|post|carousel/.test(format)) return null;
  return "If it is spoken or filmed, it must be said there as well. Only looking at it tells.";
}
