import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cleanMovie } from "./clean-movie.server.ts";
import { scanMovie } from "./movie-boxes.ts";
import * as film from "./testing/movie-files.ts";
import { jpegWithHtml, zipArchive } from "./testing/hostile-files.ts";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), "movie-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function cleaned(bytes: Buffer): Promise<Buffer | null> {
  const file = path.join(dir, "film");
  await writeFile(file, bytes);
  return (await cleanMovie(file)) ? readFile(file) : null;
}
const holds = (bytes: Buffer | null, text: string) => bytes?.includes(Buffer.from(text, "latin1"));

describe("the place in a film", () => {
  it.each([
    ["a phone's ©xyz in the user data", film.withXyz],
    ["the 3GPP loci", film.withLoci],
    ["QuickTime metadata with its keys", film.withQuickTimeKeys],
    ["the same in ISO form, inside a track", film.withIsoMeta],
    ["an iTunes-style ©xyz item", film.withItem],
    ["an XMP packet", film.withXmp],
    ["what a camera keeps in the user data", film.withCameraBlock],
    ["a box with a 64-bit size", film.withLargeXyz],
    ["user data that ends with zeros, as QuickTime writes it", film.withTerminator],
    ["a fragment", film.withFragment],
  ])("is gone: %s", async (_name, make) => {
    const before = make();
    expect(holds(before, film.PLACE)).toBe(true);
    const after = await cleaned(before);
    expect(holds(after, film.PLACE)).toBe(false);
    expect(after?.length).toBe(before.length);
    // What is not about the place stays, byte for byte: names, and the pictures at their offsets.
    expect(holds(after, film.TITLE)).toBe(true);
    expect(after?.subarray(-film.PICTURES.length)).toEqual(film.PICTURES);
  });

  it("leaves a film without one untouched", async () => {
    expect(await cleaned(film.plain())).toEqual(film.plain());
  });

  it("keeps the other keys of the metadata", async () => {
    expect(holds(await cleaned(film.withQuickTimeKeys()), "SecretCam 12")).toBe(true);
  });
});

describe("what is not a film from end to end", () => {
  it.each([
    ["an archive behind it", () => Buffer.concat([film.plain(), zipArchive])],
    ["a page behind it", () => Buffer.concat([film.plain(), Buffer.from("<html><script>1</script></html>")])],
    ["cut short", () => film.withXyz().subarray(0, -5)],
    ["a box that says it is larger than the file", film.withLyingSize],
    ["a box smaller than its own head", film.withTinySize],
    ["a compressed header", film.withCompressedHeader],
    ["a picture", () => jpegWithHtml],
  ])("is refused: %s", async (_name, make) => {
    expect(await cleaned(make())).toBeNull();
  });

  it("loses what is hidden in zeros behind it", async () => {
    const after = await cleaned(Buffer.concat([film.plain(), Buffer.alloc(8), zipArchive]));
    expect(after?.includes(zipArchive)).toBe(false);
  });

  it("gives up on a file of nothing but empty boxes", async () => {
    const empty = Buffer.from("0000000866726565", "hex");
    let reads = 0;
    const read = (offset: number, length: number) => {
      reads += 1;
      const at = offset % 8;
      return Promise.resolve(Buffer.concat([empty, empty, empty]).subarray(at, at + length));
    };
    expect(await scanMovie(read, 8 * 10_000_000)).toEqual({ ok: false });
    expect(reads).toBeLessThan(200_100);
  });

  it("reads headers only, however long the film is", async () => {
    const size = 500 * 1024 ** 2;
    const head = film.openingOf(size);
    let bytes = 0;
    const read = (offset: number, length: number) => {
      const part = head.subarray(offset, offset + length);
      bytes += length;
      return Promise.resolve(part);
    };
    expect(await scanMovie(read, size)).toMatchObject({ ok: true });
    expect(bytes).toBeLessThan(1_000);
  });
});
