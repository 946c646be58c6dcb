import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { readBriefDetails } from "../brief-details.ts";
import { inputOf, type BriefInput } from "../brief-input.ts";
import { EDITOR_STEPS, isWritten, type WrittenStep } from "../editor-steps.ts";
import { readEligibility } from "../eligibility.ts";
import { STEP_FORMS } from "./step-form.ts";

const context = { timeZone: "America/Chicago" };
const STEPS = EDITOR_STEPS.filter(isWritten);

const blank: BriefInput = {
  ...{ title: "", summary: "", visibility: "public", currency: "USD", pricing: "fixed", slots: 1 },
  ...{ budget: 0n, applyBy: null, publishAt: null, niches: [], markets: [], deliverables: [] },
  details: readBriefDetails({}),
  eligibility: readEligibility({}),
};

const read = (step: WrittenStep, fields: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return parseWithZod(form, { schema: STEP_FORMS[step].schema });
};
function save(step: WrittenStep, fields: [string, string][], input: BriefInput = blank): BriefInput {
  const sent = read(step, fields);
  if (sent.status !== "success") throw new Error(JSON.stringify(sent.reply().error));
  return STEP_FORMS[step].apply(input, sent.value, context);
}
const errorsOf = (step: WrittenStep, fields: [string, string][]) =>
  Object.keys(read(step, fields).reply().error ?? {});

/** A value of a form as the fields that a browser would send for it. */
function fieldsOf(value: unknown, name = ""): [string, string][] {
  if (value === "" || value === false || value === undefined || value === null) return [];
  if (value === true) return [[name, "on"]];
  if (typeof value === "string") return [[name, value]];
  if (Array.isArray(value))
    return value.flatMap((one, at) =>
      typeof one === "string" ? [[name, one] as [string, string]] : fieldsOf(one, `${name}[${at}]`),
    );
  return Object.entries(value).flatMap(([key, one]) => fieldsOf(one, name ? `${name}.${key}` : key));
}

const full: BriefInput = {
  ...blank,
  ...{ title: "Weeknight noodles", summary: "One pan.", visibility: "invite", pricing: "range" },
  ...{ slots: 3, budget: 150_000n, markets: ["DE", "US"], niches: ["food"] },
  applyBy: new Date("2026-12-04T05:59:59Z"),
  publishAt: new Date("2026-11-25T15:30:00Z"),
  details: readBriefDetails({
    background: "Jars",
    values: "Fair",
    goals: [{ kind: "sentiment", kpi: "Positive", target: 80, unit: "percent" }],
    sentiment: "I reach for it",
    keyMessages: ["Ten minutes"],
    dos: ["Eat it"],
    donts: ["Shout"],
    questions: ["Which dish?"],
    hashtags: { product: ["#jar"], industry: ["#noodles"], creator: ["#jarpartner"] },
    mentions: ["@pepper.jar"],
    licence: { media: ["website"], termDays: 365, territory: ["FR"], paidMedia: true, noAiTraining: true },
    exclusivity: { category: "chilli crisp", days: 30 },
    preferences: {
      tiers: ["micro"],
      niches: ["food"],
      note: "Cooks",
      ages: ["18-24", "25-34"],
      genders: ["women"],
    },
  }),
  eligibility: readEligibility({
    platforms: ["tiktok"],
    minFollowers: 10_000,
    minEngagementBps: 250,
    languages: ["en"],
    audienceCountry: { country: "US", minPercent: 50 },
    audienceAges: { bands: ["25-34"], minPercent: 30 },
    audienceGender: { gender: "women", minPercent: 60 },
    vettedOnly: true,
  }),
  deliverables: [
    {
      ...{ platform: "tiktok", format: "short", quantity: 2, specification: "45 s" },
      ...{ feeMin: 43_000n, feeMax: 50_000n, publishFrom: new Date("2026-12-05T06:00:00Z") },
      ...{ publishTo: new Date("2026-12-12T05:59:59Z"), draftBy: new Date("2026-12-02T05:59:59Z") },
    },
  ],
};

const work = (fields: [string, string][], input = full) =>
  save("work", [...fieldsOf(STEP_FORMS.work.formOf(inputOf(full), context)), ...fields], input);

