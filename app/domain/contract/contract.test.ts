import { describe, expect, it } from "vitest";
import { digestOf } from "../audit/digest.server.ts";
import { ids, sampleItem, sampleTerms } from "../offer/testing/sample-terms.ts";
import {
  assembleContract,
  CONSENT_TEXTS,
  CONSENT_VERSION,
  contractDocument,
  isSameName,
  TEMPLATE_VERSION,
} from "./contract.ts";
import { readTerms } from "../offer/terms.ts";
import { CLAUSE_KEYS, summaryOf } from "./library/summaries.ts";
import { sealedInput } from "./sealed-input.ts";

const assemble = (terms = sampleTerms()) =>
  assembleContract({
    terms,
    termsSha256: digestOf(terms),
    dealNumber: 2001,
    agreedAt: new Date("2026-11-22T12:00:00.000Z"),
    brandAddress: "12 Mill Lane\nPortland, OR 97201",
    creatorAddress: "4 Elm Court\nAustin, TX 78701",
  });

const share = {
  ...{ bps: 1_200, days: 30, attribution: "last" as const },
  ...{ questionDays: 7, holdDays: 30, minimum: "1000" },
};
const jars = {
  name: "Two jars of chilli crisp",
  returnDays: null,
  shipHours: 72,
  receiptHours: 192,
  value: "2400",
};
const free = [sampleItem({ gross: 0n })];

describe("the contract", () => {
  it("reads the same whenever it is assembled from the same terms", () => {
    expect(contractDocument.parse(JSON.parse(JSON.stringify(assemble())))).toEqual(assemble());
    expect(digestOf(assemble())).toBe(digestOf(assemble()));
  });

  it("is exactly this text: a change of it needs a new template version", () => {
    expect(TEMPLATE_VERSION).toBe("2026-11-23.3");
    expect(assemble()).toMatchSnapshot();
  });

  it("of a programme is exactly this text: the frame first, then one month", () => {
    const terms = sampleTerms({ programme: { periods: 6, everyMonths: 1, noticeDays: 30, fundDays: 7 } });
    expect(assemble(terms)).toMatchSnapshot();
  });

  it.each([
    ["content that the brand publishes itself", sampleTerms({}, [sampleItem({ contentOnly: true })])],
    ["exclusivity", sampleTerms({ exclusivity: { category: "spice blends", days: 30 } })],
    [
      "a creator outside the United States",
      sampleTerms({ creator: { ...sampleTerms().creator, country: "GB" } }),
    ],
    ["the law of the brand", sampleTerms({ governingLaw: "brand" })],
    ["no revision rounds", sampleTerms({ policy: { ...sampleTerms().policy, revisionRounds: 0 } })],
    [
      "no training of models not agreed",
      sampleTerms({ licence: { ...sampleTerms().licence, noAiTraining: false } }),
    ],
    [
      "texts of the brand",
      sampleTerms({
        addenda: [{ id: ids(9), title: "Safety", version: 2, text: "Wear gloves.\n\nNo open fire." }],
      }),
    ],
    ["a fee and a commission", sampleTerms({ commission: share })],
    [
      "a commission with a limit, each month of a programme",
      sampleTerms({
        commission: { ...share, cap: "50000" },
        programme: { periods: 3, everyMonths: 1, noticeDays: 30, fundDays: 7 },
      }),
    ],
    ["a commission with a limit and no fee", sampleTerms({ commission: { ...share, cap: "50000" } }, free)],
    ["a commission and no fee", sampleTerms({ commission: { ...share, holdDays: 0 } }, free)],
    ["a product and no fee", sampleTerms({ product: jars }, free)],
    ["a product, a commission and no fee", sampleTerms({ product: jars, commission: share }, free)],
    ["a product of named worth beside the fee", sampleTerms({ product: jars })],
  ])("with %s is exactly this text, with its digest", (_what, terms) => {
    const document = assemble(terms);
    expect({ digest: digestOf(document), clauses: document.clauses }).toMatchSnapshot();
  });

  it("has another digest when one letter of an address differs", () => {
    const moved = { ...assemble(), parties: assemble().parties.map((one) => ({ ...one, address: "" })) };
    expect(digestOf(moved)).not.toBe(digestOf(assemble()));
  });

  it("keeps the text of every consent that was ever asked for", () => {
    expect(CONSENT_TEXTS["2026-11-22"]).toMatch(/^I have read this contract\. I agree/);
    expect(CONSENT_TEXTS[CONSENT_VERSION]).toMatch(/sign it electronically.*typed name/);
  });
});

