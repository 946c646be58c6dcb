import { describe, expect, it } from "vitest";
import { drawnPoint, isDrawing, MOST_DRAWING } from "./drawing.ts";

const strokes = "M10,20L20,30L30,40L40,50L50,60M70,20L80,30L90,40L100,50";

describe("a drawn signature", () => {
  it.each([
    ["strokes", strokes, true],
    ["the corners", "M0,0L400,120L0,120L400,0L1,1L2,2L3,3L4,4", true],
    ["a dot", "M10,20L10,20", false],
    ["nothing", "", false],
    ["a point outside", strokes.replace("L100,50", "L401,50"), false],
    ["a point below", strokes.replace("L100,50", "L100,121"), false],
    ["another command", `${strokes}C1,1`, false],
    ["markup", `${strokes}"/><script>`, false],
    ["a line break at the end", `${strokes}\n`, false],
    ["fractions", strokes.replace("L100,50", "L10.5,50"), false],
    ["too much", strokes + "L1,1".repeat(MOST_DRAWING / 4), false],
  ])("%s: %j is %s", (_what, text, holds) => {
    expect(isDrawing(text)).toBe(holds);
  });

  it("never has a point outside its box", () => {
    expect(drawnPoint(-5, 300)).toBe("0,120");
    expect(drawnPoint(12.6, 7.2)).toBe("13,7");
  });
});
