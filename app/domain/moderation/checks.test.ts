import { describe, expect, it } from "vitest";
import { readBriefDetails } from "../brief/brief-details.ts";
import { findingsIn, type CheckedBrief } from "./checks.ts";
import { EXPLANATIONS } from "./explain.ts";
import { similarity } from "./similarity.ts";

const details = readBriefDetails({
  disclosure: { markets: ["US"] },
  background: "We make chilli crisp in Oakland.",
});
const clean: CheckedBrief = {
  title: "Weeknight noodles in under ten minutes",
  summary: "Cook one bowl with our jar in a single take. Show the crunch up close, then eat it.",
  currency: "USD",
  pricing: "fixed",
  details,
  deliverables: [
    {
      platform: "instagram",
      format: "reel",
      quantity: 1,
      specification: "30 to 45 seconds",
      feeMin: 43_000n,
      feeMax: 43_000n,
    },
  ],
  brandHost: "pepperjar.com",
  others: [],
};
const codes = (change: Partial<CheckedBrief>) => findingsIn({ ...clean, ...change }).map((one) => one.code);
const paid = (feeMin: bigint, quantity = 1) => [
  {
    ...clean.deliverables[0],
    platform: "instagram" as const,
    format: "reel",
    specification: "",
    feeMin,
    feeMax: feeMin,
    quantity,
  },
];

describe("a brief without a fee", () => {
  const without = (differs: Partial<CheckedBrief["details"]>, summary = clean.summary) =>
    findingsIn({
      ...clean,
      summary,
      pricing: "none",
      details: { ...details, ...differs },
      deliverables: paid(0n),
    });
  const share = { bps: 1_200, days: 30 };
  const jars = { name: "Two jars", returnDays: null, value: "2400" };

  it.each<[string, Partial<CheckedBrief["details"]>, string[]]>([
    ["a usual share", { model: "commission", commission: share }, ["pay_no_fee"]],
    ["a tiny share", { model: "commission", commission: { ...share, bps: 100 } }, ["pay_low", "pay_no_fee"]],
    ["a tiny share and a product", { commission: { ...share, bps: 100 }, product: jars }, ["pay_no_fee"]],
    ["a product to keep", { model: "product", product: jars }, ["pay_no_fee"]],
    ["a product to send back", { product: { ...jars, returnDays: 14 } }, ["pay_nothing", "pay_no_fee"]],
  ])("is never called too little by the price guide: %s", (_what, differs, found) => {
    expect(without(differs).map((one) => one.code)).toEqual(found);
  });

  it("says plainly what there is instead", () => {
    const [found] = without({ model: "commission", commission: share, product: jars });
    expect(found?.sentence.replaceAll("\u00a0", " ")).toBe(
      "No fixed pay for 1 piece. Creators get: 12 % of sales for 30 days and Two jars (worth about $24.00).",
    );
  });

  it.each([
    ["There is no fee, a share of sales instead.", ["pay_no_fee"]],
    ["You are paid in exposure.", ["pay_nothing", "pay_no_fee"]],
    ["Pay a deposit for the sample kit.", ["pay_nothing", "pay_no_fee"]],
  ])("may say so itself, and nothing worse: %s", (summary, found) => {
    expect(without({ commission: share }, summary).map((one) => one.code)).toEqual(found);
  });
});

