/** Where creators publish, and what can be made there. */
export const PLATFORMS = ["instagram", "tiktok", "youtube", "other"] as const;
export type Platform = (typeof PLATFORMS)[number];

export const PLATFORM_NAMES: Record<Platform, string> = {
  instagram: "Instagram",
  tiktok: "TikTok",
  youtube: "YouTube",
  other: "Another platform",
};

export const FORMATS = [
  "reel",
  "story",
  "carousel",
  "post",
  "short",
  "long_video",
  "live",
  "ugc_video",
  "ugc_photo",
] as const;
export type Format = (typeof FORMATS)[number];

const FORMAT_NAMES: Record<Format, readonly [one: string, many: string]> = {
  reel: ["reel", "reels"],
  story: ["story", "stories"],
  carousel: ["carousel", "carousels"],
  post: ["post", "posts"],
  short: ["short", "shorts"],
  long_video: ["long video", "long videos"],
  live: ["live", "lives"],
  ugc_video: ["UGC video", "UGC videos"],
  ugc_photo: ["UGC photo", "UGC photos"],
};

const CONTENT_ONLY: readonly Format[] = ["ugc_video", "ugc_photo"];

export const PLATFORM_FORMATS: Record<Platform, readonly Format[]> = {
  instagram: ["reel", "story", "carousel", "post", "live", ...CONTENT_ONLY],
  tiktok: ["short", "carousel", "live", ...CONTENT_ONLY],
  youtube: ["short", "long_video", "live", ...CONTENT_ONLY],
  other: ["post", "short", "long_video", "live", ...CONTENT_ONLY],
};

/** A line of a deal that is no work but the price of a licence that an amendment extended. */
export const LICENCE_LINE = "licence";

/** Whether `value` is one of the formats. */
export const isFormat = (value: string): value is Format => (FORMATS as readonly string[]).includes(value);

/** Whether a format can be made for a platform. */
export const fits = (platform: Platform, format: Format): boolean =>
  PLATFORM_FORMATS[platform].includes(format);

/** Content that the brand publishes itself: the live steps are skipped. */
export const isContentOnly = (format: string): boolean => format.startsWith("ugc_");

/** What a format is called; on TikTok a short is a video. An unknown format stands for itself. */
export function formatName(format: string, quantity = 1, platform?: Platform): string {
  if (format === LICENCE_LINE) return "Licence extension";
  if (platform === "tiktok" && format === "short") return quantity === 1 ? "video" : "videos";
  return isFormat(format) ? FORMAT_NAMES[format][quantity === 1 ? 0 : 1] : format;
}

/** "1 reel", "3 stories": a deliverable in words, with a non-breaking space. */
export function deliverableName(line: { platform: Platform; format: string; quantity: number }): string {
  return `${line.quantity}\u00a0${formatName(line.format, line.quantity, line.platform)}`;
}

/** "1 reel + 3 stories": all that one creator makes for a brief. */
export function deliverablesName(
  lines: readonly { platform: Platform; format: string; quantity: number }[],
): string {
  return lines.map(deliverableName).join(" + ");
}

/** A handle as it is stored: no "@", no spaces, lower case. */
export const cleanHandle = (typed: string): string => typed.trim().replace(/^@+/, "").toLowerCase();

/** The public address of an account, or null where the platform has no known pattern. */
export function profileUrl(platform: Platform, handle: string): string | null {
  const name = encodeURIComponent(cleanHandle(handle));
  if (platform === "instagram") return `https://www.instagram.com/${name}/`;
  if (platform === "tiktok") return `https://www.tiktok.com/@${name}`;
  if (platform === "youtube") return `https://www.youtube.com/@${name}`;
  return null;
}
