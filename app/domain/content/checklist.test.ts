import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreedOf, checklistOf, decideChecklist, decidedChecklist, type Agreed } from "./checklist.ts";

const none: Agreed = { hashtags: [], mentions: [], keyMessages: [], dos: [], donts: [] };
const state = (agreed: Partial<Agreed>, caption: string) =>
  checklistOf({ ...none, ...agreed }, caption).map((item) => item.state);

describe("the checklist of a brief", () => {
  it.each<[string, string, "met" | "missing"]>([
    ["#onepan", "#ad #onepan dinner", "met"],
    ["onepan", "#OnePan dinner", "met"],
    ["#onepan", "onepan dinner", "missing"],
    ["#onepan", "#onepandinner", "missing"],
    ["#onepan", "#onepan_2", "missing"],
    ["#onepan", "#onepan.", "met"],
    ["#onepan", "#a#onepan", "met"],
    ["#été", "#ÉTÉ en ville", "met"],
  ])("hashtag %s in %j is %s", (tag, caption, expected) => {
    expect(state({ hashtags: [tag] }, caption)).toEqual([expected]);
  });

  it.each<[string, string, "met" | "missing"]>([
    ["@pepperjar", "With @pepperjar", "met"],
    ["pepperjar", "With @PepperJar.", "met"],
    ["@pepperjar", "With pepperjar", "missing"],
    ["@pepperjar", "With @pepperjar.official", "missing"],
    ["@pepperjar", "mail me@pepperjar", "missing"],
  ])("mention %s in %j is %s", (handle, caption, expected) => {
    expect(state({ mentions: [handle] }, caption)).toEqual([expected]);
  });

  it.each<[string, string, "met" | "missing" | "person"]>([
    ["Ready in forty minutes", "Ready in forty minutes", "person"],
    ["Say “one pan, no plan”", "One pan,\nno plan. #ad", "met"],
    ["Say “one pan, no plan”", "One pan", "missing"],
    ["Link to https://pepperjar.example/pan", "pepperjar.example/pan", "met"],
    ["Link to pepperjar.example/pan", "See https://www.pepperjar.example/pan?x=1", "met"],
    ["Link to pepperjar.example/pan", "See pepperjar.example/pans", "missing"],
    ["Tag @noor and use #onepan", "#onepan @noor", "met"],
    ["Tag @noor and use #onepan", "#onepan", "missing"],
  ])("asked for %j, in %j: %s", (line, caption, expected) => {
    expect(state({ keyMessages: [line] }, caption)).toEqual([expected]);
    expect(state({ dos: [line] }, caption)).toEqual([expected]);
  });

  it.each<[string, string, "met" | "missing" | "person"]>([
    ["No other brands", "With @rival", "person"],
    ["Do not tag @rival", "With @pepperjar", "met"],
    ["Do not tag @rival", "With @rival", "missing"],
    ["Never say “cures” or “heals”", "It heals everything", "missing"],
  ])("left out %j, in %j: %s", (line, caption, expected) => {
    expect(state({ donts: [line] }, caption)).toEqual([expected]);
  });

  it("keeps the order of the brief and gives every line a key of its own", () => {
    const agreed = {
      ...{ hashtags: ["a", "b"], mentions: ["c"], keyMessages: ["d"], dos: ["e"], donts: ["f"] },
    };
    const items = checklistOf(agreed, "");
    expect(items.map((item) => item.text)).toEqual(["#a", "#b", "@c", "d", "e", "f"]);
    expect(new Set(items.map((item) => item.key)).size).toBe(items.length);
  });

  it("lets the reviewer decide what the caption cannot tell, and nothing else", () => {
    const agreed = { ...none, hashtags: ["a", "b"], dos: ["Show the jar", "Smile"] };
    const decided = decideChecklist(checklistOf(agreed, "#a"), ["hashtag-1", "do-0", "nothing"]);
    expect(decided.map(({ text, met, by }) => [text, met, by])).toEqual([
      ["#a", true, "caption"],
      ["#b", false, "caption"],
      ["Show the jar", true, "reviewer"],
      ["Smile", false, "reviewer"],
    ]);
    expect(decidedChecklist.parse(decided)).toEqual(decided);
  });

  it("reads any text and any brief", () => {
    const words = fc.array(fc.string({ unit: "grapheme", maxLength: 80 }), { maxLength: 4 });
    const any = fc.record({ hashtags: words, mentions: words, keyMessages: words, dos: words, donts: words });
    fc.assert(
      fc.property(any, fc.string({ unit: "grapheme", maxLength: 300 }), (agreed, caption) => {
        expect(checklistOf(agreed, caption)).toHaveLength(Object.values(agreed).flat().length);
      }),
    );
  });

  it("of older terms names hashtags and mentions only", () => {
    expect(agreedOf({ disclosure: { hashtags: ["a"], mentions: [] } })).toEqual({ ...none, hashtags: ["a"] });
  });
});
