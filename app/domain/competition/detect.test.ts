import { describe, expect, it } from "vitest";
import { detectSponsorship } from "./detect.ts";

const found = (caption: string, mentions: string[] = []) =>
  detectSponsorship({ caption, mentions, own: ["noor.cooks"] }).map(
    ({ brandKey, phrase }) => `${brandKey}: ${phrase}`,
  );

describe("a post that says that it is an ad", () => {
  it.each([
    ["Ad. Nine-minute noodles with @pepperjar", ["pepperjar: Ad"]],
    ["AD | one pan, one jar @pepperjar.uk", ["pepperjar: AD"]],
    ["Noodles again (ad) @pepperjar", ["pepperjar: ad"]],
    ["#ad @castline_pans made this", ["castlinepans: #ad"]],
    ["Crisp on everything. #Ad\n\nWith @pepperjar", ["pepperjar: #Ad"]],
    ["Werbung: der neue Topf von @castline", ["castline: Werbung"]],
    ["Anzeige für @castline", ["castline: Anzeige für"]],
    ["Paid partnership with Castline Pans. It fries.", ["castlinepans: Paid partnership with"]],
    ["paid partnership with @goodgrain and a lot of oats", ["goodgrain: paid partnership with"]],
    ["This one is sponsored by @goodgrain", ["goodgrain: sponsored by"]],
    ["A year of oats #goodgrainpartner", ["goodgrain: #goodgrainpartner"]],
    ["Proud #Goodgrain_ambassador", ["goodgrain: #Goodgrain_ambassador"]],
    ["#gifted lamp from @volta, 📸 @anna.shoots", ["volta: #gifted"]],
    ["#ad with @goodgrain and @castline", ["goodgrain: #ad", "castline: #ad"]],
    ["#ad for Castline Pans, as ever", ["castlinepans: ad for"]],
    ["#ad @noor.cooks x @goodgrain", ["goodgrain: #ad"]],
  ])("%s", (caption, expected) => {
    expect(found(caption)).toEqual(expected);
  });

  it("takes the tagged account when there is one and the caption names nobody", () => {
    expect(found("#ad Lunch", ["goodgrain"])).toEqual(["goodgrain: #ad"]);
    expect(found("#ad Lunch", ["goodgrain", "castline"])).toEqual([]);
  });

  it.each([
    "Lunch with @goodgrain",
    "Not an ad, I just like @goodgrain",
    "No ad: bought it myself, @goodgrain",
    "Not sponsored by @goodgrain",
    "#adventure with @goodgrain",
    "I had to ad lib with @goodgrain",
    "#ad but for whom",
    "Mit @goodgrain im Park",
    "In questo giorno ad Ancona con @goodgrain",
    "thanks @goodgrain",
    "#brandambassador at heart",
    "",
  ])("is not: %s", (caption) => {
    expect(found(caption)).toEqual([]);
  });

  it("quotes the line that says so, cut around it", () => {
    const long = "noodles ".repeat(40);
    const [one] = detectSponsorship({ caption: `First line\n${long}#ad @goodgrain ${long}` });
    expect(one?.quote).toMatch(/^… .*#ad @goodgrain.* …$/);
    expect(one?.quote.length).toBeLessThan(165);
    expect(detectSponsorship({ caption: "First\n#ad @goodgrain oats\nLast" })[0]?.quote).toBe(
      "#ad @goodgrain oats",
    );
  });
});
