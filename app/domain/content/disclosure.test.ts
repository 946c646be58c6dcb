import { describe, expect, it } from "vitest";
import { checkDisclosure, disclosureBlock } from "./disclosure.ts";
import { DISCLOSURE_RULES, MARKETS, VISIBLE_CHARACTERS, type Market } from "./disclosure-rules.ts";

type Code = ReturnType<typeof checkDisclosure>[number]["code"];
const SHORT: Record<string, Code> = {
  ok: "disclosed",
  no: "missing",
  word: "rejected_word",
  fold: "below_fold",
  run: "buried",
};
const long = (count: number) => "x".repeat(count);

/** Caption, then the verdict in the US, the UK and the EU. Brand: Pepperjar, on Instagram. */
const CAPTIONS: [caption: string, us: string, uk: string, eu: string][] = [
  // One word that everybody takes, however it is written.
  ["Ad. My one-pan weeknight with Pepperjar", "ok", "ok", "ok"],
  ["#ad My one-pan weeknight", "ok", "ok", "ok"],
  ["#AD one pan", "ok", "ok", "ok"],
  ["AD: one pan", "ok", "ok", "ok"],
  ["[Ad] one pan", "ok", "ok", "ok"],
  ["(ad) one pan", "ok", "ok", "ok"],
  ["ad | one pan", "ok", "ok", "ok"],
  ["One pan, forty minutes. #ad", "ok", "ok", "ok"],
  ["Dinner is done🍳 #ad", "ok", "ok", "ok"],
  ["𝗔𝗱 one pan", "ok", "ok", "ok"],
  ["Advertisement: one pan", "ok", "ok", "ok"],
  ["#advertisement one pan", "ok", "ok", "ok"],
  ["Advertising for Pepperjar", "no", "ok", "ok"],
  ["Advert: one pan", "no", "ok", "no"],
  ["#advert one pan", "no", "ok", "no"],
  // The markets disagree.
  ["Sponsored by Pepperjar. One pan", "ok", "word", "ok"],
  ["#sponsored one pan", "ok", "word", "ok"],
  ["SPONSORED one pan", "ok", "word", "ok"],
  ["Paid partnership with Pepperjar", "ok", "no", "ok"],
  ["Pepperjar partner. One pan", "ok", "no", "no"],
  ["pepperjar ambassador here", "ok", "no", "no"],
  ["#pepperjarpartner one pan", "ok", "no", "no"],
  ["#PepperjarAmbassador one pan", "ok", "no", "no"],
  ["In association with Pepperjar", "no", "word", "no"],
  ["Gifted: one jar", "no", "word", "no"],
  // Nobody takes these.
  ["#sp one pan", "word", "no", "word"],
  ["#spon one pan", "word", "word", "no"],
  ["spon. one pan", "word", "word", "no"],
  ["#collab with Pepperjar", "word", "no", "word"],
  ["A collab with Pepperjar", "word", "no", "word"],
  ["Thanks to Pepperjar for the jar", "word", "word", "no"],
  ["Thanks Pepperjar", "word", "no", "no"],
  ["Ambassador life", "word", "no", "no"],
  ["#ambassador one pan", "word", "no", "no"],
  ["My favourite jar, @pepperjar", "no", "no", "no"],
  ["One pan, forty minutes", "no", "no", "no"],
  ["", "no", "no", "no"],
  // A word inside another word, a handle, a hashtag or an address says nothing.
  ["Salad for two", "no", "no", "no"],
  ["I had one pan, made it glad and sad", "no", "no", "no"],
  ["#salad #adventure one pan", "no", "no", "no"],
  ["#ad_venture one pan", "no", "no", "no"],
  ["@ad makes one pan", "no", "no", "no"],
  ["See example.com/ad for more", "no", "no", "no"],
  ["An ad-free evening, one pan", "no", "no", "no"],
  ["#pepperjarpartners one pan", "no", "no", "no"],
  ["Pepperjar partners with farmers", "no", "no", "no"],
  // The word is there and denies it, or means something else.
  ["This is not an ad, I just love it", "no", "no", "no"],
  ["Not sponsored, just happy", "no", "word", "no"],
  ["#notsponsored one pan", "no", "no", "no"],
  ["No ad, promise", "no", "no", "no"],
  ["This isn’t an ad", "no", "no", "no"],
  ["Turn your ad blocker off", "no", "no", "no"],
  ["An ad hoc dinner", "no", "no", "no"],
  ["Not what you expected? Ad: one pan", "ok", "ok", "ok"],
  ["Not sponsored last week, but this is an ad", "ok", "ok", "ok"],
  ["This video is ad free, promise", "no", "no", "no"],
  // What is there and cannot be read, or is read as something else.
  ["#ad\u200bventure, one pan", "no", "no", "no"],
  ["The ad\u2060dress of one pan", "no", "no", "no"],
  ["One pan #a\u200dd", "ok", "ok", "ok"],
  ["#ad\u0336 one pan", "no", "no", "no"],
  ["\u1d43\u1d48 one pan", "no", "no", "no"],
  ["#\u0430d one pan", "no", "no", "no"],
  // The language of the audience counts in the EU only.
  ["Werbung. Ein Topf, vierzig Minuten", "no", "no", "ok"],
  ["Anzeige | Ein Topf", "no", "no", "ok"],
  ["#Anzeige Ein Topf", "no", "no", "ok"],
  ["Publicité. Une casserole", "no", "no", "ok"],
  ["Publicite\u0301. Une casserole", "no", "no", "ok"],
  ["Collaboration commerciale avec Pepperjar", "no", "no", "ok"],
  ["Publicidad: una sartén", "no", "no", "ok"],
  ["#adv una padella", "no", "no", "ok"],
  ["#pubblicità una padella", "no", "no", "ok"],
  ["Reclame: één pan", "no", "no", "ok"],
  ["Reklama: jeden garnek", "no", "no", "ok"],
  ["#annonce: én gryde", "no", "no", "ok"],
  // Before the fold and not in a run of hashtags.
  [`${long(124)} #ad`, "fold", "fold", "fold"],
  [`${long(122)} #ad`, "ok", "ok", "ok"],
  [`${"🍳".repeat(120)} #ad`, "ok", "ok", "ok"],
  [`#ad ${long(400)}`, "ok", "ok", "ok"],
  ["One pan\n.\n.\n.\n.\n#ad", "fold", "fold", "fold"],
  ["One pan\n\nForty minutes\n#ad", "ok", "ok", "ok"],
  [`${long(200)} sponsored`, "fold", "word", "fold"],
  ["#food #onepan #dinner #ad", "run", "run", "run"],
  ["#food #onepan #ad", "ok", "ok", "ok"],
  ["#a #b #c #d #ad One pan. Ad", "ok", "ok", "ok"],
  ["Dinner #a #b #c #ad", "run", "run", "run"],
];

