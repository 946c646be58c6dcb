import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodingOf, repairMojibake } from "./encoding.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le"));
const swapped = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le").swap16());
/** What somebody gets who opens UTF-8 as Windows-1252. */
const damaged = (text: string) => new TextDecoder("windows-1252").decode(utf8(text));

describe("the encoding of a file", () => {
  it.each([
    ["UTF-8 with a mark", Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), true, "utf-8"],
    ["UTF-8", utf8("name;José"), true, "utf-8"],
    ["plain letters", utf8("name,handle"), true, "utf-8"],
    ["UTF-16 with a mark", Uint8Array.of(0xff, 0xfe, 0x61, 0), false, "utf-16le"],
    ["UTF-16, big endian", Uint8Array.of(0xfe, 0xff, 0, 0x61), false, "utf-16be"],
    ["UTF-16 without a mark", utf16("name,handle"), true, "utf-16le"],
    ["the same, big endian", swapped("name,handle"), true, "utf-16be"],
    ["Windows-1252", Uint8Array.of(0x4a, 0x6f, 0x73, 0xe9), false, "windows-1252"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0, 0, 0x0d, 0, 0, 0x1a), false, null],
    ["an archive, as a spreadsheet is", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 8), true, null],
  ] as const)("%s", (_, head, valid, expected) => {
    expect(encodingOf(head, valid)).toBe(expected);
  });
});

describe("mojibake", () => {
  it.each([
    ["JosÃ©", "José"],
    ["MÃ¼ller", "Müller"],
    ["ZoÃ« â€œThe Panâ€\u009d", "Zoë “The Pan”"],
    ["CafÃ\u0083Â©", "Café"],
    ["ÅÃ³dÅº", "ÅÃ³dÅº"],
    ["José", "José"],
    ["São Paulo", "São Paulo"],
    ["Â", "Â"],
    ["日本", "日本"],
    ["", ""],
  ])("%s", (text, expected) => {
    expect(repairMojibake(text)).toBe(expected);
  });

  it("is undone for every text, once and twice over, when it has letters beyond English", () => {
    const letters = fc.string({
      unit: fc.constantFrom(..."aeiou éüñçßøåœŽ€“”日本語🙂"),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, (text) => {
        // “çŽŽ” may be meant or be a damaged 玎: nobody can tell, so such a text proves nothing.
        fc.pre(repairMojibake(text) === text);
        expect(repairMojibake(damaged(text))).toBe(text);
        expect(repairMojibake(damaged(damaged(text)))).toBe(text);
      }),
    );
  });
});
