import { createHmac } from "node:crypto";
import { env } from "../env.server.ts";

/**
 * The secret of a brief's private link, made from the link's id and this installation's secret: the database
 * holds only its hash, and the brand can still be shown its link again.
 */
export const linkToken = (linkId: string): string =>
  createHmac("sha256", env.APP_SECRET).update(`brief-link:${linkId}`).digest("base64url");

/** The address that a private link has. */
export const linkAddress = (slug: string, token: string): string =>
  `${env.ORIGIN}/briefs/${slug}?key=${encodeURIComponent(token)}`;

/** The secret in an address, if it can be one. */
export function keyOf(request: Request): string | null {
  const key = new URL(request.url).searchParams.get("key");
  return key && key.length <= 100 ? key : null;
}

/** What search engines are told about pages that are listed nowhere. */
export const UNLISTED_HEADERS = { "x-robots-tag": "noindex, nofollow", "cache-control": "private, no-store" };
