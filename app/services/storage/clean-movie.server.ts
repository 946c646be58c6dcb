import { open, type FileHandle } from "node:fs/promises";
import { scanMovie, type HiddenBox } from "./movie-boxes.ts";

const PIECE = 64 * 1024;

/** Turns a box into free space of the same length: nothing behind it moves, so every offset of the film holds. */
async function blank(file: FileHandle, { start, content, end }: HiddenBox): Promise<void> {
  await file.write(Buffer.from("free", "latin1"), 0, 4, start + 4);
  for (let at = content; at < end; at += PIECE) {
    const length = Math.min(PIECE, end - at);
    await file.write(Buffer.alloc(length), 0, length, at);
  }
}

/**
 * Removes the place from an MP4 or MOV on disk, in place: box headers are read, the film itself is not. False when
 * the file is damaged or more than a film.
 */
export async function cleanMovie(path: string): Promise<boolean> {
  const file = await open(path, "r+");
  try {
    const { size } = await file.stat();
    const scan = await scanMovie(async (offset, length) => {
      const buffer = Buffer.alloc(length);
      const { bytesRead } = await file.read(buffer, 0, length, offset);
      return buffer.subarray(0, bytesRead);
    }, size);
    if (!scan.ok) return false;
    for (const box of scan.hide) await blank(file, box);
    return true;
  } finally {
    await file.close();
  }
}
