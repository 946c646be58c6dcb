import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

// Besley for headings, as in the portals. It has Latin only; Source Sans 3 has Greek and Cyrillic as well.
const FACES = {
  heading: "@expo-google-fonts/besley/600SemiBold/Besley_600SemiBold.ttf",
  text: "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  strong: "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
} as const;

export type Face = keyof typeof FACES;
const ALL = Object.keys(FACES) as Face[];

let files: Promise<[Face, Buffer][]> | undefined;

/** The font files, read once per process (about 0.8 MB). */
export function fontFiles(): Promise<[Face, Buffer][]> {
  const find = createRequire(import.meta.url);
  files ??= Promise.all(
    ALL.map(async (face) => [face, await readFile(find.resolve(FACES[face]))] as [Face, Buffer]),
  );
  return files;
}

// What pdfkit keeps of fontkit's font is outside its public types; only the question of coverage is asked here.
interface WithFont {
  _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

/** Registers the faces in a document and answers which of them can show a text. */
export function setUpFaces(doc: PDFKit.PDFDocument, loaded: [Face, Buffer][]) {
  const covers = new Map<Face, (codePoint: number) => boolean>();
  for (const [face, bytes] of loaded) {
    doc.registerFont(face, bytes);
    doc.font(face);
    const { font } = (doc as unknown as WithFont)._font;
    covers.set(face, (codePoint) => font.hasGlyphForCodePoint(codePoint));
  }
  const shows = (face: Face, char: string) => covers.get(face)?.(char.codePointAt(0) ?? 0) ?? false;
  return {
    /** `wanted`, or the nearest face that has every character of the text. */
    faceFor(wanted: Face, text: string): Face {
      if (wanted !== "heading") return wanted;
      return [...text].every((char) => /\s/.test(char) || shows("heading", char)) ? "heading" : "strong";
    },
    /**
     * The text as it can be printed. Invisible marks go; a character in no font shows as its code point, such as
     * `[U+65E5]`, because a contract must not lose a character silently.
     */
    printable(text: string): string {
      const visible = text.normalize("NFC").replace(/\p{Default_Ignorable_Code_Point}/gu, "");
      const clean = visible.replace(/[^\P{Cc}\n]/gu, " ");
      const code = (char: string) => (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
      const one = (char: string) => (char === "\n" || shows("text", char) ? char : `[U+${code(char)}]`);
      return [...clean].map(one).join("");
    },
  };
}

export type Faces = ReturnType<typeof setUpFaces>;
