// Files that are what they say they are: a photo, and a film of a second and a half.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import sharp from "sharp";
import { submitDraft } from "#app/domain/content/submit-draft.server.ts";
import type { CreatorActor } from "#app/domain/access/actor.ts";
import { newStorageKey } from "#app/services/storage/storage-key.ts";
import { storage } from "#app/services/storage/storage.server.ts";
import { must } from "./factories.ts";

export interface RealFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A photo as a phone makes one: JPEG, upright, with the place it was taken at in its EXIF data. */
export async function photo(name = "bowl.jpg"): Promise<RealFile> {
  const exif = { IFD0: { Make: "Sweetspot" }, IFD3: { GPSLatitude: "48/1 12/1 30/1", GPSLatitudeRef: "N" } };
  const bowl = Buffer.from(
    '<svg width="640" height="800"><circle cx="320" cy="420" r="240" fill="#ffc22b"/></svg>',
  );
  const canvas = sharp({ create: { width: 640, height: 800, channels: 3, background: "#faf8f6" } });
  const buffer = await canvas
    .composite([{ input: bowl }])
    .withExif(exif)
    .jpeg({ quality: 80 })
    .toBuffer();
  return { name, mimeType: "image/jpeg", buffer };
}

/** A film of 1.5 seconds that Chromium recorded of a canvas: WebM, VP8, no sound. */
export async function film(name = "noodles.webm"): Promise<RealFile> {
  const buffer = await readFile(path.join(import.meta.dirname, "..", "e2e", "files", "clip.webm"));
  return { name, mimeType: "video/webm", buffer };
}

/** The creator sends a draft of real files by the verb: what their upload page would have stored. */
export async function sendRealDraft(
  creator: CreatorActor,
  deliverableId: string,
  files: RealFile[],
  caption = "Ad. One pan, ten minutes, the whole jar.",
): Promise<void> {
  const stored = files.map(async ({ name, mimeType: mime, buffer }) => {
    const storageKey = newStorageKey("drafts", path.extname(name).slice(1));
    await storage.put(storageKey, Readable.from([buffer]), { contentType: mime });
    const sha256 = createHash("sha256").update(buffer).digest("hex");
    return { storageKey, name, mime, size: buffer.length, sha256 };
  });
  must(await submitDraft(creator, { deliverableId, caption, note: "", files: await Promise.all(stored) }));
}
