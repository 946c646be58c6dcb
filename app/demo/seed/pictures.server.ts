import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import type { ReceivedFile } from "#app/domain/content/submit-draft.server.ts";
import { storage } from "#app/services/storage/storage.server.ts";
import { newStorageKey } from "#app/services/storage/storage-key.ts";

const PALETTES = [
  ["#f7efe2", "#7a1f23", "#e9a23b", "#2d4a3e"],
  ["#eef1f6", "#31426b", "#f0b429", "#c65d4b"],
  ["#f3efe9", "#4b5d43", "#d98c5f", "#22313f"],
  ["#fbf3ec", "#8a3b4f", "#f2c14e", "#3f5e5a"],
] as const;

/** A still life on a table: a bowl, a jar, steam. Another number, another table. */
function drawing(seed: number): string {
  const [wall, jar, food, bowl] = PALETTES[seed % PALETTES.length] ?? PALETTES[0];
  const shift = (seed * 37) % 120;
  const crumbs = Array.from({ length: 26 }, (_, at) => {
    const x = 330 + ((at * 89 + seed * 53) % 430);
    const y = 762 + ((at * 47 + seed * 31) % 66);
    return `<circle cx="${x}" cy="${y}" r="${5 + (at % 5)}" fill="${at % 3 ? jar : wall}"/>`;
  }).join("");
  const steam = [0, 1, 2].map(
    (at) =>
      `<path d="M${430 + at * 110} 640 q 40 -70 0 -140 t 0 -140" stroke="${bowl}" stroke-opacity="0.25" stroke-width="14" fill="none"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="1350">
    <rect width="1080" height="1350" fill="${wall}"/>
    <rect y="960" width="1080" height="390" fill="${food}" fill-opacity="0.35"/>
    ${steam.join("")}
    <ellipse cx="545" cy="840" rx="300" ry="110" fill="${food}"/>${crumbs}
    <path d="M245 840 a300 260 0 0 0 600 0 z" fill="${bowl}"/>
    <g transform="translate(${850 - shift / 4} ${745 + shift / 6})">
      <rect width="190" height="260" rx="24" fill="${jar}"/><rect x="-10" y="-46" width="210" height="60" rx="14" fill="${bowl}"/>
      <rect x="24" y="80" width="142" height="96" rx="10" fill="${wall}"/>
    </g></svg>`;
}

async function store(bytes: Buffer, name: string, mime: string, ext: string): Promise<ReceivedFile> {
  const storageKey = newStorageKey("drafts", ext);
  const stored = await storage.put(storageKey, Readable.from([bytes]), { contentType: mime });
  return { storageKey, name, mime, ...stored };
}

/** A photo of a draft: 1080 × 1350, drawn. */
export async function draftPhoto(seed: number): Promise<ReceivedFile> {
  const { default: sharp } = await import("sharp");
  const bytes = await sharp(Buffer.from(drawing(seed)))
    .jpeg({ quality: 82 })
    .toBuffer();
  return store(bytes, `frame-${(seed % 5) + 1}.jpg`, "image/jpeg", "jpg");
}

/** A platform's statistics as a screenshot shows them: bars and lines, no words. Another number, other bars. */
export async function statisticsPicture(seed: number, at: number): Promise<ReceivedFile> {
  const { default: sharp } = await import("sharp");
  const bars = Array.from({ length: 12 }, (_, bar) => {
    const height = 90 + ((bar * 71 + seed * 43 + at * 29) % 210);
    return `<rect x="${60 + bar * 52}" y="${760 - height}" width="34" height="${height}" rx="8" fill="#31426b"/>`;
  }).join("");
  const lines = [150, 210, 270].map(
    (y) => `<rect x="60" y="${y}" width="${420 - y / 2}" height="22" rx="11" fill="#c9cfdb"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="900"><rect width="720" height="900" fill="#f7f8fa"/>
    <circle cx="96" cy="84" r="34" fill="#c65d4b"/>${lines.join("")}${bars}</svg>`;
  return store(await sharp(Buffer.from(svg)).png().toBuffer(), "statistics.png", "image/png", "png");
}

/** A card with a face and covered lines, in place of somebody's document. */
export async function identityPicture(): Promise<ReceivedFile> {
  const { default: sharp } = await import("sharp");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="860" height="540"><rect width="860" height="540" rx="28" fill="#dfe6ee"/>
    <rect x="50" y="110" width="220" height="290" rx="12" fill="#b9c4d3"/><circle cx="160" cy="210" r="56" fill="#7d8a9c"/>
    <path d="M70 400 a90 100 0 0 1 180 0 z" fill="#7d8a9c"/>
    ${[140, 200, 260, 320].map((y) => `<rect x="320" y="${y}" width="420" height="26" rx="6" fill="#22313f"/>`).join("")}</svg>`;
  return store(await sharp(Buffer.from(svg)).png().toBuffer(), "document.png", "image/png", "png");
}

/** A video of a draft: six seconds of noodles, 360 × 640. */
export async function draftVideo(): Promise<ReceivedFile> {
  const bytes = await readFile(new URL("./media/one-pan-noodles.mp4", import.meta.url));
  return store(bytes, "one-pan.mp4", "video/mp4", "mp4");
}
