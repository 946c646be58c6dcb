import { Readable } from "node:stream";
import sharp from "sharp";
import { expect, it } from "vitest";
import { shrinkImage, THUMBNAIL } from "./shrink-image.server.ts";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#3355ff" } })
    .jpeg()
    .toBuffer();
const shrunk = async (bytes: Buffer) => {
  const small = await shrinkImage(Readable.from([bytes]));
  return small && { ...(await sharp(small.bytes).metadata()), mime: small.mime };
};

it("makes a picture small enough, in proportion, as WebP", async () => {
  expect(await shrunk(await picture(2_400, 1_600))).toMatchObject({
    ...{ width: THUMBNAIL.width, height: 480, format: "webp", mime: "image/webp" },
  });
  expect(await shrunk(await picture(300, 2_880))).toMatchObject({ width: 150, height: THUMBNAIL.height });
});

it("never makes one larger, and answers nothing for what is no picture", async () => {
  expect(await shrunk(await picture(60, 40))).toMatchObject({ width: 60, height: 40 });
  expect(await shrunk(Buffer.from("not a picture"))).toBeNull();
  expect(await shrunk((await picture(900, 900)).subarray(0, 700))).toBeNull();
});

it("turns a picture upright", async () => {
  const turned = await sharp(await picture(2_000, 1_000))
    .withMetadata({ orientation: 6 })
    .toBuffer();
  expect(await shrunk(turned)).toMatchObject({ width: 720, height: 1_440 });
});
