import { describe, expect, it } from "vitest";
import { checkDisclosure } from "./check.ts";
import { MARKETS } from "./rule.ts";
import { CAPTIONS } from "./testing/captions.ts";
import { SIGNS } from "./testing/signs.ts";

const caption = { platform: "instagram", brandName: "Pepperjar", day: "2026-11-22" } as const;

describe("the disclosure check", () => {
  it.each(CAPTIONS)("%j: US %s, UK %s, EU %s", (text, ...expected) => {
    const found = checkDisclosure({ ...caption, text, markets: MARKETS });
    expect(found.map((finding) => finding.code)).toEqual(expected.map((short) => SIGNS[short]));
    for (const finding of found) expect(finding.ok).toBe(finding.code === "disclosed");
  });

  it("covers at least 150 captions in the three markets alone, no two the same", () => {
    expect(new Set(CAPTIONS.map(([text]) => text)).size).toBe(CAPTIONS.length);
    expect(CAPTIONS.length).toBeGreaterThanOrEqual(150);
  });

  it("reads a brand's name literally, marks and all", () => {
    const of = (text: string, brandName: string) =>
      checkDisclosure({ ...caption, text, brandName, markets: ["US"] })[0]?.code;
    expect(of("Otter & Oak partner, one pan", "Otter & Oak")).toBe("disclosed");
    expect(of("#otteroakpartner one pan", "Otter & Oak")).toBe("disclosed");
    expect(of("@otteroak partner, one pan", "Otter & Oak")).toBe("disclosed");
    expect(of("C++ partner", "C++")).toBe("disclosed");
    expect(of("Cxx partner", "C++")).toBe("rejected_word");
    expect(of("(a|b)* partner", "(a|b)*")).toBe("disclosed");
    expect(of("ad", "")).toBe("disclosed");
  });

  it("says what was found, what to do, and by which rule of which day", () => {
    const [finding] = checkDisclosure({ ...caption, text: "Sponsored by Pepperjar", markets: ["UK"] });
    expect(finding).toEqual({
      market: "UK",
      ok: false,
      code: "rejected_word",
      quote: "Sponsored",
      sentence: "“Sponsored” does not disclose an ad here",
      fix: "begin with “#ad”; “Sponsored” is not enough",
      source: "CAP Code 2.1, ASA guidance",
      authority: "Advertising Standards Authority",
      since: "2018-09-28",
    });
  });

  it("has nothing to say without a market", () => {
    expect(checkDisclosure({ ...caption, text: "", markets: [] })).toEqual([]);
  });
});
