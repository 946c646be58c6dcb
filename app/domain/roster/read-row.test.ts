import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { delimiterOf, guessMapping } from "./columns.ts";
import { readHandle, readPlatform, readRow } from "./read-row.ts";

const exponentOf = (currency: string) => (/^(?:USD|EUR|GBP)$/.test(currency) ? 2 : null);
const header = ["Name", "@ Username", "Network", "Followers", "ER (%)", "Price (EUR)", "E-Mail", "Niche"];
const mapping = guessMapping([header, ["Noor", "noor", "ig", "10k", "3,1 %", "200", "a@b.example", "food"]]);

describe("the columns of a list", () => {
  it("are guessed from their headings", () => {
    expect(
      guessMapping([["Influencer", "Handle", "Platform", "Subs", "Engagement Rate", "Fee", "Email"]]).columns,
    ).toEqual({
      ...{
        name: 0,
        handle: 1,
        platform: 2,
        followers: 3,
        engagement: 4,
        price: 5,
        email: 6,
        currency: null,
        tags: null,
      },
    });
    expect(mapping).toMatchObject({
      hasHeader: true,
      fixedCurrency: "EUR",
      fixedPlatform: null,
      rateIsShare: false,
    });
  });

  it("are left to the person where there is no header", () => {
    const guess = guessMapping([["Noor", "noor.cooks", "12k"]]);
    expect(guess.hasHeader).toBe(false);
    expect(Object.values(guess.columns).every((one) => one === null)).toBe(true);
    expect(guess.fixedPlatform).toBe("instagram");
  });

  it("hold shares of one when every rate is below one", () => {
    expect(
      guessMapping([
        ["Handle", "ER"],
        ["a", "0.031"],
        ["b", "0,02"],
      ]).rateIsShare,
    ).toBe(true);
    expect(
      guessMapping([
        ["Handle", "ER"],
        ["a", "0.031"],
        ["b", "3.1"],
      ]).rateIsShare,
    ).toBe(false);
  });

  it.each([
    ["a;b;c\n1,5;2;3\n", ";"],
    ["a,b,c\n1,2,3\n", ","],
    ["a\tb\n1,5\t2\n", "\t"],
    ["a|b\n1|2\n", "|"],
    ["sep=;\na;b\n", ";"],
    ['name,bio\n"x","a; b; c"\n"y","d; e"\n', ","],
    ["one column\n", ","],
  ])("%j is separated by %j", (text, mark) => {
    expect(delimiterOf(text)).toBe(mark);
  });
});

describe("a row", () => {
  it("is read as people keep it", () => {
    const cells = [
      "JosÃ© ",
      "https://www.instagram.com/Jose.Cooks/?hl=en",
      "",
      "475.8m",
      "1.39%",
      "1.200,50 €",
      " JOSE@mail.example",
      "Food; food, Travel",
    ];
    expect(readRow(cells, mapping, exponentOf)).toEqual({
      ok: true,
      row: {
        ...{ platform: "instagram", handle: "jose.cooks", name: "José", followers: 475_800_000 },
        ...{ engagementBps: 139, price: "120050", currency: "EUR", email: "jose@mail.example" },
        tags: ["food", "travel"],
      },
    });
  });

  it("says everything that is wrong with it", () => {
    const read = readRow(
      ["", "no handle!", "myspace", "many", "high", "a lot", "nobody", ""],
      mapping,
      exponentOf,
    );
    expect(read).toMatchObject({ ok: false });
    expect(read.ok ? [] : read.problems.map((one) => one.split(":")[0])).toEqual([
      ...["Handle", "Platform", "Followers", "Engagement rate", "Price", "Email"],
    ]);
  });

  it("takes what says nothing as nothing", () => {
    const read = readRow(["n/a", "@noor", "TT", "-", "", "#N/A", "none", ""], mapping, exponentOf);
    expect(read).toMatchObject({
      ok: true,
      row: { platform: "tiktok", handle: "noor", name: "", followers: 0, price: null, email: "" },
    });
  });

  it("never throws, whatever stands in its cells", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary-ascii", maxLength: 30 }), { maxLength: 12 }),
        (cells) => {
          const read = readRow(cells, mapping, exponentOf);
          if (read.ok) expect(read.row.handle).not.toBe("");
          else expect(read.problems.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe("names", () => {
  it.each([
    ["@Noor.Cooks", "noor.cooks", null],
    ["noor", "noor", null],
    ["https://www.tiktok.com/@noor?lang=en", "noor", "tiktok"],
    ["youtube.com/@NoorCooks", "noorcooks", "youtube"],
  ])("%s", (cell, handle, platform) => {
    expect(readHandle(cell)).toEqual({ handle, platform });
  });
  it.each([
    ["IG", "instagram"],
    ["Tik Tok", "tiktok"],
    ["YouTube", "youtube"],
    ["Twitch", "other"],
    ["myspace", null],
  ])("%s is %s", (cell, platform) => {
    expect(readPlatform(cell)).toBe(platform);
  });
});
