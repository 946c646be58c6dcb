import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { LARGEST_IMAGE_PIXELS } from "./sanitise-image.server.ts";

/** The widest and highest that a small picture is: sharp in a column of the room, also for tall phone pictures. */
export const THUMBNAIL = { width: 720, height: 1_440 } as const;

/**
 * A small WebP of a stored picture, upright and never enlarged; of an animation the first frame. Null when the bytes
 * are no picture that can be read. The stored ones were sanitised before, so that they are within the limits.
 */
export async function shrinkImage(source: Readable): Promise<{ bytes: Buffer; mime: string } | null> {
  const { default: sharp } = await import("sharp");
  // One picture at a time on one core, nothing kept: the worker has a small memory budget.
  sharp.cache(false);
  sharp.concurrency(1);
  const bytes = await buffer(source);
  const small = await sharp(bytes, { limitInputPixels: LARGEST_IMAGE_PIXELS, failOn: "error" })
    .rotate()
    .resize({ ...THUMBNAIL, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer()
    .catch(() => null);
  return small && { bytes: small, mime: "image/webp" };
}