describe("old terms and contracts", () => {
  it("keep their digest: what is new is absent, not null", () => {
    const terms = sampleTerms();
    expect(Object.keys(readTerms(JSON.parse(JSON.stringify(terms))))).not.toContain("addenda");
    expect(digestOf(readTerms(JSON.parse(JSON.stringify(terms))))).toBe(digestOf(terms));
  });

  it("are read without keys, and still have a summary beside each clause", () => {
    const old = { ...assemble(), clauses: assemble().clauses.map(({ key: _, ...clause }) => clause) };
    expect(digestOf(contractDocument.parse(old))).toBe(digestOf(old));
    const without = old.clauses.filter((clause) => summaryOf(clause, "en-US") === null);
    expect(without.map((clause) => clause.heading)).toEqual(["Payment of freelance workers"]);
  });
});

describe("plain summaries", () => {
  it("stand beside every clause of the library, in English where a language is not there yet", () => {
    for (const key of CLAUSE_KEYS)
      for (const locale of ["en", "en-GB", "fr", ""])
        expect(summaryOf({ key, heading: "Any" }, locale)).toMatch(/\.$/);
    expect(summaryOf({ heading: "Unknown" }, "en")).toBeNull();
  });

  it("are no part of what is signed", () => {
    const text = JSON.stringify(assemble());
    for (const key of CLAUSE_KEYS) expect(text).not.toContain(summaryOf({ key, heading: "" }, "en"));
  });
});

describe("what the sealed PDF shows", () => {
  const sealed = (terms = sampleTerms()) =>
    sealedInput({
      document: assemble(terms),
      documentSha256: digestOf(assemble(terms)),
      terms,
      sealedAt: new Date("2026-11-23T09:00:00.000Z"),
      origin: "https://market.example",
      signatures: [],
    });

  it("has the money in the order parts, fee, total", () => {
    expect(sealed().money).toEqual([
      { label: "Instagram reel", amount: "$430.00 USD" },
      { label: "Service fee, paid by the Brand", amount: "$43.00 USD" },
      { label: "The Brand pays", amount: "$473.00 USD", isSum: true },
      { label: "The Creator receives", amount: "$430.00 USD", isSum: true },
    ]);
  });

  it("names the creator's service fee when there is one", () => {
    const terms = sampleTerms({ policy: { ...sampleTerms().policy, creatorFeeBps: 500, draftHours: 36 } }, [
      sampleItem(),
    ]);
    expect(sealed(terms).money.map((row) => row.amount)).toEqual([
      "$430.00 USD",
      "$43.00 USD",
      "$473.00 USD",
      "$21.50 USD",
      "$408.50 USD",
    ]);
    expect(sealed(terms).schedule[0]?.dates).toEqual(["First draft within 36 hours of funding"]);
  });

  it("adds up the months of a programme", () => {
    const terms = sampleTerms({ programme: { periods: 6, everyMonths: 1, noticeDays: 30, fundDays: 7 } });
    expect(sealed(terms).money.slice(2)).toEqual([
      { label: "The Brand pays, each month", amount: "$473.00 USD", isSum: true },
      { label: "The Creator receives, each month", amount: "$430.00 USD", isSum: true },
      { label: "The Brand pays, all 6\u00a0months", amount: "$2,838.00 USD", isSum: true },
      { label: "The Creator receives, all 6\u00a0months", amount: "$2,580.00 USD", isSum: true },
    ]);
  });

  it("has each party with its address and country", () => {
    expect(sealed().parties[0]?.addressLines).toEqual([
      "12 Mill Lane",
      "Portland, OR 97201",
      "United States",
    ]);
    expect(sealed().verifyUrl).toBe("https://market.example/verify");
  });
});

describe("a typed name", () => {
  it.each([
    ["Noor Haddad", "Noor Haddad", true],
    ["noor haddad", "Noor Haddad", true],
    ["NOOR HADDAD", "Noor Haddad", true],
    ["  Noor   Haddad ", "Noor Haddad", true],
    ["Noor\u00a0Haddad", "Noor Haddad", true],
    ["Noor\tHaddad", "Noor Haddad", true],
    ["Toma\u0301s Rivera", "Tomás Rivera", true],
    ["Ｎｏｏｒ Haddad", "Noor Haddad", true],
    ["Dara O’Neill", "Dara O'Neill", true],
    ["Dara OʼNeill", "Dara O’Neill", true],
    ["Anne‑Marie Kjær", "Anne-Marie Kjær", true],
    ["Tomas Rivera", "Tomás Rivera", false],
    ["Noor", "Noor Haddad", false],
    ["Haddad Noor", "Noor Haddad", false],
    ["NoorHaddad", "Noor Haddad", false],
    ["Noor Haddad Jr", "Noor Haddad", false],
    ["Nооr Haddad", "Noor Haddad", false], // Cyrillic letters
    ["", "Noor Haddad", false],
    ["", "", false],
    [" ", "  ", false],
  ])("%j for %j: %s", (typed, name, same) => {
    expect(isSameName(typed, name)).toBe(same);
  });
});
