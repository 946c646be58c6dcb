import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCount, readShare, wholePercents } from "./amounts.ts";
import { dayReader } from "./days.ts";
import { decodeExport } from "./decode.ts";
import { ageBandOf } from "./read-audience.ts";

describe("counts", () => {
  it.each([
    ["24800", 24_800],
    ["24,800", 24_800],
    ["24.800", 24_800],
    ["1.234.567", 1_234_567],
    ["24\u202f800", 24_800],
    ["24’800", 24_800],
    ["10.0k", 10_000],
    ["475.8m", 475_800_000],
    ["1.234K", 1_234],
    ["12,5 Tsd.", 12_500],
    ["1,2 Mio.", 1_200_000],
    ["3.4", 3],
    ["0", 0],
    ["", null],
    ["--", null],
    ["n/a", null],
    ["-3", null],
    ["12 apples", null],
    ["99b", null],
  ])("%s", (text, expected) => {
    expect(readCount(text)).toBe(expected);
  });
});

it.each([
  ["1.39%", { value: 1.39, percent: true }],
  ["1,39 %", { value: 1.39, percent: true }],
  ["0.42", { value: 0.42, percent: false }],
  ["forty", null],
])("the share %s", (text, expected) => {
  expect(readShare(text)).toEqual(expected);
});

it("whole percents add up to 100 exactly", () => {
  const parts = fc.dictionary(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 1e6 }), { minKeys: 1 });
  fc.assert(
    fc.property(parts, (given) => {
      const sum = Object.values(wholePercents(given)).reduce((all, part) => all + part, 0);
      expect(sum).toBe(100);
    }),
  );
  expect(wholePercents({})).toEqual({});
});

describe("days", () => {
  it.each([
    ["2026-11-04T10:00:00", "en", "2026-11-04"],
    ["11/04/2026", "en", "2026-11-04"],
    ["04.11.2026", "de", "2026-11-04"],
    ["04/11/2026", "es", "2026-11-04"],
    ["Nov 4, 2026", "en", "2026-11-04"],
    ["4. November", "de", "2026-11-04"],
    ["4 de noviembre de 2026", "es", "2026-11-04"],
    ["3. März 2026", "de", "2026-03-03"],
    ["December 24", "en", "2025-12-24"],
    ["2026-12-24", "en", null],
    ["31.06.2026", "de", null],
    ["yesterday", "en", null],
  ] as const)("%s", (text, language, expected) => {
    expect(dayReader([text], language, "2026-11-20")(text)).toBe(expected);
  });

  it("let the column decide which number is the day", () => {
    const column = ["03/04/2026", "25/04/2026"];
    expect(dayReader(column, "en", "2026-11-20")("03/04/2026")).toBe("2026-04-03");
    expect(dayReader(["04/25/2026"], "es", "2026-11-20")("03/04/2026")).toBe("2026-03-04");
  });
});

it.each([
  ["UTF-8 with a mark", Buffer.from("\ufeffDate,Größe"), "Date,Größe"],
  ["UTF-16 with a mark", Buffer.from("\ufeffDate,Größe", "utf16le"), "Date,Größe"],
  ["UTF-16 without", Buffer.from("Date,Größe", "utf16le"), "Date,Größe"],
  ["Windows-1252", Buffer.from("Date,Gr\xf6\xdfe", "latin1"), "Date,Größe"],
])("decodes %s", (_, bytes, text) => {
  expect(decodeExport(bytes)).toBe(text);
});

it.each([
  ["25-34", "25-34"],
  ["55–64 years", "55+"],
  ["65+", "55+"],
  ["under 12", null],
])("the age %s", (text, band) => {
  expect(ageBandOf(text)).toBe(band);
});
