import type { FileFamily } from "./file-kind.server.ts";
import { LARGEST_IMAGE_PIXELS } from "./sanitise-image.server.ts";
import type { Stored } from "./storage.ts";

/** A picture is decoded by the web process, so it gets a smaller allowance than a video, which is only copied. */
export const LARGEST_IMAGE_BYTES = 40 * 1024 * 1024;

export interface KeptFile extends Stored {
  storageKey: string;
  mime: string;
  ext: string;
  family: FileFamily;
}
export interface KeepRefusal {
  ok: false;
  code:
    | "field_unexpected"
    | "type_not_allowed"
    | "empty_file"
    | "image_too_large"
    | "image_unreadable"
    | "video_unreadable";
  /** One sentence for the person who sent the file. */
  message: string;
}
export type Keeping = { ok: true; file: KeptFile } | KeepRefusal;

const SAID: Record<FileFamily, string> = {
  image: "a JPEG, PNG, WebP or GIF picture",
  video: "an MP4, MOV or WebM video",
  document: "a PDF",
};

/** Why a file is not kept, with the sentence for whoever sent it; `families` are those that would have been. */
export function refuseFile(code: KeepRefusal["code"], families: readonly FileFamily[] = []): KeepRefusal {
  const wanted = families.map((family) => SAID[family]).join(" or ");
  const messages: Record<KeepRefusal["code"], string> = {
    field_unexpected: "This form does not take a file in that place. Reload the page and try again.",
    type_not_allowed: `This type of file is not accepted. Send ${wanted}.`,
    empty_file: "The file is empty. Send one with content.",
    image_too_large:
      `The picture is larger than ${LARGEST_IMAGE_PIXELS / 1_000_000}\u00a0megapixels or ` +
      `${LARGEST_IMAGE_BYTES / 1024 / 1024}\u00a0MB. Send a smaller one.`,
    image_unreadable: "The picture is damaged and cannot be opened. Export it again and send the new file.",
    video_unreadable:
      "The video is damaged, or has something else attached to it. Export it again and send the new file.",
  };
  return { ok: false, code, message: messages[code] };
}
