import { describe, expect, it } from "vitest";
import { contactsOf, HIDDEN, plainHandle, withoutContacts } from "./contacts.ts";
import { previewOf } from "./preview.ts";

const known = new Set(["noor.eats", "pepperjar"]);
const masked = (text: string) => withoutContacts(text, known);

describe("contact details before acceptance", () => {
  it.each([
    ["Write to noor@eats.example, please.", `Write to ${HIDDEN}, please.`],
    ["noor (at) eats (dot) com", HIDDEN],
    ["Call +1 (510) 555-0142 tonight", `Call ${HIDDEN} tonight`],
    ["Call 510-555-0142.", `Call ${HIDDEN}.`],
    ["Here: https://wa.me/15105550142 or t.me/noor_eats", `Here: ${HIDDEN} or ${HIDDEN}`],
    ["Are you on WhatsApp?", `Are you on ${HIDDEN}?`],
    ["I am @noor_private elsewhere", `I am ${HIDDEN} elsewhere`],
    ["noor @gmail.com", HIDDEN],
    ["Two: a@b.example and c@d.example", `Two: ${HIDDEN} and ${HIDDEN}`],
  ])("%s", (text, shown) => expect(masked(text)).toBe(shown));

  it.each([
    "I would mention @pepperjar and post on @Noor.Eats.",
    "32,400 followers, $430.00, by 2026-11-14, 10:30 to 12:00",
    "The brief is at https://pepperjar.com/noodles?ref=2024",
    "https://www.tiktok.com/@noor.eats/video/1",
    "Nine minutes, one pan, 4 servings.",
  ])("leaves %s", (text) => expect(masked(text)).toBe(text));

  it("names each with its place, in order", () => {
    const text = "Telegram or 510-555-0142";
    const found = contactsOf(text, known);
    expect(found.map((one) => one.what)).toEqual(["a way to talk elsewhere", "a phone number"]);
    for (const { from, to, words } of found) expect(text.slice(from, to)).toBe(words);
  });

  it("leaves nothing to find in what it has masked", () => {
    const text = "a@b.example, wa.me/1, @somebody_else, +44 20 7946 0958 and Signal me";
    expect(contactsOf(masked(text), known)).toEqual([]);
  });

  it("compares handles without sign, case and the end of a sentence", () => {
    expect(plainHandle("@Noor.Eats.")).toBe("noor.eats");
  });
});

describe("the line of a list", () => {
  it("is one line, cut between words", () => {
    expect(previewOf(" One\n\ntwo ", 0)).toBe("One two");
    expect(previewOf("", 1)).toBe("A file");
    expect(previewOf("", 3)).toBe("3 files");
    expect(previewOf("one two three four, five", 0, 20)).toBe("one two three four…");
    expect(previewOf("x".repeat(30), 0, 10)).toBe(`${"x".repeat(10)}…`);
    expect(previewOf("🍜".repeat(12), 0, 10)).toBe(`${"🍜".repeat(10)}…`);
  });
});
