import sharp from "sharp";

const box = (type: string, payload: Buffer) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + payload.length);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, payload]);
};

/** The opening of an MP4 (its `ftyp` box), then free space that makes it `size` long. */
export function mp4(size = 64): Buffer {
  const head = box("ftyp", Buffer.from("isom\0\0\u0002\0isomiso2avc1mp41", "latin1"));
  const rest = size - head.length - 8;
  return rest < 0 ? head : Buffer.concat([head, box("free", Buffer.alloc(rest))]);
}

export const mov = box("ftyp", Buffer.from("qt  \0\0\u0002\0qt  ", "latin1"));
export const heic = box("ftyp", Buffer.from("heic\0\0\0\0mif1heic", "latin1"));
/** EBML header with the document type `webm`. */
export const webm = Buffer.concat([
  Buffer.from("1a45dfa39f4286810142f7810142f2810442f381084282847765626d4287810242858102", "hex"),
  Buffer.alloc(64),
]);
export const pdf = Buffer.from("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<<>>\nendobj\n", "latin1");
export const svg = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
);
export const html = Buffer.from("<!doctype html><title>x</title><script>alert(1)</script>");
export const gifWithScript = Buffer.from(
  "GIF89a/*\u0001\u0000\u0001\u0000*/=1;</style><script>alert(1)</script>",
  "latin1",
);
export const pdfWithHtml = Buffer.from("%PDF-1.4\n<html><body onload=alert(1)></html>");

/** A 60 × 40 JPEG, stored lying on its side (orientation 6), with a camera name and a place in its EXIF. */
export function jpegWithPlace(): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 40, channels: 3, background: "#c2410c" } })
    .withExif({
      IFD0: { Make: "SecretCam" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "51/1 30/1 0/1",
        GPSLongitudeRef: "W",
        GPSLongitude: "0/1 7/1 0/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

export function picture(format: "png" | "webp" | "gif" | "jpeg", width = 32, height = 24): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#3355ff" } })
    .toFormat(format)
    .toBuffer();
}
