import type { Platform } from "../account/platforms.ts";

interface PostPattern {
  hosts: readonly string[];
  /** What the path must be; the first group names the post. */
  path: RegExp;
  example: string;
}

type KnownPlatform = Exclude<Platform, "other">;

const PATTERNS: Record<KnownPlatform, PostPattern> = {
  instagram: {
    hosts: ["instagram.com", "instagr.am"],
    path: /^\/(?:(?:[\w.]+\/)?(?:p|reels?|tv)|stories\/[\w.]+)\/([\w-]+)$/,
    example: "instagram.com/reel/C1a2B3c4D5e",
  },
  tiktok: {
    hosts: ["tiktok.com"],
    path: /^\/@[\w.-]+\/(?:video|photo)\/(\d+)$/,
    example: "tiktok.com/@name/video/7301234567890123456",
  },
  youtube: {
    hosts: ["youtube.com", "youtu.be", "youtube-nocookie.com", "music.youtube.com"],
    path: /^\/(?:shorts|live|embed|v)\/([\w-]{11})$/,
    example: "youtube.com/shorts/AbCdEfGhIjK",
  },
};

const KNOWN = Object.keys(PATTERNS) as KnownPlatform[];

/** Links that the apps' share buttons give: several lead to one post, and only following them tells to which. */
const SHORT_LINKS: readonly { host: RegExp; path: RegExp }[] = [
  { host: /^(?:vm|vt)\.tiktok\.com$/, path: /^\/[\w-]+$/ },
  { host: /^(?:www\.|m\.)?tiktok\.com$/, path: /^\/t\/[\w-]+$/ },
  { host: /^(?:www\.)?instagram\.com$/, path: /^\/share\/(?:(?:p|reel)\/)?[\w-]+$/ },
  { host: /^instagr\.am$/, path: /^\/(?!p\/|reel\/|tv\/)[\w-]+$/ },
  { host: /^(?:bit\.ly|t\.co|tinyurl\.com|lnkd\.in|youtube\.app\.goo\.gl)$/, path: /^\/[\w-]+$/ },
];

/** Whether this is a short link, whose post cannot be told from the text. */
export function isShortLink(input: string): boolean {
  const url = parsed(input);
  const path = url?.pathname.replace(/\/+$/, "") ?? "";
  return url !== null && SHORT_LINKS.some((link) => link.host.test(url.hostname) && link.path.test(path));
}

/** An address of a post as an example, for hints and errors. */
export function exampleUrl(platform: Platform): string {
  return platform === "other" ? "example.com/the-post" : PATTERNS[platform].example;
}

const VIDEO_ID = /^[\w-]{11}$/;
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|ttclid|twclid|yclid|_ga|igshid?|igsh|si|mc_[ce]id|ref|ref_src)$/i;

function parsed(input: string): URL | null {
  const text = input.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const plain = !url.username && !url.password && !url.port;
  // A name with a letter in its last part: no bare words, no addresses of machines.
  return /^https?:$/.test(url.protocol) && plain && /\.[a-z][a-z0-9-]+$/.test(url.hostname) ? url : null;
}

/** All addresses of one video are one: a short, a live and their watch page too. */
function youtubeVideo(url: URL, host: string, path: string): string | null {
  const named = host === "youtu.be" ? path.slice(1) : path === "/watch" ? url.searchParams.get("v") : null;
  const id = named ?? PATTERNS.youtube.path.exec(path)?.[1];
  return id && VIDEO_ID.test(id) ? `https://youtube.com/watch?v=${id}` : null;
}

/** Addresses that end in the platform's own number of the post. */
const NUMBERED = /^https:\/\/(?<host>tiktok\.com|instagram\.com)\/(?:@|stories\/).*\/(?<id>\d+)$/;

/**
 * How to find every address of the post at a normalised address: the platforms lead any handle in front of a
 * post's number to the same post, so the number is what counts there. `equals` where the address itself does.
 */
export function postOf(url: string): { equals: string } | { startsWith: string; endsWith: string } {
  const { host, id } = NUMBERED.exec(url)?.groups ?? {};
  return host && id ? { startsWith: `https://${host}/`, endsWith: `/${id}` } : { equals: url };
}

/** Somebody else's site may name the post in its query, so only what tracks is taken away. */
function elsewhere(url: URL, host: string, path: string): string {
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return `https://${host}${path}${url.search}`;
}

/**
 * The address of a live post, normalised (https, no tracking parameters, no fragment), or null when it is
 * not a post on that platform. The same post always gives the same address, however it was copied.
 */
export function normaliseLiveUrl(input: string, platform: Platform): string | null {
  const url = parsed(input);
  if (!url) return null;
  const host = url.hostname.replace(/^(?:www|m|mobile)\./, "");
  const path = url.pathname.replace(/\/+$/, "");
  if (platform !== "other") return postOn(platform, url, host, path);
  // A post on a platform that we know has one address, whatever the deliverable was called.
  const known = KNOWN.find((name) => PATTERNS[name].hosts.includes(host));
  return (known && postOn(known, url, host, path)) ?? elsewhere(url, host, path);
}

function postOn(platform: KnownPlatform, url: URL, host: string, path: string): string | null {
  const pattern = PATTERNS[platform];
  if (!pattern.hosts.includes(host)) return null;
  if (platform === "youtube") return youtubeVideo(url, host, path);
  const id = pattern.path.exec(path)?.[1];
  if (!id) return null;
  // Handles do not tell letter case apart, and the number names the post.
  if (platform === "tiktok") return `https://tiktok.com${path.toLowerCase()}`;
  return path.startsWith("/stories/")
    ? `https://instagram.com${path.toLowerCase()}`
    : `https://instagram.com/p/${id}`;
}
