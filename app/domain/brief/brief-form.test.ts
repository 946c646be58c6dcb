import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { readBriefDetails } from "./brief-details.ts";
import { briefForm, type BriefForm } from "./brief-form.ts";
import { formOf, inputOf } from "./brief-form-map.ts";
import { readEligibility } from "./eligibility.ts";
import { viewOf, type BriefRow } from "./view.ts";

const ZONE = "America/Chicago";
const nothing = readBriefDetails({});
const policy = { brandFeeBps: 1_000, creatorFeeBps: 0 };

function send(fields: [string, string][]) {
  const form = new FormData();
  for (const [name, value] of [["version", "3"], ...fields] as [string, string][]) form.append(name, value);
  return parseWithZod(form, { schema: briefForm });
}
const errorsOf = (fields: [string, string][]) => Object.keys(send(fields).reply().error ?? {});
function valueOf(fields: [string, string][]): BriefForm {
  const sent = send(fields);
  if (sent.status !== "success") throw new Error(JSON.stringify(sent.reply().error));
  return sent.value;
}

describe("the brief editor's form", () => {
  it("takes an empty draft", () => {
    const input = inputOf(valueOf([]), ZONE, nothing);
    expect(input).toMatchObject({ title: "", budget: 0n, applyBy: null, deliverables: [], slots: 1 });
    expect(input.details.licence.media).toEqual([]);
  });

  it("reads money, dates, lines and tags", () => {
    const form = valueOf([
      ["title", " Weeknight noodles "],
      ["budget", "$2,600"],
      ["applyBy", "2026-12-03"],
      ["keyMessages", "One\n\n Two "],
      ["tagsProduct", "#noodles, jar"],
      ["goals.sales.on", "on"],
      ["goals.sales.kpi", "Codes"],
      ["markets", "US"],
      ["markets", ""],
      ["minEngagement", "2.5"],
      ["minFollowers", "10,000"],
      ["deliverables[0].platform", "tiktok"],
      ["deliverables[0].format", "short"],
      ["deliverables[0].quantity", "2"],
      ["deliverables[0].fee", "430.5"],
    ]);
    const input = inputOf(form, ZONE, nothing);
    expect(input).toMatchObject({ title: "Weeknight noodles", budget: 260_000n, markets: ["US"] });
    expect(input.applyBy?.toISOString()).toBe("2026-12-04T05:59:59.000Z");
    expect(input.details).toMatchObject({
      keyMessages: ["One", "Two"],
      goals: [{ kind: "sales", kpi: "Codes" }],
    });
    expect(input.details.hashtags.product).toEqual(["#noodles", "jar"]);
    expect(input.eligibility).toMatchObject({ minFollowers: 10_000, minEngagementBps: 250 });
    expect(input.deliverables).toMatchObject([
      { platform: "tiktok", quantity: 2, feeMin: 43_050n, feeMax: null },
    ]);
  });

  it.each<[string, [string, string][], string]>([
    ["money", [["budget", "a lot"]], "budget"],
    [
      "decimals",
      [
        ["currency", "JPY"],
        ["budget", "10.50"],
      ],
      "budget",
    ],
    ["a fee beyond one payment", [["deliverables[0].fee", "1,000,000.00"]], "deliverables[0].fee"],
    ["a quantity of nothing", [["deliverables[0].quantity", "0"]], "deliverables[0].quantity"],
    ["half an exclusivity", [["exclusivityCategory", "Noodles"]], "exclusivityDays"],
    ["half an audience", [["audienceCountry", "US"]], "audiencePercent"],
    [
      "followers upside down",
      [
        ["minFollowers", "10"],
        ["maxFollowers", "9"],
      ],
      "maxFollowers",
    ],
    ["too many questions", [["questions", "1\n2\n3\n4\n5\n6"]], "questions"],
    ["no date", [["applyBy", "tomorrow"]], "applyBy"],
    [
      "a window that ends first",
      [
        ["deliverables[0].publishFrom", "2026-12-03"],
        ["deliverables[0].publishTo", "2026-12-02"],
      ],
      "deliverables[0].publishTo",
    ],
  ])("puts what is wrong with %s beside its field", (_, fields, field) => {
    expect(errorsOf(fields)).toEqual([field]);
  });

  it("shows a saved brief as it was typed, and reads it back the same", () => {
    const form = valueOf([
      ["pricing", "range"],
      ["deliverables[0].fee", "300"],
      ["deliverables[0].feeMax", "400"],
      ["deliverables[0].publishTo", "2027-01-15"],
      ["applyBy", "2026-12-03"],
      ["exclusivityCategory", "Noodles"],
      ["exclusivityDays", "30"],
      ["licenceMedia", "website"],
      ["licenceTerm", "perpetual"],
      ["licenceNoAi", "on"],
      ["goals.awareness.on", "on"],
      ["audienceCountry", "DE"],
      ["audiencePercent", "50"],
      ["vettedOnly", "on"],
    ]);
    const input = inputOf(form, ZONE, nothing);
    const row: BriefRow = {
      ...input,
      id: "b",
      slug: "b",
      state: "draft",
      version: 3,
      updatedAt: new Date(0),
      publishedAt: null,
      closedAt: null,
      closeReason: null,
      brand: {
        id: "x",
        name: "Pepperjar",
        slug: "pepperjar",
        website: "https://pepperjar.com",
        country: "US",
      },
      deliverables: input.deliverables.map((line, at) => ({ ...line, id: String(at) })),
    };
    const shown = formOf(viewOf(row, 0, policy), ZONE);
    expect(shown).toMatchObject({
      budget: "",
      licenceTerm: "perpetual",
      applyBy: "2026-12-03",
      exclusivityDays: "30",
    });
    expect(shown.deliverables[0]).toMatchObject({ fee: "300.00", feeMax: "400.00", publishTo: "2027-01-15" });
    expect(shown.goals).toEqual({ awareness: { on: true, kpi: "", target: "" } });
    expect(readEligibility(row.eligibility)).toEqual(input.eligibility);
  });
});