describe("how the work is paid", () => {
  const share: [string, string][] = [
    ["commissionRate", "7.5"],
    ["commissionDays", "45"],
    ["commissionCap", "500"],
  ];
  it.each([
    ["flat", "range", null],
    ["hybrid", "range", { bps: 750, days: 45, cap: "50000" }],
    ["commission", "none", { bps: 750, days: 45, cap: "50000" }],
    ["product", "none", null],
  ] as const)("%s is kept with what belongs to it", (model, pricing, commission) => {
    const base = fieldsOf(STEP_FORMS.work.formOf(inputOf(full), context)).filter(
      ([name]) => name !== "model" && !name.startsWith("commission"),
    );
    const saved = save("work", [...base, ["model", model], ...share], full);
    expect({ ...saved.details, pricing: saved.pricing }).toMatchObject({ model, pricing, commission });
    const shown = STEP_FORMS.work.formOf(inputOf(saved), context);
    expect(inputOf(save("work", fieldsOf(shown), saved))).toEqual(inputOf(saved));
  });

  it("keeps a product's worth in the brief's currency, absent where nobody said", () => {
    const named: [string, string][] = [["productName", "Two jars"]];
    expect(work([...named, ["productValue", "24.50"]]).details.product).toEqual({
      ...{ name: "Two jars", returnDays: null, value: "2450" },
    });
    expect(work(named).details.product).toEqual({ name: "Two jars", returnDays: null });
  });

  it.each<[string, [string, string][], string[]]>([
    [
      "a share of nothing",
      [
        ["model", "hybrid"],
        ["commissionRate", "0"],
      ],
      ["commissionRate"],
    ],
    [
      "a share of all",
      [
        ["model", "commission"],
        ["commissionRate", "100"],
      ],
      ["commissionRate"],
    ],
    [
      "a word",
      [
        ["model", "hybrid"],
        ["commissionRate", "ten"],
      ],
      ["commissionRate"],
    ],
    [
      "too few days",
      [
        ["model", "hybrid"],
        ["commissionDays", "3"],
      ],
      ["commissionDays"],
    ],
    [
      "a limit below what can be paid",
      [
        ["model", "hybrid"],
        ["commissionCap", "0.10"],
      ],
      ["commissionCap"],
    ],
    [
      "the same where there is no commission",
      [
        ["commissionRate", "ten"],
        ["commissionDays", "3"],
      ],
      [],
    ],
    ["a worth of no product", [["productValue", "24"]], ["productName"]],
    [
      "a worth that is no amount",
      [
        ["productName", "Jars"],
        ["productValue", "much"],
      ],
      ["productValue"],
    ],
  ])("refuses %s beside its field", (_what, fields, errors) => {
    expect(errorsOf("work", fields)).toEqual(errors);
  });
});

