import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY } from "../deal/policy.ts";
import type { TermsBody } from "../offer/terms.ts";
import { ids, sampleItem, sampleTerms } from "../offer/testing/sample-terms.ts";
import { clausesFor, timeWords } from "./clauses.ts";

const AGREED = new Date("2026-11-22T12:00:00.000Z");
const headings = (terms: TermsBody) => clausesFor(terms, AGREED).map((clause) => clause.heading);
const textOf = (terms: TermsBody) =>
  clausesFor(terms, AGREED)
    .flatMap((clause) => clause.paragraphs)
    .join("\n");
const withPolicy = (differs: Partial<TermsBody["policy"]>) =>
  textOf(sampleTerms({ policy: { ...DEFAULT_POLICY, ...differs } }));
const withLicence = (differs: Partial<TermsBody["licence"]>) =>
  textOf(sampleTerms({ licence: { ...sampleTerms().licence, ...differs } }));
const ugc = sampleTerms({}, [sampleItem({ format: "ugc_video", contentOnly: true })]);

describe("the clauses", () => {
  it("are all there for an ordinary deal, in their order", () => {
    expect(headings(sampleTerms())).toEqual([
      "Work and dates",
      "Fee, funding and payment",
      "Payment of freelance workers",
      "Drafts, approval and revisions",
      "Licence",
      "Disclosure and law",
      "Confidentiality and conduct",
      "Cancellation",
      "Liability and indemnity",
      "Tax",
      "Disputes and governing law",
      "Changes",
    ]);
  });

  it("name the freelance laws in force on the day, for creators of the United States alone", () => {
    const on = (day: string) => JSON.stringify(clausesFor(sampleTerms(), new Date(`${day}T12:00:00Z`)));
    expect(on("2026-11-22")).toContain("Cal. Bus. & Prof. Code § 18100");
    expect(on("2024-12-31")).not.toContain("California");
    expect(on("2024-08-28")).toContain("N.Y. Gen. Bus. Law art. 44-A");
    expect(on("2024-08-27")).not.toContain("art. 44-A");
    const abroad = sampleTerms({ creator: { ...sampleTerms().creator, country: "DE" } });
    expect(headings(abroad)).not.toContain("Payment of freelance workers");
  });

  it("carry a brand's own texts word for word, named as the brand's, before what always stands", () => {
    const addendum = {
      id: ids(9),
      title: "Kitchen safety",
      version: 3,
      text: "Wear gloves.\n\n\nNo open fire.",
    };
    const terms = sampleTerms({ addenda: [addendum] });
    expect(headings(terms).indexOf("Added by the Brand: Kitchen safety")).toBe(
      headings(terms).indexOf("Confidentiality and conduct") - 1,
    );
    expect(textOf(terms)).toContain("written by the Brand (version 3)");
    expect(textOf(terms)).toContain("Wear gloves.\nNo open fire.");
  });

  it("leave the law to the creator's home unless the offer chose the brand's", () => {
    expect(textOf(sampleTerms())).toContain("governed by the law of the Creator's place of residence");
    const chosen = textOf(sampleTerms({ governingLaw: "brand" }));
    expect(chosen).toContain("law of the Brand's seat (United States)");
    expect(chosen).toContain("protections of freelance workers");
  });

  it("frame a programme, and speak of months only then", () => {
    const months = { periods: 6, everyMonths: 1, noticeDays: 30, fundDays: 7 } as const;
    const text = textOf(sampleTerms({ programme: months }));
    expect(headings(sampleTerms({ programme: months }))[0]).toBe("Ambassador programme");
    expect(text).toContain("This is a frame contract for 6 months.");
    expect(text).toContain("asked for its funds 7 days before it begins");
    expect(text).toContain("After 2 lapsed months in a row the programme is paused.");
    expect(text).toContain("may end the programme with 30 days' notice");
    expect(text).toContain(
      "the agreed fee is $2,580.00, the Brand pays $2,838.00 and the Creator receives $2,580.00",
    );
    expect(text).toContain("For each month, the agreed fee is $430.00.");
    expect(textOf(sampleTerms({ programme: { ...months, noticeDays: 0 } }))).toContain(
      "end the programme at once,",
    );
    expect(textOf(sampleTerms())).not.toMatch(/month|programme/);
  });

  it("speak of exclusivity only when there is one", () => {
    expect(textOf(sampleTerms())).not.toMatch(/competitor/);
    const exclusive = sampleTerms({ exclusivity: { category: "spice blends", days: 30 } });
    expect(headings(exclusive)).toContain("Exclusivity");
    expect(textOf(exclusive)).toContain("category “spice blends” for 30 days");
    expect(textOf(sampleTerms({ exclusivity: { category: "tea", days: 1 } }))).toContain("for 1 day from");
  });

  it("forbid AI training only when that was agreed", () => {
    expect(withLicence({ noAiTraining: true })).toContain("machine-learning");
    expect(withLicence({ noAiTraining: false })).not.toContain("machine-learning");
  });

  it("leave the live steps out of content that the brand publishes itself", () => {
    expect(textOf(sampleTerms())).toMatch(/checks the live post within 3 days.*at least 30 days/s);
    expect(textOf(ugc)).not.toMatch(/live post|stays online|Every post|Required hashtags/);
    expect(textOf(ugc)).toContain("Claims about the product are true");
    const mixed = sampleTerms({}, [sampleItem(), sampleItem({ id: ids(2), contentOnly: true })]);
    expect(textOf(mixed)).toContain("live post");
  });

  it("name money with its parts", () => {
    const text = textOf(sampleTerms());
    expect(text).toContain("1. Instagram reel, for $430.00. 30 to 60 seconds, one pan.");
    expect(text).toContain(
      "The agreed fee is $430.00. The Brand pays $473.00, which includes a service fee of $43.00.",
    );
    expect(text).toContain("The Creator receives $430.00 after a service fee of $0.00.");
  });

  it("read the licence in words, never in codes", () => {
    const text = withLicence({
      media: ["organic_social", "paid_social"],
      territory: ["US", "GB"],
      termDays: null,
    });
    expect(text).toContain("Brand’s social channels, Paid social ads");
    expect(text).toContain("territory: United States, United Kingdom; without limit of time");
    expect(withLicence({ territory: [] })).toContain("territory: worldwide; for 90 days");
    expect(text).not.toMatch(/_/);
  });

  it("name the laws of each market", () => {
    const disclosure = { markets: ["US", "UK", "EU"] as const, hashtags: [], mentions: [] };
    const text = textOf(sampleTerms({ disclosure: { ...disclosure, markets: [...disclosure.markets] } }));
    expect(text).toContain("the United States, the United Kingdom, the European Union");
    expect(text).toContain("Required hashtags: none. Required mentions: none.");
  });

  it.each([
    [0, "No revision rounds are included."],
    [1, "1 revision round is included,"],
    [2, "2 revision rounds are included,"],
  ])("count %i rounds in English", (revisionRounds, words) => {
    expect(withPolicy({ revisionRounds })).toContain(words);
  });

  it("say when the fee is released", () => {
    expect(withPolicy({ payoutHoldHours: 72 })).toContain("released 3 days after the item is accepted");
    expect(withPolicy({ payoutHoldHours: 24 })).toContain("released 1 day after the item is accepted");
    expect(withPolicy({ payoutHoldHours: 0 })).toContain("released when the item is accepted");
    expect([timeWords(1), timeWords(36), timeWords(24), timeWords(240)]).toEqual([
      "1 hour",
      "36 hours",
      "1 day",
      "10 days",
    ]);
  });

  it.each([
    [
      "2026-12-01T08:00:00.000Z",
      "2026-12-05T08:00:00.000Z",
      "Published not before 2026-12-01 and by 2026-12-05 (UTC).",
    ],
    ["2026-12-01T08:00:00.000Z", null, "Published not before 2026-12-01 (UTC)."],
    [null, "2026-12-05T08:00:00.000Z", "Published by 2026-12-05 (UTC)."],
  ])("name the publish window from %s to %s", (publishFrom, publishTo, words) => {
    expect(textOf(sampleTerms({}, [sampleItem({ publishFrom, publishTo })]))).toContain(words);
  });

  it.each([
    ["Show the jar", "Show the jar."],
    ["Show the jar.", "Show the jar."],
    ["Show the jar! ", "Show the jar!"],
    ["", "$430.00."],
  ])("end the specification %j as a sentence", (specification, words) => {
    expect(textOf(sampleTerms({}, [sampleItem({ specification })])).split("\n")[0]).toMatch(
      new RegExp(`${words.replace(/[.$!]/g, "\\$&")}$`),
    );
  });

  it("never use the regulated word, nor leave a blank", () => {
    const everything = textOf(sampleTerms({ exclusivity: { category: "spices", days: 30 } })) + textOf(ugc);
    expect(everything).not.toMatch(new RegExp(["es", "crow"].join(""), "i"));
    expect(everything).not.toMatch(/undefined|null|NaN|\s{2}|\.\./);
  });
});
