import { Readable } from "node:stream";
import { keepThumbnail, pictureWithoutThumbnail } from "../../domain/content/thumbnail.server.ts";
import { shrinkImage } from "../../services/storage/shrink-image.server.ts";
import { newStorageKey } from "../../services/storage/storage-key.ts";
import { storage } from "../../services/storage/storage.server.ts";
import { MissingFileError } from "../../services/storage/storage.ts";
import type { Handler } from "../handler.ts";

/** Makes the small picture of a picture. Running twice leaves one; one that cannot be read keeps none. */
export const thumbnailMake: Handler<"thumbnail.make"> = async ({ fileId }) => {
  const picture = await pictureWithoutThumbnail(fileId);
  if (!picture) return;
  // A file that was removed meanwhile has nothing to show, and trying again would not bring it back.
  const source = await storage.read(picture.storageKey).catch((error: unknown) => {
    if (error instanceof MissingFileError) return null;
    throw error;
  });
  if (!source) return;
  const small = await shrinkImage(source);
  if (!small) return;
  const storageKey = newStorageKey("thumbnails", "webp");
  const stored = await storage.put(storageKey, Readable.from([small.bytes]), { contentType: small.mime });
  const kept = await keepThumbnail(fileId, { storageKey, mime: small.mime, ...stored });
  if (!kept) await storage.remove(storageKey);
};
