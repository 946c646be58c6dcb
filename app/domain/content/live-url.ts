import type { Platform } from "../account/platforms.ts";

interface PostPattern {
  hosts: readonly string[];
  path: RegExp;
  example: string;
}

const PATTERNS: Record<Exclude<Platform, "other">, PostPattern> = {
  instagram: {
    hosts: ["instagram.com"],
    path: /^\/(?:[\w.]+\/)?(?:p|reel|reels|tv|stories\/[\w.]+)\/([\w-]+)\/?$/,
    example: "instagram.com/reel/C1a2B3c4D5e",
  },
  tiktok: {
    hosts: ["tiktok.com"],
    path: /^\/@[\w.-]+\/(?:video|photo)\/(\d+)\/?$/,
    example: "tiktok.com/@name/video/7301234567890123456",
  },
  youtube: {
    hosts: ["youtube.com", "youtu.be"],
    path: /^\/(?:watch|shorts\/[\w-]{6,}|live\/[\w-]{6,}|[\w-]{11})\/?$/,
    example: "youtube.com/shorts/AbCdEfGhIjK",
  },
};

/** An address of a post as an example, for hints and errors. */
export function exampleUrl(platform: Platform): string {
  return platform === "other" ? "example.com/the-post" : PATTERNS[platform].example;
}

/**
 * The address of a live post, normalised (https, no tracking parameters, no fragment), or null when it is
 * not a post on that platform. YouTube keeps its `v` parameter, which names the video.
 */
export function normaliseLiveUrl(input: string, platform: Platform): string | null {
  const text = input.trim();
  let url: URL;
  try {
    url = new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    return null;
  }
  if (url.username || url.password || url.port || !url.hostname.includes(".")) return null;
  const host = url.hostname.toLowerCase().replace(/^(?:www|m|mobile)\./, "");
  const video = url.searchParams.get("v");
  if (platform !== "other") {
    const pattern = PATTERNS[platform];
    if (!pattern.hosts.includes(host) || !pattern.path.test(url.pathname)) return null;
    if (platform === "youtube" && url.pathname === "/watch" && !/^[\w-]{11}$/.test(video ?? "")) return null;
  }
  const query = platform === "youtube" && video ? `?v=${video}` : "";
  return `https://${host}${url.pathname.replace(/\/$/, "")}${query}`;
}
