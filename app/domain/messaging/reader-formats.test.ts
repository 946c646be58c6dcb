import { describe, expect, it } from "vitest";
import { readerFormats } from "./reader-formats.ts";

const now = new Date("2026-11-02T12:00:00Z");
const nb = "\u00a0";

describe("how a person reads", () => {
  it.each([
    ["America/New_York", "en-US", `Sat Nov 14, 3:40${nb}pm EST`],
    ["America/New_York", "en-GB", "Sat 14 Nov, 15:40 EST"],
    ["Europe/Berlin", "de-DE", "Sat 14 Nov, 21:40 CET"],
    ["Australia/Sydney", "en-AU", `Sun 15 Nov, 7:40${nb}am AEDT`],
    ["Asia/Kolkata", "en-IN", `Sun 15 Nov, 2:10${nb}am IST`],
    ["America/Sao_Paulo", "en-US", `Sat Nov 14, 5:40${nb}pm GMT-3`],
    ["UTC", "en-US", `Sat Nov 14, 8:40${nb}pm UTC`],
  ])("names the instant and the zone in %s for %s", (timeZone, locale, expected) => {
    expect(readerFormats({ timeZone, locale }, now).when("2026-11-14T20:40:00.000Z")).toBe(expected);
  });

  it("adds the year only when it is not this one, by the reader's calendar", () => {
    const f = readerFormats({ timeZone: "America/New_York", locale: "en-US" }, now);
    expect(f.day("2026-11-06T18:00:00Z")).toBe("Fri Nov 6");
    expect(f.day("2027-01-01T03:00:00Z")).toBe("Thu Dec 31");
    expect(f.day("2027-01-01T06:00:00Z")).toBe("Fri Jan 1 2027");
  });

  it("follows daylight saving time", () => {
    const f = readerFormats({ timeZone: "America/New_York", locale: "en-US" }, now);
    expect(f.when("2026-10-31T16:00:00Z")).toBe(`Sat Oct 31, 12:00${nb}pm EDT`);
  });

  it("formats money exactly, in the reader's locale", () => {
    const money = { amount: "43000", currency: "USD" };
    expect(readerFormats({ timeZone: "UTC", locale: "en-US" }, now).money(money)).toBe("$430.00");
    expect(readerFormats({ timeZone: "UTC", locale: "de-DE" }, now).money(money)).toBe(`430,00${nb}$`);
    expect(
      readerFormats({ timeZone: "UTC", locale: "en-US" }, now).money({
        amount: "90071992547409931",
        currency: "USD",
      }),
    ).toBe("$900,719,925,474,099.31");
  });

  it("survives zones and locales that do not exist", () => {
    const f = readerFormats({ timeZone: "Mars/Olympus", locale: "??" }, now);
    expect(f.when("2026-11-14T20:40:00Z")).toBe(`Sat Nov 14, 8:40${nb}pm UTC`);
    expect(f.money({ amount: "100", currency: "EUR" })).toBe("€1.00");
  });
});
