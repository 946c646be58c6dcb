// Files that are not what they say. Built, so that no scanner takes fright at the repository.
import { crc32, deflateRawSync, deflateSync } from "node:zlib";
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
  const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
  const picture = sharp({ create: { width: 96, height: 96, channels: 3, background: "#10b981", noise } });
  return Buffer.concat([await picture.toFormat(format).toBuffer(), tail]);
}

/** A PDF with an archive behind it. */
export const pdfWithZip = Buffer.concat([
  Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"),
  zipArchive,
]);

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const size = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, check]);
}

/** A PNG of a few bytes that asks to be decoded to 900 megapixels. */
export function pixelBomb(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(30_000, 0);
  header.writeUInt32BE(30_000, 4);
  header[8] = 1;
  const pixels = deflateSync(Buffer.alloc(10_000));
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([
    ...[signature, chunk("IHDR", header), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))],
  ]);
}
