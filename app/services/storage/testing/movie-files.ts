// Films made of boxes: no frame in them can be played, every box stands where a camera would put it.

/** A place as ISO 6709 writes it. */
export const PLACE = "+51.5007-000.1246/";
export const TITLE = "One pan, forty minutes";
/** The last bytes of every film here. */
export const PICTURES = Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 7) % 251));

const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const latin = (text: string) => Buffer.from(text, "latin1");

export function box(type: string, ...parts: (Buffer | string)[]): Buffer {
  const content = Buffer.concat(parts.map((part) => (typeof part === "string" ? latin(part) : part)));
  return Buffer.concat([u32(8 + content.length), latin(type), content]);
}
function largeBox(type: string, content: Buffer): Buffer {
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(16 + content.length));
  return Buffer.concat([u32(1), latin(type), size, content]);
}

const opening = box("ftyp", "isom\0\0\u0002\0isomiso2avc1mp41");
const header = box("mvhd", Buffer.alloc(100));
const named = box("\u00a9nam", Buffer.from([0, TITLE.length, 0, 0]), TITLE);
const xyz = box("\u00a9xyz", Buffer.from([0, PLACE.length, 0x15, 0xc7]), PLACE);
const track = (...parts: Buffer[]) => box("trak", box("tkhd", Buffer.alloc(84)), ...parts);

/** A film with `parts` in its header, and its pictures last. */
const film = (...parts: Buffer[]) =>
  Buffer.concat([opening, box("moov", header, ...parts), box("mdat", PICTURES)]);
const version = Buffer.alloc(4);
const handler = box("hdlr", Buffer.alloc(8), "mdta", Buffer.alloc(13));
const key = (name: string) => Buffer.concat([u32(8 + name.length), latin("mdta"), latin(name)]);
const value = (text: string) => box("data", u32(1), u32(0), text);
const keys = box(
  "keys",
  version,
  u32(2),
  key("com.apple.quicktime.model"),
  key("com.apple.quicktime.location.ISO6709"),
);
const items = box("ilst", box("\0\0\0\u0001", value("SecretCam 12")), box("\0\0\0\u0002", value(PLACE)));

export const plain = () => film(box("udta", named));
export const withXyz = () => film(track(), box("udta", named, xyz));
export const withLoci = () => film(box("udta", named, box("loci", version, PLACE)));
export const withQuickTimeKeys = () => film(box("udta", named), box("meta", handler, keys, items));
export const withIsoMeta = () => film(box("udta", named), track(box("meta", version, handler, keys, items)));
export const withItem = () =>
  film(box("udta", named, box("meta", version, handler, box("ilst", box("\u00a9xyz", value(PLACE))))));
export const withXmp = () => {
  const id = Buffer.from("be7acfcb97a942e89c71999491e3afac", "hex");
  return Buffer.concat([
    opening,
    box("uuid", id, `<x:xmpmeta exif:GPSLatitude="${PLACE}"/>`),
    film(box("udta", named)).subarray(opening.length),
  ]);
};
export const withCameraBlock = () => film(box("udta", named, box("GPMF", PLACE)));
export const withLargeXyz = () => film(box("udta", named, largeBox("\u00a9xyz", latin(PLACE))));
export const withTerminator = () => film(box("udta", named, xyz, Buffer.alloc(4)));
export const withFragment = () =>
  Buffer.concat([
    opening,
    box("moov", header, box("udta", named)),
    box("moof", box("traf", box("udta", xyz))),
    box("mdat", PICTURES),
  ]);
export const withLyingSize = () => film(box("udta", Buffer.concat([u32(9_999), latin("loci")])));
export const withTinySize = () => film(box("udta", Buffer.concat([u32(4), latin("loci")])));
export const withCompressedHeader = () => film(box("cmov", Buffer.alloc(20)));
/** The first bytes of a film of `size` bytes: all of its boxes, and none of its pictures. */
export const openingOf = (size: number) => {
  const start = Buffer.concat([opening, box("moov", header, box("udta", named, xyz))]);
  return Buffer.concat([start, u32(size - start.length), latin("mdat")]);
};
