import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreedPolicySchema, DEFAULT_POLICY, type Policy } from "../deal/policy.ts";
import { termsDiff } from "./terms-diff.ts";
import type { TermsBody } from "./terms.ts";
import { ids, sampleItem, sampleTerms } from "./testing/sample-terms.ts";

const day = (instant: string) => instant.slice(0, 10);
const diff = (before: TermsBody, after: TermsBody) => termsDiff(before, after, day);
const keys = (before: TermsBody, after: TermsBody) => diff(before, after).map((change) => change.key);

const base = sampleTerms({}, [sampleItem(), sampleItem({ id: ids(2), format: "story", gross: 9_000n })]);
const item = `item.${ids(1)}`;
const { licence } = base;
const itemsWith = (differs: Parameters<typeof sampleItem>[0]) =>
  sampleTerms({}, [sampleItem(differs), sampleItem({ id: ids(2), format: "story", gross: 9_000n })]);
const with_ = (differs: Parameters<typeof sampleTerms>[0]) =>
  sampleTerms(differs, [sampleItem(), sampleItem({ id: ids(2), format: "story", gross: 9_000n })]);
const MONEY = ["total.gross", "total.net", "total.brandFee", "total.cost"];

describe("the difference between two versions of the terms", () => {
  it.each<[what: string, after: TermsBody, expected: string[]]>([
    ["a price and every sum", itemsWith({ gross: 50_000n }), [`${item}.price`, ...MONEY]],
    ["a quantity", itemsWith({ quantity: 2 }), [`${item}.quantity`]],
    ["a specification", itemsWith({ specification: "90 seconds" }), [`${item}.specification`]],
    ["a format", itemsWith({ format: "ugc_video", contentOnly: true }), [`${item}.what`]],
    ["a platform", itemsWith({ platform: "tiktok" }), [`${item}.what`]],
    ["a window's beginning", itemsWith({ publishFrom: "2026-12-01T00:00:00.000Z" }), [`${item}.publish`]],
    ["a window's end", itemsWith({ publishTo: "2026-12-01T00:00:00.000Z" }), [`${item}.publish`]],
    ["the media", with_({ licence: { ...licence, media: ["website"] } }), ["licence.media"]],
    ["the term", with_({ licence: { ...licence, termDays: null } }), ["licence.term"]],
    ["the territory", with_({ licence: { ...licence, territory: ["US"] } }), ["licence.territory"]],
    ["paid ads", with_({ licence: { ...licence, paidMedia: true } }), ["licence.paid"]],
    ["edits", with_({ licence: { ...licence, edits: true } }), ["licence.edits"]],
    ["AI training", with_({ licence: { ...licence, noAiTraining: false } }), ["licence.ai"]],
    ["exclusivity", with_({ exclusivity: { category: "crisp", days: 30 } }), ["exclusivity"]],
    ["markets", with_({ disclosure: { ...base.disclosure, markets: ["UK"] } }), ["markets"]],
    ["countries", with_({ disclosure: { ...base.disclosure, countries: ["DE"] } }), ["markets"]],
    ["key messages", with_({ guidelines: { keyMessages: ["One pan"], dos: [], donts: [] } }), ["messages"]],
    ["dos", with_({ guidelines: { keyMessages: [], dos: ["Show the jar"], donts: [] } }), ["dos"]],
    ["don’ts", with_({ guidelines: { keyMessages: [], dos: [], donts: ["No rivals"] } }), ["donts"]],
    ["hashtags", with_({ disclosure: { ...base.disclosure, hashtags: [] } }), ["hashtags"]],
    ["mentions", with_({ disclosure: { ...base.disclosure, mentions: [] } }), ["mentions"]],
    ["the brief's title", with_({ brief: { ...base.brief, title: "Other" } }), ["brief"]],
    ["the brand's country", with_({ brand: { ...base.brand, country: "GB" } }), ["brand"]],
    ["the creator's handle", with_({ creator: { ...base.creator, handle: "n" } }), ["creator"]],
  ])("names %s and nothing else", (_what, after, expected) => {
    expect(keys(base, after)).toEqual(expected);
  });

  it("names every number of the policy", () => {
    for (const key of Object.keys(agreedPolicySchema.shape) as (keyof Policy)[]) {
      const policy = { ...DEFAULT_POLICY, [key]: DEFAULT_POLICY[key] + 1 };
      expect(keys(base, with_({ policy }))).toContain(`policy.${key}`);
    }
  });

  it("says a line that came and one that went, with the other side empty", () => {
    const one = sampleTerms({}, [sampleItem()]);
    const added = diff(one, base).find((change) => change.key === `item.${ids(2)}.price`);
    expect(added).toEqual({
      key: `item.${ids(2)}.price`,
      label: "Instagram story, price",
      before: null,
      after: "$90.00",
    });
    expect(diff(base, one).find((change) => change.key === `item.${ids(2)}.price`)).toMatchObject({
      before: "$90.00",
      after: null,
    });
  });

  it("is in words, with the names of both sides", () => {
    const after = sampleTerms({ licence: { ...licence, termDays: 30 } }, [sampleItem({ gross: 50_000n })]);
    const words = diff(sampleTerms(), after).map(({ label, before, after: is }) => [label, before, is]);
    expect(words).toEqual([
      ["Instagram reel, price", "$430.00", "$500.00"],
      ["Agreed fee", "$430.00", "$500.00"],
      ["Noor Haddad nets", "$430.00", "$500.00"],
      ["Service fee of Pepperjar", "$43.00", "$50.00"],
      ["Pepperjar pays", "$473.00", "$550.00"],
      ["Licence, how long", "90\u00a0days", "30\u00a0days"],
    ]);
  });

  it("tells two lines of the same kind apart", () => {
    const two = [sampleItem(), sampleItem({ id: ids(2) })];
    const labels = diff(
      sampleTerms({}, two),
      sampleTerms({}, [sampleItem(), sampleItem({ id: ids(2), quantity: 3 })]),
    );
    expect(labels.map((change) => change.label)).toEqual(["Instagram reel 2, quantity"]);
  });

  it("is empty for equal terms and turns round with them, whatever they hold", () => {
    const terms = fc
      .record({
        prices: fc.array(fc.bigInt({ min: 1n, max: 1_000_000n }), { minLength: 1, maxLength: 4 }),
        termDays: fc.option(fc.integer({ min: 1, max: 3_650 })),
        days: fc.option(fc.integer({ min: 1, max: 730 })),
        quantity: fc.integer({ min: 1, max: 50 }),
        specification: fc.string({ maxLength: 40 }),
      })
      .map(({ prices, termDays, days, quantity, specification }) =>
        sampleTerms(
          {
            licence: { ...licence, termDays },
            exclusivity: days === null ? null : { category: "spices", days },
          },
          prices.map((gross, at) => sampleItem({ id: ids(at), gross, quantity, specification })),
        ),
      );
    fc.assert(
      fc.property(terms, terms, (one, two) => {
        expect(diff(one, structuredClone(one))).toEqual([]);
        const back = new Map(diff(two, one).map((change) => [change.key, change]));
        for (const change of diff(one, two)) {
          expect(back.get(change.key)).toMatchObject({ before: change.after, after: change.before });
        }
        expect(back.size).toBe(diff(one, two).length);
      }),
    );
  });
});
