import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { termsDiff } from "../offer/terms-diff.ts";
import { ids, sampleItem, sampleTerms } from "../offer/testing/sample-terms.ts";
import { amendedTerms, extendsLicence, moneyDifference, monthTerms, type Change } from "./amended-terms.ts";
import { assembleAmendment } from "./document.ts";

const day = (instant: string) => instant.slice(0, 10);
const base = sampleTerms({}, [sampleItem(), sampleItem({ id: ids(2), format: "story", gross: 9_000n })]);
const { media, territory, termDays, paidMedia } = base.licence;
const grant = { media, territory, termDays, paidMedia, lineId: ids(7), price: 0n };
const work = {
  ...({ kind: "extra_work", lineId: ids(7), platform: "instagram", format: "story" } as const),
  ...{ contentOnly: false, quantity: 1, specification: "", price: 5_000n, publishTo: null },
};
const round: Change = { kind: "extra_round", position: 0, rounds: 1, price: 5_000n };
const dates = { publishFrom: null, publishTo: null, draftBy: new Date("2026-12-03T22:59:59.000Z") };

describe("amended terms", () => {
  it.each<[what: string, change: Change, keys: string[], cost: bigint]>([
    ["a round", round, [`item.${ids(1)}.price`, `item.${ids(1)}.rounds`], 5_500n],
    ["a lower fee", { kind: "fee", position: 0, gross: 40_000n }, [`item.${ids(1)}.price`], -3_300n],
    ["a date", { kind: "new_date", position: 1, ...dates }, [`item.${ids(2)}.draft`], 0n],
    ["more work", work, [`item.${ids(7)}.what`, `item.${ids(7)}.price`], 5_500n],
    ["a longer licence", { kind: "licence", ...grant, termDays: 180 }, ["licence.term"], 0n],
    [
      "a paid, wider licence",
      { kind: "licence", ...grant, paidMedia: true, price: 2_000n },
      [`item.${ids(7)}.price`, "licence.paid"],
      2_200n,
    ],
  ])("change %s and what follows from it", (_what, change, keys, cost) => {
    const after = amendedTerms(base, change);
    const changed = termsDiff(base, after, day).map(({ key }) => key);
    expect(changed).toEqual(expect.arrayContaining(keys));
    const { added, returned } = moneyDifference(base, after);
    expect(added - returned).toBe(cost);
  });

  it("keep every other line to the cent, and their totals are the sums of the lines", () => {
    const prices = fc.array(fc.bigInt({ min: 1n, max: 999_999n }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(prices, fc.bigInt({ min: 1n, max: 999_999n }), fc.nat(3), (gross, fee, at) => {
        const before = sampleTerms(
          {},
          gross.map((one, index) => sampleItem({ id: ids(index), gross: one })),
        );
        const position = at % gross.length;
        const after = amendedTerms(before, { kind: "fee", position, gross: fee });
        for (const [index, item] of after.items.entries())
          if (index !== position) expect(item).toEqual(before.items[index]);
        const sum = (key: "gross" | "brandFee") =>
          after.items.reduce((all, item) => all + BigInt(item[key]), 0n);
        expect(after.totals.cost).toBe(String(sum("gross") + sum("brandFee")));
      }),
    );
  });

  it("add up rounds, and refuse a line that there is not", () => {
    const twice = amendedTerms(amendedTerms(base, round), round);
    expect(twice.items[0]).toMatchObject({ extraRounds: 2, gross: "53000" });
    expect(() => amendedTerms(base, { ...round, position: 5 })).toThrow(RangeError);
  });

  it("of a month are that month's own: its dates, without the frame", () => {
    const programme = { everyMonths: 1 as const, periods: 3, noticeDays: 30, fundDays: 7 };
    const frame = sampleTerms({ programme }, [sampleItem({ publishTo: "2026-01-31T12:00:00.000Z" })]);
    const month = monthTerms(frame, 2);
    expect(month).toMatchObject({ month: 2, items: [{ publishTo: "2026-02-28T12:00:00.000Z" }] });
    expect(month.programme).toBeUndefined();
    expect(monthTerms(month, 2)).toEqual(month);
    expect(monthTerms(base, 1)).toBe(base);
  });
});

describe("a licence is extended", () => {
  const was = { ...base.licence, media: ["organic_social"], territory: ["US"], termDays: 90 };
  it.each([
    ["the same", {}, true],
    ["longer", { termDays: 91 }, true],
    ["without end", { termDays: null }, true],
    ["worldwide", { territory: [] }, true],
    ["more media", { media: ["website", "organic_social"] }, true],
    ["shorter", { termDays: 89 }, false],
    ["other countries", { territory: ["GB"] }, false],
    ["no medium", { media: [] }, false],
  ])("by %s: %o, %s", (_what, differs, expected) => {
    expect(extendsLicence(was, { ...was, ...differs })).toBe(expected);
  });

  it("and never narrowed back", () => {
    expect(extendsLicence({ ...was, paidMedia: true }, was)).toBe(false);
    expect(extendsLicence({ ...was, termDays: null }, was)).toBe(false);
    expect(extendsLicence({ ...was, territory: [] }, was)).toBe(false);
  });
});

describe("the document", () => {
  const after = amendedTerms(base, round);
  const document = assembleAmendment({
    ...{ number: 2, before: base, after, dealNumber: 2001, added: 5_500n, returned: 0n },
    contract: { dealNumber: 2001, title: "Creator agreement for “One-pan weeknights”", parties: [] },
    contractSha256: "a".repeat(64),
    baseTermsSha256: "b".repeat(64),
    termsSha256: "c".repeat(64),
    proposedAt: new Date("2026-11-22T12:00:00.000Z"),
  });
  const text = document.clauses.flatMap(({ paragraphs }) => paragraphs).join("\n");

  it("names both digests, every change, the money and when it counts", () => {
    expect(document.title).toBe("Amendment 2 to the creator agreement for “One-pan weeknights”");
    for (const part of ["a".repeat(64), "b".repeat(64), "$55.00 in addition", "within 3 days", "it lapses"])
      expect(text).toContain(part);
    expect(text).toContain("Instagram reel, price: $480.00, instead of $430.00.");
    expect(text).toContain("Instagram reel, extra revision rounds: 1, new.");
  });
});
