import { describe, expect, it } from "vitest";
import { counterDefaults, counterEdits, counterForm } from "./counter-form.ts";
import { counteredTerms } from "./countered-terms.ts";
import { termsDiff } from "./terms-diff.ts";
import { ids, sampleItem, sampleTerms } from "./testing/sample-terms.ts";

const ZONE = "America/New_York";
const terms = sampleTerms({ exclusivity: { category: "crisp", days: 30 } }, [
  sampleItem({ publishFrom: "2026-12-01T05:00:00.000Z", publishTo: "2026-12-06T04:59:59.000Z" }),
  sampleItem({ id: ids(2), format: "story", gross: 9_000n }),
]);
const filled = () => counterDefaults(ids(7), terms, ZONE);
const line = ids(1);

/** The form as somebody sends it, with what differs in its first line and around it. */
function sent(first: Record<string, string> = {}, around: Record<string, unknown> = {}) {
  const form = filled();
  const items = { ...form.items, [line]: { ...form.items[line], ...first } };
  const empty = (fields: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
  return {
    ...empty({ ...form, ...around }),
    items: Object.fromEntries(Object.entries(items).map(([id, fields]) => [id, empty(fields)])),
  };
}
const keysOf = (data: unknown) => {
  const form = counterForm(terms).parse(data);
  const after = counteredTerms(terms, counterEdits(form, terms, ZONE));
  return termsDiff(terms, after, (at) => at).map((change) => change.key);
};
const problems = (data: unknown) =>
  counterForm(terms)
    .safeParse(data)
    .error?.issues.map((issue) => issue.path.join(".")) ?? [];

describe("the form of a counter-offer", () => {
  it("sent as it was filled in changes nothing, wherever the reader lives", () => {
    for (const zone of [ZONE, "Asia/Tokyo", "Pacific/Auckland", "UTC"]) {
      const data = sent();
      const fresh = counterDefaults(ids(7), terms, zone).items[line];
      const form = counterForm(terms).parse({
        ...data,
        items: { ...data.items, [line]: { ...data.items[line], ...fresh } },
      });
      expect(counteredTerms(terms, counterEdits(form, terms, zone))).toEqual(terms);
    }
  });

  it.each([
    ["a price", { price: "$500" }, {}, ["price", "total.gross", "total.net", "total.brandFee", "total.cost"]],
    ["a quantity", { quantity: "3" }, {}, ["quantity"]],
    ["a specification", { specification: "90 seconds" }, {}, ["specification"]],
    ["the last day", { publishTo: "2026-12-09" }, {}, ["publish"]],
    ["no first day", { publishFrom: "" }, {}, ["publish"]],
    ["the media", {}, { licenceMedia: ["website"] }, ["licence.media"]],
    ["a term without end", {}, { licenceTerm: "perpetual" }, ["licence.term"]],
    ["no exclusivity", {}, { exclusivityCategory: "", exclusivityDays: "" }, ["exclusivity"]],
    ["a message alone", {}, { message: "Please" }, []],
  ])("changes %s and nothing else", (_what, first, around, expected) => {
    const own = (key: string) => key.replace(`item.${line}.`, "");
    expect(keysOf(sent(first, around)).map(own)).toEqual(expected);
  });

  it("reads a day as the whole day of the one who typed it", () => {
    const form = counterForm(terms).parse(sent({ publishFrom: "2026-12-02", publishTo: "2026-12-09" }));
    const [first] = counterEdits(form, terms, ZONE).items;
    expect(first?.publishFrom?.toISOString()).toBe("2026-12-02T05:00:00.000Z");
    expect(first?.publishTo?.toISOString()).toBe("2026-12-10T04:59:59.000Z");
  });

  it.each([
    ["a price that is none", { price: "lots" }, {}, `items.${line}.price`],
    ["a price below one unit", { price: "0.50" }, {}, `items.${line}.price`],
    ["no quantity", { quantity: "0" }, {}, `items.${line}.quantity`],
    [
      "a window that ends first",
      { publishFrom: "2026-12-09", publishTo: "2026-12-02" },
      {},
      `items.${line}.publishTo`,
    ],
    ["half an exclusivity", {}, { exclusivityDays: "" }, "exclusivityDays"],
    ["a term of no days", {}, { licenceTerm: "0" }, "licenceTerm"],
    ["a medium that nobody knows", {}, { licenceMedia: ["billboard"] }, "licenceMedia.0"],
  ])("refuses %s beside its field", (_what, first, around, path) => {
    expect(problems(sent(first, around))).toEqual([path]);
  });

  it("asks for every line: leaving one out is not a way to drop it", () => {
    const data = sent();
    expect(problems({ ...data, items: { [line]: data.items[line] } })).toEqual([`items.${ids(2)}`]);
  });
});
