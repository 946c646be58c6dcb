/** Reads `length` bytes at `offset`, fewer at the end of the file. */
export type ReadAt = (offset: number, length: number) => Promise<Uint8Array>;

/** A box to be made unreadable, in bytes from the start of the file: its type stands at `start + 4`. */
export interface HiddenBox {
  start: number;
  /** Where its content begins. */
  content: number;
  end: number;
}
export type MovieScan = { ok: true; hide: HiddenBox[] } | { ok: false };

interface Box extends HiddenBox {
  type: string;
}
interface Scan {
  read: ReadAt;
  hide: HiddenBox[];
  left: number;
}

// A film of hours in fragments has a few thousand; a file of millions of empty boxes was made to keep us busy.
const MOST_BOXES = 200_000;
const LONGEST_KEYS = 1024 * 1024;
const PARENTS = new Set(["moov", "trak", "mdia", "minf", "moof", "traf", "udta"]);
// QuickTime "©xyz" (ISO 6709), 3GPP "loci" (TS 26.244, 8.10), XMP packets and what cameras and dash cams add.
const PLACES = new Set(["\u00a9xyz", "\u00a9loc", "loci", "XMP_", "GPMF", "gps ", "GPS "]);
/** Keys of QuickTime metadata that tell a place, such as com.apple.quicktime.location.ISO6709. */
const PLACE_KEY = /location|gps|iso6709|xmp/i;
const XMP_UUID = "be7acfcb97a942e89c71999491e3afac";

const ascii = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The box at `start`, or null when what stands there is none that fits before `limit`. */
async function boxAt({ read }: Scan, start: number, limit: number, top: boolean): Promise<Box | null> {
  const head = await read(start, 16);
  if (head.length < 8) return null;
  const type = ascii(head.subarray(4, 8));
  const short = view(head).getUint32(0);
  // Zero means "to the end of the file", which only the last box of the file may say.
  if (short === 0) return top ? { type, start, content: start + 8, end: limit } : null;
  if (short === 1 && head.length < 16) return null;
  const size = short === 1 ? Number(view(head).getBigUint64(8)) : short;
  const content = start + (short === 1 ? 16 : 8);
  return size >= content - start && start + size <= limit
    ? { type, start, content, end: start + size }
    : null;
}

/** All boxes from `start` to `limit`; false when something else stands between them. */
async function walk(
  scan: Scan,
  [start, limit]: readonly [number, number],
  visit: (box: Box) => Promise<boolean>,
  top = false,
): Promise<boolean> {
  // QuickTime ends a list of user data with four zero bytes.
  for (let at = start; at < limit && (top || limit - at >= 8);) {
    if ((scan.left -= 1) < 0) return false;
    const box = await boxAt(scan, at, limit, top);
    if (!box) return !top && ascii(await scan.read(at, 4)) === "\0\0\0\0";
    if (!(await visit(box))) return false;
    at = box.end;
  }
  return true;
}

/** Which numbers of a "keys" box name a place; they count from 1. */
async function placeKeys(scan: Scan, box: Box): Promise<Set<number> | null> {
  if (box.end - box.content > LONGEST_KEYS) return null;
  const bytes = await scan.read(box.content, box.end - box.content);
  const found = new Set<number>();
  for (let at = 8, index = 1; at + 8 <= bytes.length; index += 1) {
    const size = view(bytes).getUint32(at);
    if (size < 8) return null;
    if (PLACE_KEY.test(ascii(bytes.subarray(at + 8, at + size)))) found.add(index);
    at += size;
  }
  return found;
}

async function visitMeta(scan: Scan, meta: Box): Promise<boolean> {
  // ISO files give this box a version of four bytes, QuickTime does not.
  const plain = ascii(await scan.read(meta.content + 4, 4)) === "hdlr";
  const inside = [plain ? meta.content : meta.content + 4, meta.end] as const;
  let keys: Set<number> | null = new Set();
  let items: Box | undefined;
  const sound = await walk(scan, inside, async (box) => {
    if (box.type === "keys") keys = await placeKeys(scan, box);
    if (box.type === "ilst") items = box;
    if (box.type === "xml " || PLACES.has(box.type)) scan.hide.push(box);
    return keys !== null;
  });
  if (!sound || !items) return sound;
  return walk(scan, [items.content, items.end], (box) => {
    const index = view(Buffer.from(box.type, "latin1")).getUint32(0);
    if (PLACES.has(box.type) || keys?.has(index)) scan.hide.push(box);
    return Promise.resolve(true);
  });
}

async function visitBox(scan: Scan, box: Box): Promise<boolean> {
  // Padding behind the last box is no part of the film, and anything could stand in it.
  if (PLACES.has(box.type) || box.type === "\0\0\0\0") scan.hide.push(box);
  else if (box.type === "meta") return visitMeta(scan, box);
  else if (PARENTS.has(box.type)) return walk(scan, [box.content, box.end], (inner) => visitBox(scan, inner));
  else if (box.type === "uuid") {
    const id = Buffer.from(await scan.read(box.content, 16)).toString("hex");
    if (id === XMP_UUID) scan.hide.push(box);
    // A compressed header could hold anything; nothing has written one for twenty years.
  } else if (box.type === "cmov") return false;
  return true;
}

/**
 * Where an MP4 or MOV tells the place it was filmed at. Reads headers only, so its cost does not grow with the film.
 * Not ok when the file is not boxes from end to end: cut short, or with something else behind it (an archive, a page).
 * ISO/IEC 14496-12; QuickTime File Format, "User data" and "Metadata".
 */
export async function scanMovie(read: ReadAt, size: number): Promise<MovieScan> {
  const scan: Scan = { read, hide: [], left: MOST_BOXES };
  const sound = await walk(scan, [0, size], (box) => visitBox(scan, box), true);
  return sound ? { ok: true, hide: scan.hide } : { ok: false };
}
