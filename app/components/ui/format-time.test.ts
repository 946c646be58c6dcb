import { describe, expect, it, test } from "vitest";
import {
  formatClock,
  formatDate,
  formatDay,
  formatInstant,
  formatRelative,
  formatSpan,
  formatZone,
} from "./format-time.ts";

const NOW = new Date("2026-11-12T15:24:00Z");
const AT = new Date("2026-11-14T20:40:00Z");
const NEW_YORK = "America/New_York";
/** Non-breaking spaces as plain ones, for reading; their places have a test of their own. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("an instant in words", () => {
  it.each([
    [NEW_YORK, "en-US", "Sat Nov 14, 3:40 pm EST"],
    ["America/Los_Angeles", "en-US", "Sat Nov 14, 12:40 pm PST"],
    ["Europe/Berlin", "en-GB", "Sat 14 Nov, 21:40 CET"],
    ["Asia/Tokyo", "en-US", "Sun Nov 15, 5:40 am GMT+9"],
    ["UTC", "en-US", "Sat Nov 14, 8:40 pm UTC"],
    [NEW_YORK, "pt_BR nonsense", "Sat Nov 14, 3:40 pm EST"],
  ])("reads in %s, %s as %s", (zone, locale, words) => {
    expect(plain(formatInstant(AT, zone, NOW, true, locale))).toBe(words);
  });

  it("leaves the zone out unless asked", () => {
    expect(plain(formatInstant(AT, NEW_YORK, NOW))).toBe("Sat Nov 14, 3:40 pm");
    expect(plain(formatClock(AT, NEW_YORK))).toBe("3:40 pm");
  });

  it("keeps number and unit on one line", () => {
    expect(formatInstant(AT, NEW_YORK, NOW)).toBe("Sat Nov\u00a014, 3:40\u00a0pm");
  });
});

describe("the year", () => {
  it("is there only when it is not this one", () => {
    expect(plain(formatDay(AT, NEW_YORK, NOW))).toBe("Nov 14");
    expect(plain(formatDate(new Date("2027-01-03T12:00:00Z"), NEW_YORK, NOW))).toBe("Sun Jan 3 2027");
  });

  it("is this one by the reader's calendar, not by UTC", () => {
    const newYear = new Date("2027-01-01T03:00:00Z");
    expect(plain(formatDay(newYear, NEW_YORK, NOW))).toBe("Dec 31");
    expect(plain(formatDay(newYear, "UTC", NOW))).toBe("Jan 1 2027");
  });
});

test("zones follow summer time", () => {
  expect(formatZone(new Date("2026-07-01T12:00:00Z"), NEW_YORK)).toBe("EDT");
  expect(formatZone(AT, NEW_YORK)).toBe("EST");
});

describe("a span", () => {
  const MIN = 60_000;
  it.each([
    [54 * 60 * MIN, "2 d 6 h"],
    [48 * 60 * MIN, "2 d"],
    [21 * 60 * MIN + 36 * MIN, "21 h 36 min"],
    [60 * MIN, "1 h"],
    [59 * MIN + 59_999, "59 min"],
    [30_000, "0 min"],
    [-5, "0 min"],
  ])("of %d ms is %s", (ms, words) => expect(plain(formatSpan(ms))).toBe(words));
});

describe("a distance", () => {
  const at = (minutes: number) => plain(formatRelative(new Date(NOW.getTime() + minutes * 60_000), NOW));
  it.each([
    [5 * 24 * 60 + 70, "in 5 days"],
    [24 * 60, "in 1 day"],
    [125, "in 2 h"],
    [0.5, "in a moment"],
    [-0.5, "just now"],
    [-12, "12 min ago"],
    [-3 * 24 * 60, "3 days ago"],
  ])("of %d minutes is %s", (minutes, words) => expect(at(minutes)).toBe(words));
});
