import { describe, expect, it } from "vitest";
import { isMarked, safetyReport, type LookedAtPost } from "./report.ts";
import { matters, tolerancesOf } from "./category.ts";
import { findingKey, readSafetyFilters, safetyPage, safetyQuery } from "./filters.ts";
import { changeWords, lookedWords, reasonWords } from "./words.ts";

const none = { answers: [], appeals: [] };
const post = (ref: string, text: string, more: Partial<LookedAtPost> = {}): LookedAtPost => ({
  ...{ ref, text, kind: "imported", platform: "instagram", url: "", dealNumber: null },
  day: new Date("2026-03-01"),
  ...more,
});

describe("a report", () => {
  it("quotes the sentence with its words marked, and says why", () => {
    const { findings } = safetyReport([post("post-1", "Long day. Then a cold beer. Then bed.")], "US", none);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      category: "alcohol",
      severity: "low",
      words: ["beer"],
      informs: false,
    });
    expect(findings[0]?.quotes).toEqual([
      [
        { text: "Then a cold ", marked: false },
        { text: "beer", marked: true },
        { text: ".", marked: false },
      ],
    ]);
    expect(findings[0] && reasonWords(findings[0])).toBe("This post names an alcoholic drink.");
  });

  it("says how many posts of which sort were looked at, and counts one post once", () => {
    const url = "https://x.example/1";
    const { looked, findings } = safetyReport(
      [
        post("live-1", "#ad vodka", { kind: "live", url, day: new Date("2026-05-01") }),
        post("post-1", "#ad vodka", { url, day: new Date("2026-04-30") }),
        post("work-1", "A title", { kind: "work", url, day: new Date("2026-01-01") }),
        post("draft-1", " ", { kind: "draft" }),
      ],
      "US",
      none,
    );
    expect(looked).toEqual({
      ...{ total: 2, first: new Date("2026-01-01"), last: new Date("2026-04-30") },
      kinds: [
        ["imported", 1],
        ["work", 1],
      ],
    });
    expect(lookedWords(looked)).toBe("1 imported post, 1 title in the portfolio");
    expect(findings.map(({ ref }) => ref)).toEqual(["post-1"]);
  });

  it("puts the gravest first, then the newest", () => {
    const { findings } = safetyReport(
      [
        post("post-1", "A beer", { day: new Date("2026-01-01") }),
        post("post-2", "A beer", { day: new Date("2026-02-01") }),
        post("post-3", "He drove drunk", { day: new Date("2025-01-01") }),
      ],
      "US",
      none,
    );
    expect(findings.map(({ ref }) => ref)).toEqual(["post-3", "post-2", "post-1"]);
  });

  it("lowers what informs or warns, but no slur", () => {
    const of = (text: string) => safetyReport([post("post-1", text)], "US", none).findings[0];
    expect(of("Suicide prevention day: the helpline is open")).toMatchObject({
      severity: "low",
      informs: true,
    });
    expect(of("Guaranteed returns? It is a scam")).toMatchObject({ severity: "low", informs: true });
    expect(of("A museum for every kike")).toMatchObject({ severity: "high", informs: false });
  });

  it("judges undisclosed ads by where the creator lives, on the day of the post", () => {
    const codeIn = (country: string, text = "Use my code NOOR15 at @goodgrain") =>
      safetyReport([post("post-1", text)], country, none).findings.map(({ category }) => category);
    expect(codeIn("US")).toEqual(["undisclosed"]);
    expect(codeIn("DE", "#ad Mit Code NOOR15 bei @goodgrain")).toEqual(["undisclosed"]);
    expect(codeIn("DE", "Werbung: mit Code NOOR15 bei @goodgrain")).toEqual([]);
    expect(codeIn("BR")).toEqual([]);
  });

  it("takes away what was set aside for these words, and nothing else", () => {
    const appeal = {
      ref: "post-1",
      category: "alcohol",
      words: "beer",
      state: "set_aside",
      decision: "",
    } as const;
    const of = (text: string) =>
      safetyReport([post("post-1", text)], "US", { answers: [], appeals: [appeal] });
    expect(of("A beer")).toMatchObject({ findings: [], setAside: [{ ref: "post-1" }] });
    expect(of("A beer and a wine")).toMatchObject({ findings: [{ ref: "post-1" }], setAside: [] });
  });
});

it("marks by what a brand chose, from medium on or always", () => {
  const chosen = tolerancesOf([
    { category: "alcohol", tolerance: "never" },
    { category: "odd", tolerance: "never" },
    { category: "drugs", tolerance: "odd" },
  ]);
  expect(chosen).toMatchObject({ alcohol: "never", drugs: "never", politics: "note", weapons: "matter" });
  expect(isMarked(chosen, { category: "alcohol", severity: "low" })).toBe(true);
  expect(isMarked(chosen, { category: "politics", severity: "high" })).toBe(false);
  expect([matters("matter", "low"), matters("matter", "medium")]).toEqual([false, true]);
});

it("has an address for its filters, and pages that begin after a finding", () => {
  const filters = readSafetyFilters(
    new URLSearchParams("category=alcohol&show=marked&after=post-1/drugs&x=1"),
  );
  expect(filters).toEqual({ category: "alcohol", marked: true, after: "post-1/drugs" });
  expect(readSafetyFilters(new URLSearchParams(safetyQuery(filters)))).toEqual(filters);
  const rows = Array.from({ length: 45 }, (_, at) => ({ ref: `post-${at}`, category: "alcohol" as const }));
  const first = safetyPage(rows, null);
  expect([first.rows.length, first.next, first.first]).toEqual([20, "post-19/alcohol", true]);
  const last = safetyPage(rows, "post-39/alcohol");
  expect([last.rows.map(findingKey)[0], last.next]).toEqual(["post-40/alcohol", null]);
  expect(safetyPage(rows, "gone/alcohol").first).toBe(true);
});

it("says what would change a finding", () => {
  expect(changeWords({ kind: "draft", fix: null })).toMatch(/^The next version of the draft/);
  expect(changeWords({ kind: "imported", fix: "begin with “#ad”" })).toMatch(
    /^The caption would begin with “#ad”\./,
  );
});