describe("the disclosure check", () => {
  it.each(CAPTIONS)("%j: US %s, UK %s, EU %s", (text, ...expected) => {
    const found = checkDisclosure({ text, platform: "instagram", brandName: "Pepperjar", markets: MARKETS });
    expect(found.map((finding) => finding.code)).toEqual(expected.map((short) => SHORT[short]));
    for (const finding of found) expect(finding.ok).toBe(finding.code === "disclosed");
  });

  it("covers at least 60 captions", () => {
    expect(new Set(CAPTIONS.map(([caption]) => caption)).size).toBeGreaterThanOrEqual(60);
  });

  it("counts the fold of each platform to the character", () => {
    const code = (platform: keyof typeof VISIBLE_CHARACTERS, before: number) =>
      checkDisclosure({ text: `${long(before - 1)} #ad`, platform, brandName: "P", markets: ["US"] })[0]
        ?.code;
    for (const platform of ["instagram", "tiktok", "youtube", "other"] as const) {
      expect(code(platform, VISIBLE_CHARACTERS[platform] - 1)).toBe("disclosed");
      expect(code(platform, VISIBLE_CHARACTERS[platform])).toBe("below_fold");
    }
    expect(VISIBLE_CHARACTERS.tiktok).toBe(150);
  });

  it("reads a brand's name literally, marks and all", () => {
    const of = (text: string, brandName: string) =>
      checkDisclosure({ text, platform: "instagram", brandName, markets: ["US"] })[0]?.code;
    expect(of("Otter & Oak partner, one pan", "Otter & Oak")).toBe("disclosed");
    expect(of("#otteroakpartner one pan", "Otter & Oak")).toBe("disclosed");
    expect(of("C++ partner", "C++")).toBe("disclosed");
    expect(of("Cxx partner", "C++")).toBe("missing");
    expect(of("(a|b)* partner", "(a|b)*")).toBe("disclosed");
  });

  it("gives a reason, a fix and a source for each market, quoting the word that is not enough", () => {
    const [finding] = checkDisclosure({
      text: "Sponsored by Pepperjar",
      platform: "tiktok",
      brandName: "Pepperjar",
      markets: ["UK"],
    });
    expect(finding).toEqual({
      market: "UK",
      ok: false,
      code: "rejected_word",
      sentence: "“Sponsored” does not disclose an ad here",
      fix: DISCLOSURE_RULES.UK.fix,
      source: "CAP Code 2.1, ASA guidance",
    });
  });

  it("blocks until every market is satisfied, naming each fix once", () => {
    const block = (text: string, markets: Market[]) =>
      disclosureBlock(checkDisclosure({ text, platform: "instagram", brandName: "Pepperjar", markets }));
    expect(block("#ad", [...MARKETS])).toBeNull();
    expect(block("Sponsored", ["US", "EU"])).toBeNull();
    expect(block("Sponsored", ["US", "UK"])).toBe(DISCLOSURE_RULES.UK.fix);
    expect(block("Dinner", ["US", "UK", "EU"])?.split("; ")).toContain(DISCLOSURE_RULES.US.fix);
    expect(block("Dinner", [])).toBeNull();
  });

  it("is dated and sourced, and rejects no word that it accepts", () => {
    for (const market of MARKETS) {
      const rule = DISCLOSURE_RULES[market];
      expect(rule.since).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(rule.source).not.toBe("");
      expect(rule.accepted.filter((word) => rule.rejected.includes(word))).toEqual([]);
      for (const word of [...rule.accepted, ...rule.rejected]) expect(word).toBe(word.toLowerCase());
    }
  });
});
