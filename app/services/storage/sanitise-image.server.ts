import type { Sharp } from "sharp";

export type SanitisedImage =
  | { ok: true; bytes: Buffer; width: number; height: number }
  | { ok: false; code: "image_too_large" | "image_unreadable" };

/** 50 megapixels: above any phone's normal photo, below what would exhaust a small server when decoded. */
export const LARGEST_IMAGE_PIXELS = 50_000_000;

async function loadSharp() {
  const { default: sharp } = await import("sharp");
  // One image at a time on one core, nothing kept: the web process has a small memory budget.
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

function encode(image: Sharp, mime: string): Sharp {
  if (mime === "image/png") return image.png();
  if (mime === "image/webp") return image.webp({ quality: 90 });
  if (mime === "image/gif") return image.gif();
  return image.jpeg({ quality: 90 });
}

/**
 * Re-encodes the image file at `path` in its own format (`mime`): upright, in sRGB, without EXIF (place, device,
 * author) or anything hidden behind the pixels; animations keep moving. A picture that is broken half-way is
 * `image_unreadable`. Nothing is decoded before its dimensions are known to be sane.
 */
export async function sanitiseImage(path: string, mime: string): Promise<SanitisedImage> {
  const sharp = await loadSharp();
  const canMove = mime === "image/gif" || mime === "image/webp";
  const meta = await sharp(path, { animated: canMove, limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!meta) return { ok: false, code: "image_unreadable" };
  const { width, height, pages = 1 } = meta;
  if (width * height > LARGEST_IMAGE_PIXELS) return { ok: false, code: "image_too_large" };
  const options = {
    animated: canMove,
    limitInputPixels: LARGEST_IMAGE_PIXELS,
    failOn: "error",
    sequentialRead: true,
  } as const;
  const image = sharp(path, options);
  // Frames of an animation are stacked in one tall picture, which must not be turned.
  const upright = pages > 1 ? image : image.rotate();
  const clean = await encode(upright, mime)
    .toBuffer({ resolveWithObject: true })
    .catch(() => null);
  if (!clean) return { ok: false, code: "image_unreadable" };
  return {
    ok: true,
    bytes: clean.data,
    width: clean.info.width,
    height: clean.info.pageHeight ?? clean.info.height,
  };
}
