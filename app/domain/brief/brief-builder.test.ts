import { describe, expect, it } from "vitest";
import { fits, isFormat } from "../account/platforms.ts";
import { momentIn, timeIn } from "./deadline.ts";
import { EDITOR_STEPS, gapsByStep, placeOf, stepAfter, stepBefore } from "./editor-steps.ts";
import { ENOUGH_CREATORS, ESTIMATE_CAP, estimateWords } from "./estimate.ts";
import { missingIn } from "./completeness.ts";
import { readTarget, targetWords } from "./goal-target.ts";
import { goal } from "./brief-details.ts";
import { cleanTags } from "./hashtags.ts";
import { fromTemplate, TEMPLATES, templateOf } from "./templates.ts";

describe("targets", () => {
  it.each([
    ["200", { target: 200, unit: "count" }],
    ["50,000 people", { target: 50_000, unit: "count" }],
    ["80 %", { target: 80, unit: "percent" }],
    ["$3,000", { target: 3000, unit: "money" }],
    ["2.5%", { target: 2.5, unit: "percent" }],
    ["as many as possible", null],
    ["", null],
  ])("that were stored as “%s” are read", (typed, read) => {
    expect(readTarget(typed)).toEqual(read);
    expect(goal.parse({ kind: "sales", target: typed })).toMatchObject(read ?? { target: null });
  });

  it("are said with their unit", () => {
    expect(targetWords({ target: 50_000, unit: "count" }, "USD")).toBe("50,000");
    expect(targetWords({ target: 80, unit: "percent" }, "USD")).toBe("80\u00a0%");
    expect(targetWords({ target: 3000, unit: "money" }, "EUR")).toBe("€3,000");
    expect(targetWords({ target: null, unit: "count" }, "USD")).toBe("");
  });
});

describe("the estimate", () => {
  const of = (matching: number, measured = ENOUGH_CREATORS) => estimateWords({ matching, measured });
  it.each([
    [0, "Nobody here meets all of these rules now."],
    [9, "Fewer than 10 creators here match."],
    [10, "About 10 creators here match."],
    [143, "About 140 creators here match."],
    [996, "About 1,000 creators here match."],
    [ESTIMATE_CAP, "More than 1,000 creators here match."],
  ])("of %i", (count, words) => {
    expect(of(count)).toBe(words);
  });
  it("says nothing where too few have numbers", () => {
    expect(of(15, ENOUGH_CREATORS - 1)).toContain("No number yet");
  });
});

describe("templates", () => {
  it.each(TEMPLATES.map((one) => [one.key, one] as const))("%s is useful and sound", (key, template) => {
    expect(templateOf(key)).toBe(template);
    const brief = fromTemplate(template, { background: "We make jars.", values: "Fair" });
    for (const line of brief.deliverables)
      expect(isFormat(line.format) && fits(line.platform, line.format)).toBe(true);
    // Money, dates and places are the brand's own; all the rest is there.
    const missing = missingIn(
      { ...brief, publishAt: null, details: brief.details },
      new Date("2026-11-22T12:00:00Z"),
    );
    const money = template.share?.model === "commission" ? [] : ["pay", "budget"];
    expect(missing.map((one) => one.field)).toEqual([...money, "markets", "applyBy"]);
    expect(brief.details.background).toBe("We make jars.");
    expect(brief.details.questions.length).toBeLessThanOrEqual(5);
  });
  it("are ten, with keys of their own", () => {
    expect(new Set(TEMPLATES.map((one) => one.key)).size).toBe(10);
    expect(templateOf("nothing")).toBeNull();
  });
});

describe("the steps", () => {
  it("lead from one to the next and back", () => {
    expect(EDITOR_STEPS.map(stepAfter)).toEqual([...EDITOR_STEPS.slice(1), "finish"]);
    expect(EDITOR_STEPS.map(stepBefore)).toEqual([null, ...EDITOR_STEPS.slice(0, -1)]);
  });
  it("know what they lack and where it is mended", () => {
    const gaps = gapsByStep([
      { field: "title", sentence: "", why: "" },
      { field: "budget", sentence: "", why: "" },
      { field: "applyBy", sentence: "", why: "" },
    ]);
    expect(gaps).toMatchObject({ about: 1, budget: 2, licence: 0 });
    expect(placeOf("applyBy")).toBe("budget#applyBy");
  });
});

describe("moments and tags", () => {
  it.each(["2026-03-29", "2026-10-25", "2026-07-01"])("of %s come back as they were typed", (day) => {
    const at = momentIn(day, "09:30", "Europe/Berlin");
    expect(timeIn(at, "Europe/Berlin")).toBe("09:30");
  });
  it("drop what no platform allows", () => {
    expect(cleanTags("#a.b, ä_1 ## #a.b")).toEqual(["#ab", "#ä_1"]);
    expect(cleanTags("@pepper.jar", "@")).toEqual(["@pepper.jar"]);
    expect(cleanTags("#'; drop")).toEqual(["#drop"]);
  });
});
