import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PLATFORM_FORMATS, PLATFORMS } from "../../account/platforms.ts";
import { checkDisclosure, disclosureBlock, type Caption } from "./check.ts";
import { foldOf, mediumNote, PLATFORM_LABELS } from "./platform-rules.ts";
import { proposedCaption } from "./proposal.ts";
import { MARKETS, type Market } from "./rule.ts";
import { RULES, ruleOf } from "./rules.ts";

const base = { platform: "instagram", brandName: "Pepperjar", day: "2026-11-22", markets: MARKETS } as const;
const blocked = (caption: Caption) => disclosureBlock(checkDisclosure(caption));
const NATIONS = [...new Set(RULES.map((rule) => rule.place))].filter(
  (place) => !/^(?:US|UK|EU)$/.test(place),
);

describe("where it stands", () => {
  it("counts the fold of each platform and format to the character", () => {
    for (const platform of PLATFORMS)
      for (const format of PLATFORM_FORMATS[platform]) {
        const { characters } = foldOf(platform, format);
        const code = (before: number) =>
          checkDisclosure({ ...base, platform, format, text: `${"x".repeat(before - 1)} #ad` })[0]?.code;
        expect([platform, format, code(characters - 1)]).toEqual([platform, format, "disclosed"]);
        expect([platform, format, code(characters)]).toEqual([platform, format, "below_fold"]);
      }
    expect(foldOf("tiktok").characters).toBe(150);
    expect(foldOf("instagram").characters).toBe(125);
  });

  it("counts the lines above the fold: a short on YouTube shows its title only", () => {
    const code = (format: string, text: string) =>
      checkDisclosure({ ...base, platform: "youtube", format, text })[0]?.code;
    expect(code("long_video", "One pan\nForty minutes\n#ad")).toBe("disclosed");
    expect(code("long_video", "One pan\nForty\nminutes\n#ad")).toBe("below_fold");
    expect(code("short", "One pan\n#ad")).toBe("below_fold");
    expect(code("short", "#ad One pan")).toBe("disclosed");
  });

  it("says what text cannot tell of a video and a story", () => {
    expect(mediumNote("reel")).toContain("in the video");
    expect(mediumNote("story")).toContain("each frame");
    expect(mediumNote("carousel")).toBeNull();
  });
});

describe("the platform's own label", () => {
  it("is required beside the words in the US and Europe, advised in the UK, and never enough", () => {
    const codes = (text: string, label: boolean | undefined) =>
      checkDisclosure({ ...base, text, label }).map((one) => one.code);
    expect(codes("#ad", true)).toEqual(["disclosed", "disclosed", "disclosed"]);
    expect(codes("#ad", undefined)).toEqual(["disclosed", "disclosed", "disclosed"]);
    expect(codes("#ad", false)).toEqual(["label_missing", "disclosed", "label_missing"]);
    expect(codes("One pan", true)).toEqual(["missing", "missing", "missing"]);
  });

  it("is not asked for where a platform has none", () => {
    expect(PLATFORM_LABELS.other).toBeNull();
    expect(blocked({ ...base, platform: "other", text: "#ad", label: false })).toBeNull();
  });
});

describe("what holds for every caption", () => {
  const anyText = fc.string({ unit: "grapheme", maxLength: 300 });
  const somePlaces = fc.record({
    markets: fc.subarray<Market>([...MARKETS], { minLength: 1 }),
    countries: fc.subarray(NATIONS, { maxLength: 4 }),
    platform: fc.constantFrom(...PLATFORMS),
  });

  it("text after an accepted leading disclosure never makes it fail", () => {
    const led = fc.constantFrom("#ad ", "Ad. ", "[Ad] ", "AD | ", "#advertisement ");
    fc.assert(
      fc.property(led, anyText, fc.constantFrom(...PLATFORMS), (lead, rest, platform) => {
        expect(blocked({ ...base, markets: ["US", "UK", "EU"], platform, text: lead + rest })).toBeNull();
      }),
    );
  });

  it("each country's own word leads the same way", () => {
    fc.assert(
      fc.property(fc.constantFrom(...NATIONS), anyText, (country, rest) => {
        const text = `${ruleOf(country, base.day)?.propose ?? ""}. ${rest}`;
        expect(blocked({ ...base, markets: ["EU"], countries: [country], text })).toBeNull();
      }),
    );
  });

  it("the proposed caption passes everywhere, keeps what was written, and proposes nothing twice", () => {
    fc.assert(
      fc.property(anyText, somePlaces, (text, places) => {
        const proposed = proposedCaption({ ...base, ...places, text });
        expect(blocked({ ...base, ...places, text: proposed })).toBeNull();
        expect(proposed).toContain(text.trim());
        expect(proposedCaption({ ...base, ...places, text: proposed })).toBe(proposed);
      }),
    );
  });

  it("more places never make it laxer, and letter case never matters", () => {
    fc.assert(
      fc.property(anyText, somePlaces, (text, places) => {
        const one = { ...base, ...places, text };
        for (const market of places.markets)
          if (!blocked(one)) expect(blocked({ ...one, markets: [market] })).toBeNull();
      }),
    );
    for (const text of ["#ad x", "Sponsored. x", "Werbung. x", "keine Werbung", "#spon"])
      expect(checkDisclosure({ ...base, text: text.toUpperCase() }).map((one) => one.code)).toEqual(
        checkDisclosure({ ...base, text }).map((one) => one.code),
      );
  });

  it("proposes one word where one does, and each language where it takes several", () => {
    const proposed = (text: string, markets: Market[], countries: string[] = []) =>
      proposedCaption({ ...base, text, markets, countries });
    expect(proposed("One pan", ["US", "UK", "EU"])).toBe("#ad\nOne pan");
    expect(proposed("Sponsored. One pan", ["US", "UK"])).toBe("#ad\nSponsored. One pan");
    expect(proposed("#ad One pan", ["US", "EU"], ["DE"])).toBe("Werbung\n#ad One pan");
    expect(proposed("One pan", ["US", "EU"], ["DE", "FR"])).toBe("#ad | Werbung | Publicité\nOne pan");
    expect(proposed("#ad One pan", ["US"])).toBe("#ad One pan");
  });
});
