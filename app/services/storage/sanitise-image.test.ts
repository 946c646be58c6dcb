import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sanitiseImage } from "./sanitise-image.server.ts";
import { jpegWithPlace, picture } from "./testing/sample-files.ts";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), "image-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function clean(bytes: Uint8Array, mime: string) {
  const file = path.join(dir, "raw");
  await writeFile(file, bytes);
  return sanitiseImage(file, mime);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const crcTable = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const body = Buffer.concat([Buffer.from(type), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length);
  body.copy(out, 4);
  out.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 8 + data.length);
  return out;
}

/** A valid PNG header that promises a huge picture in a few bytes. */
function pixelBomb(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(30_000, 0);
  head.writeUInt32BE(30_000, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  const data = pngChunk("IDAT", deflateSync(Buffer.alloc(1000)));
  return Buffer.concat([signature, pngChunk("IHDR", head), data, pngChunk("IEND", Buffer.alloc(0))]);
}

describe("sanitiseImage", () => {
  it("removes the place and the camera, and turns the picture upright", async () => {
    const sent = await jpegWithPlace();
    const before = await sharp(sent).metadata();
    expect(before.exif?.includes("SecretCam")).toBe(true);
    expect(before.orientation).toBe(6);
    const result = await clean(sent, "image/jpeg");
    if (!result.ok) throw new Error(result.code);
    const after = await sharp(result.bytes).metadata();
    expect(after.exif).toBeUndefined();
    expect(result.bytes.includes("SecretCam")).toBe(false);
    expect([after.format, after.width, after.height]).toEqual(["jpeg", 40, 60]);
    expect([result.width, result.height]).toEqual([40, 60]);
  });

  it("drops what is hidden behind the pixels", async () => {
    const sent = Buffer.concat([await picture("png"), Buffer.from("<script>alert(1)</script>")]);
    const result = await clean(sent, "image/png");
    expect(result.ok && result.bytes.includes("<script>")).toBe(false);
    expect(result.ok).toBe(true);
  });

  it("keeps an animation moving", async () => {
    const frames = await Promise.all(
      ["#f00", "#0f0", "#00f"].map((background) =>
        sharp({ create: { width: 8, height: 8, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const sent = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const result = await clean(sent, "image/gif");
    if (!result.ok) throw new Error(result.code);
    expect((await sharp(result.bytes, { animated: true }).metadata()).pages).toBe(3);
    expect([result.width, result.height]).toEqual([8, 8]);
  });

  it("refuses a pixel bomb before decoding it", async () => {
    expect(await clean(pixelBomb(), "image/png")).toEqual({ ok: false, code: "image_too_large" });
  });

  it("refuses a picture that is broken half-way, or is none", async () => {
    const sent = await sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: "#fff",
        noise: { type: "gaussian", mean: 128, sigma: 30 },
      },
    })
      .jpeg()
      .toBuffer();
    expect(await clean(sent.subarray(0, sent.length / 2), "image/jpeg")).toEqual({
      ok: false,
      code: "image_unreadable",
    });
    expect(await clean(Buffer.from("\u00ff\u00d8\u00ff\u00e0", "latin1"), "image/jpeg")).toEqual({
      ok: false,
      code: "image_unreadable",
    });
  });
});
