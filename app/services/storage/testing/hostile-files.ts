// Files that are not what they say. Built, so that no scanner takes fright at the repository.
import { deflateRawSync, crc32 } from "node:zlib";
import sharp from "sharp";

const le16 = (value: number) => Buffer.from([value & 255, value >> 8]);
const le32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** An archive of one file: 20 MB of zeros in a few kilobytes. */
export const zipArchive = (() => {
  const plain = Buffer.alloc(20 * 1024 * 1024);
  const packed = deflateRawSync(plain);
  const facts = Buffer.concat([
    ...[le16(20), le16(0), le16(8), le32(0), le32(crc32(plain)), le32(packed.length), le32(plain.length)],
    ...[le16(5), le16(0)],
  ]);
  const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), facts, Buffer.from("a.bin"), packed]);
  const central = Buffer.concat([
    ...[Buffer.from("PK\u0001\u0002"), le16(20), facts, Buffer.alloc(14), Buffer.from("a.bin")],
  ]);
  const end = [le16(0), le16(0), le16(1), le16(1), le32(central.length), le32(local.length), le16(0)];
  return Buffer.concat([local, central, Buffer.from("PK\u0005\u0006"), ...end]);
})();

/** The first bytes of a JPEG with a page in its comment. */
export const jpegWithHtml = Buffer.concat([
  Buffer.from("ffd8ffe000104a46494600010100000100010000fffe0040", "hex"),
  Buffer.from("<html><body><script>alert(1)</script></body></html>".padEnd(62)),
]);

/** A whole picture with a page, a script or an archive behind its last pixel. */
export async function pictureWithTail(format: "jpeg" | "gif" | "png", tail: Buffer): Promise<Buffer> {
  const picture = sharp({ create: { width: 24, height: 24, channels: 3, background: "#10b981" } });
  return Buffer.concat([await picture.toFormat(format).toBuffer(), tail]);
}

/** A PDF with an archive behind it. */
export const pdfWithZip = Buffer.concat([
  Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"),
  zipArchive,
]);

/** A PNG of a hundred kilobytes at most that would be decoded to 900 megapixels. */
export function pixelBomb(): Promise<Buffer> {
  return sharp({
    create: { width: 30_000, height: 30_000, channels: 3, background: "#000" },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9, palette: true, colours: 2 })
    .toBuffer();
}