describe("the steps of the brief editor", () => {
  it.each(STEPS)("%s takes an empty form", (step) => {
    expect(errorsOf(step, [])).toEqual([]);
  });

  it.each(STEPS)("%s saves what it shows, and nothing else", (step) => {
    const whole = inputOf(full);
    const shown = STEP_FORMS[step].formOf(whole, context);
    expect(inputOf(save(step, fieldsOf(shown), full))).toEqual(whole);
  });

  it.each(STEPS)("%s writes over what was there, and only over its own", (step) => {
    const whole = inputOf(full);
    const emptied = inputOf(save(step, [], full));
    expect(emptied).not.toEqual(whole);
    for (const other of STEPS.filter((one) => one !== step))
      expect(STEP_FORMS[other].formOf(emptied, context)).toEqual(
        other === "licence" && step === "about"
          ? expect.objectContaining({ licenceMedia: ["website"] })
          : STEP_FORMS[other].formOf(whole, context),
      );
  });

  it.each<[string, WrittenStep, [string, string][], string[]]>([
    [
      "a percentage over 100",
      "about",
      [
        ["goals.sales.target", "101"],
        ["goals.sales.unit", "percent"],
      ],
      ["goals.sales.target"],
    ],
    ["a target in words", "about", [["goals.sales.target", "many"]], ["goals.sales.target"]],
    [
      "too many decimals",
      "work",
      [
        ["currency", "JPY"],
        ["deliverables[0].fee", "1.5"],
      ],
      ["deliverables[0].fee"],
    ],
    [
      "a window that ends before it begins",
      "work",
      [
        ["deliverables[0].publishFrom", "2026-12-05"],
        ["deliverables[0].publishTo", "2026-12-04"],
      ],
      ["deliverables[0].publishTo"],
    ],
    [
      "a draft after the window",
      "work",
      [
        ["deliverables[0].draftBy", "2026-12-05"],
        ["deliverables[0].publishTo", "2026-12-04"],
      ],
      ["deliverables[0].draftBy"],
    ],
    [
      "a programme of one month",
      "budget",
      [
        ["repeats", "monthly"],
        ["periods", "1"],
      ],
      ["periods"],
    ],
    [
      "too long a notice",
      "budget",
      [
        ["repeats", "monthly"],
        ["noticeDays", "91"],
      ],
      ["noticeDays"],
    ],
    ["a budget in words", "budget", [["budget", "lots"]], ["budget"]],
    [
      "public after the deadline",
      "budget",
      [
        ["applyBy", "2026-12-01"],
        ["publishOn", "2026-12-01"],
      ],
      ["publishOn"],
    ],
    ["a share without a country", "creators", [["audiencePercent", "50"]], ["audiencePercent"]],
    ["ages without a share", "creators", [["ageBands", "18-24"]], ["agePercent"]],
    ["a gender without a share", "creators", [["gender", "women"]], ["genderPercent"]],
    [
      "fewer at most than at least",
      "creators",
      [
        ["minFollowers", "10"],
        ["maxFollowers", "5"],
      ],
      ["maxFollowers"],
    ],
    ["six questions", "guidelines", [["questions", "1\n2\n3\n4\n5\n6"]], ["questions"]],
    ["a category without days", "licence", [["exclusivityCategory", "crisp"]], ["exclusivityDays"]],
    ["chosen countries without one", "licence", [["licenceTerritory", "chosen"]], ["licenceCountries"]],
  ])("refuses %s", (_, step, fields, wrong) => {
    expect(errorsOf(step, fields)).toEqual(wrong);
  });

  it("lets the licence follow the brief's countries where it was meant for them", () => {
    const own = {
      ...full,
      details: { ...full.details, licence: { ...full.details.licence, territory: ["DE", "US"] } },
    };
    expect(save("about", [["markets", "GB"]], own).details.licence.territory).toEqual(["GB"]);
    expect(save("about", [["markets", "GB"]], full).details.licence.territory).toEqual(["FR"]);
  });

  it("keeps the typed budget when the currency changes", () => {
    expect(save("work", [["currency", "JPY"]], { ...blank, budget: 110_000n }).budget).toBe(1100n);
    expect(save("work", [["currency", "EUR"]], { ...blank, budget: 110_000n }).budget).toBe(110_000n);
  });

  it("reads a moment in the writer's time zone, and tags as tags", () => {
    const at = save("budget", [
      ["publishOn", "2026-07-01"],
      ["publishTime", "14:05"],
    ]).publishAt;
    expect(at?.toISOString()).toBe("2026-07-01T19:05:00.000Z");
    const { hashtags } = save("guidelines", [["tagsProduct", "Jar, #jar #crisp!"]]).details;
    expect(hashtags.product).toEqual(["#jar", "#crisp"]);
  });
});

describe("a programme in the budget step", () => {
  it("is kept with its months and notice, and gone when the brief is for once", () => {
    const monthly: [string, string][] = [
      ["repeats", "monthly"],
      ["periods", "6"],
      ["noticeDays", "14"],
    ];
    const made = save("budget", monthly);
    expect(made.details.programme).toEqual({ periods: 6, noticeDays: 14 });
    // What stands in the folded fields of a one-off brief is not looked at.
    const nonsense: [string, string][] = [
      ["repeats", "once"],
      ["periods", "many"],
    ];
    expect(save("budget", nonsense, made).details.programme).toBeNull();
  });
});
