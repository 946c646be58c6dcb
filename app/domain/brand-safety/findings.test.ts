import { describe, expect, it } from "vitest";
import { SAFETY_CATEGORIES } from "./category.ts";
import { findingsIn } from "./findings.ts";
import { TELLING, type Judged } from "./testing/captions.ts";
import { HELD_OUT } from "./testing/held-out.ts";
import { FALSE_FRIENDS } from "./testing/false-friends.ts";

const ad = { platform: "instagram", country: "US", day: "2026-11-23" } as const;
const found = (caption: string) => findingsIn(caption, ad).map(({ category }) => category);
const ALL: readonly Judged[] = [...TELLING, ...FALSE_FRIENDS];

/** Precision and recall of categories over a table, reported as one line of the test's output. */
function score(table: readonly Judged[]) {
  const counts = { right: 0, wrong: 0, missed: 0 };
  for (const [caption, ...expected] of table) {
    const said = found(caption);
    counts.right += said.filter((one) => expected.includes(one)).length;
    counts.wrong += said.filter((one) => !expected.includes(one)).length;
    counts.missed += expected.filter((one) => !said.includes(one)).length;
  }
  const precision = counts.right / (counts.right + counts.wrong);
  const recall = counts.right / (counts.right + counts.missed);
  console.info(JSON.stringify({ captions: table.length, ...counts, precision, recall }));
  return { precision, recall };
}

describe("what a caption says", () => {
  it.each(TELLING)("%s", (caption, ...expected) => {
    expect(found(caption).sort()).toEqual([...expected].sort());
  });

  it.each(FALSE_FRIENDS)("nothing: %s", (caption) => {
    expect(found(caption)).toEqual([]);
  });

  it("is right mostly on captions that the rules were not written for", () => {
    const { precision, recall } = score(HELD_OUT);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });

  it("is right often enough on the table: precision and recall at least 0.95", () => {
    const { precision, recall } = score(ALL);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it("has at least 120 captions of each sort, no two the same, and every category", () => {
    expect(TELLING.length).toBeGreaterThanOrEqual(120);
    expect(FALSE_FRIENDS.length).toBeGreaterThanOrEqual(120);
    expect(new Set(ALL.map(([caption]) => caption)).size).toBe(ALL.length);
    expect(new Set(TELLING.flatMap(([, ...categories]) => categories)).size).toBe(SAFETY_CATEGORIES.length);
  });
});
