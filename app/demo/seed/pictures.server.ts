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

/** A video of a draft: six seconds of noodles, 360 × 640. */
export async function draftVideo(): Promise<ReceivedFile> {
  const bytes = await readFile(new URL("./media/one-pan-noodles.mp4", import.meta.url));
  return store(bytes, "one-pan.mp4", "video/mp4", "mp4");
}