describe("automatic checks", () => {
  it("find nothing in an honest brief", () => {
    expect(findingsIn(clean)).toEqual([]);
  });

  it.each([
    ["Write to anna@pepperjar.com for details.", "contact"],
    ["Mail anna (at) pepperjar (dot) com first.", "contact"],
    ["Call +1 415 555 0134 before you film.", "contact"],
    ["Call (415) 555-0134 before you film.", "contact"],
    ["We talk on WhatsApp only.", "contact"],
    ["DM us before you apply.", "contact"],
    ["A fruity vape for the weekend.", "banned_category"],
    ["Show our online casino bonus.", "banned_category"],
    ["Our natural wine, chilled.", "banned_category"],
    ["Say that it cures anxiety in a week.", "banned_category"],
    ["Please leave five-star reviews in our shop.", "banned_category"],
    ["Follow https://bit.ly/abc for the form.", "blocked_link"],
    ["Sign up at bit.ly/abc today.", "blocked_link"],
    ["Watch https://go.bit.ly/abc first.", "blocked_link"],
    ["Join discord.gg/noodles for details.", "blocked_link"],
    ["You are paid in exposure.", "pay_nothing"],
    ["Pay a deposit for the sample kit.", "pay_nothing"],
    ["There is a small registration fee.", "pay_nothing"],
    ["Put #collab at the end of the caption.", "weak_disclosure"],
    ["Just write “spon” somewhere.", "weak_disclosure"],
    ["Apply at www.other-site.example/form.", "link"],
    ["Please don’t mention that it is paid.", "hidden_ad"],
    ["No need to disclose anything.", "hidden_ad"],
    ["AMAZING CHANCE FOR EVERYBODY RIGHT NOW", "shouting"],
    ["Best deal ever!!!! Earn $$$ today.", "shouting"],
  ])("%s", (summary, code) => {
    expect(codes({ summary })).toEqual([code]);
  });

  it.each([
    "Film between 2026-12-01 and 2026-12-15, for 10,000 to 100,000 followers.",
    "Tag @pepperjar and use #tenminutenoodles.",
    "See https://pepperjar.com/press and https://www.pepperjar.com/shop.",
    "Never say that it is homemade. Always disclose with #ad.",
    "The jar has NO alcohol-free claims.",
    "Our ginger jar goes with drums of rice.",
    "Use #ad first, then #collabkitchen if you like.",
    "Posts get a lot of exposure to light, so film by a window.",
    "Mix 1/2 cup with and/or without chilli.",
  ])("leave alone: %s", (summary) => {
    expect(codes({ summary })).toEqual([]);
  });

  it.each([
    [2_499n, 1, ["pay_low"]],
    [2_500n, 1, []],
    [5_000n, 3, ["pay_low"]],
    [499_999n, 1, []],
    [500_000n, 1, ["pay_high"]],
  ])("%s minor units for %i pieces: %o", (fee, quantity, expected) => {
    expect(codes({ deliverables: paid(fee, quantity) })).toEqual(expected);
  });

  it("do not judge pay without guidance", () => {
    expect(codes({ deliverables: paid(100n), currency: "EUR" })).toEqual([]);
    expect(codes({ deliverables: paid(100n), pricing: "open" })).toEqual([]);
  });

  it("miss no disclosure", () => {
    expect(codes({ details: readBriefDetails({}) })).toEqual(["no_disclosure"]);
  });

  it("notice a near copy", () => {
    const twin = { title: clean.title, summary: `${clean.summary} Please.` };
    const other = {
      title: "First week on a commuter bike",
      summary: "Ride to work for five days and tell how it went.",
    };
    expect(codes({ others: [other] })).toEqual([]);
    const found = findingsIn({ ...clean, others: [other, twin] });
    expect(found).toMatchObject([{ code: "duplicate", severity: "look" }]);
  });

  it("notice the words of another brand", () => {
    const found = findingsIn({ ...clean, sameAs: { title: clean.title, brandName: "Otter & Oak" } });
    expect(found).toMatchObject([{ code: "duplicate", severity: "look", quote: clean.title }]);
    expect(found[0]?.sentence).toContain("of Otter & Oak");
  });

  it("put the most serious first and say where", () => {
    const found = findingsIn({
      ...clean,
      title: "WEEKNIGHT NOODLES UNDER TEN",
      summary: "Write to anna@pepperjar.com.",
    });
    expect(found.map(({ severity, where }) => [severity, where])).toEqual([
      ["serious", "Summary"],
      ["note", "Title"],
    ]);
    expect(found[0]?.sentence).toBe("Has an email address: “anna@pepperjar.com”.");
  });
});

describe("findings explain themselves", () => {
  it("say what, where, why, by whose rule and how to mend it", () => {
    const [found] = findingsIn({ ...clean, summary: "Write to anna@pepperjar.com." });
    expect(found).toMatchObject({ code: "contact", where: "Summary", quote: "anna@pepperjar.com" });
    for (const { rule, source, mend } of Object.values(EXPLANATIONS))
      for (const words of [rule, source, mend]) expect(words.length).toBeGreaterThan(10);
  });

  it("take what the operator blocks, the hosts below included", () => {
    const summary = "See https://shop.bad.example/now and https://notbad.example/.";
    const found = findingsIn({ ...clean, summary, blockedHosts: new Set(["bad.example"]) });
    expect(found.map(({ code, quote }) => [code, quote])).toEqual([
      ["blocked_link", "https://shop.bad.example/now"],
      ["link", "https://notbad.example/"],
    ]);
  });
});

describe("similarity", () => {
  it.each([
    ["the same text", "the same text", 1],
    ["The same, text!", "the same text", 1],
    ["", "", 0],
    ["noodles", "bicycle", 0],
  ])("%s / %s", (a, b, expected) => {
    expect(similarity(a, b)).toBe(expected);
  });
});
