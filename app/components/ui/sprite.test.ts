import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PLATFORMS } from "#app/domain/account/platforms.ts";
import { ICON_NAMES } from "./icon-names.ts";
import { DRAWINGS } from "./illustrations.tsx";

const sprite = readFileSync(new URL("./sprite.svg", import.meta.url), "utf8");
const ids = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map((match) => match[1] ?? "");

test("the sprite has every icon, mark and drawing, and nothing else", () => {
  const marks = PLATFORMS.filter((platform) => platform !== "other").map((platform) => `mark-${platform}`);
  const drawings = DRAWINGS.map((name) => `drawing-${name}`);
  expect([...ids].sort()).toEqual([...ICON_NAMES, ...marks, ...drawings].sort());
});

test("the sprite stays small and takes its colours from the page", () => {
  expect(sprite.length).toBeLessThan(30_000);
  expect(sprite).not.toMatch(/#[0-9a-f]{3,8}\b/i);
  expect(sprite).not.toContain("<script");
});
