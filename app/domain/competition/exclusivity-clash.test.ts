import { describe, expect, it } from "vitest";
import { exclusivityClashes, mayCover, type OwnExclusivity } from "./exclusivity-clash.ts";

const now = new Date("2026-11-22T12:00:00Z");
const own = (differs: Partial<OwnExclusivity> = {}): OwnExclusivity => ({
  ...{ dealNumber: 7, brandId: "a", brandName: "Pepperjar", category: "chilli crisp", days: 30 },
  from: new Date("2026-11-01T00:00:00Z"),
  ...differs,
});

describe("what a category may cover", () => {
  it.each([
    ["chilli crisp", "Nine-minute noodles with chilli crisp", true],
    ["Chilli crisps", "A jar of CHILLI oil", true],
    ["tea", "Iced teas for July", true],
    ["kitchen knives", "A linen set", false],
    ["hot chilli sauces", "Ten minute sauce", false],
    ["", "anything", false],
    ["crème", "Creme for the day", true],
  ])("%s and %s", (category, text, expected) => {
    expect(mayCover(category, text)).toBe(expected);
  });
});

describe("a brief against running promises", () => {
  const words = "Chilli crisp on eggs";
  it.each([
    ["of another brand", own(), "b", 1],
    ["of the same brand", own(), "a", 0],
    ["whose days are over", own({ days: 21 }), "b", 0],
    ["on the last day", own({ days: 22 }), "b", 1],
    ["whose days have not begun", own({ from: null }), "b", 1],
    ["in another category", own({ category: "garden tools" }), "b", 0],
  ])("%s", (_, promise, brandId, count) => {
    expect(exclusivityClashes([promise], { brandId, words }, now)).toHaveLength(count);
  });

  it("says until when", () => {
    const [clash] = exclusivityClashes([own()], { brandId: "b", words }, now);
    expect(clash?.until).toEqual(new Date("2026-12-01T00:00:00Z"));
  });
});
