import { expect, it } from "vitest";
import { withWays } from "./ways-to-meet.ts";

const accounts = [
  { id: "a1", platform: "instagram", followers: 1_000 },
  { id: "a2", platform: "tiktok", followers: null },
] as const;
const wayTo = (criterion: string, platforms: ("instagram" | "tiktok" | "youtube")[] = []) =>
  withWays([{ criterion, asked: "", had: "" }], platforms, accounts)[0]?.way?.to;

it.each([
  ["Account", ["youtube"], "/creator/accounts/new"],
  ["Numbers", ["tiktok"], "/creator/accounts/a2/stats"],
  ["Followers", ["instagram"], "/creator/accounts/a1/stats"],
  ["Engagement", ["youtube"], "/creator/profile"],
  ["Audience by country", [], "/creator/accounts/a1/stats"],
  ["Language", [], "/creator/profile"],
  ["Vetting", [], "/creator/vetting"],
] as const)("%s is mended at the page that mends it", (criterion, platforms, to) => {
  expect(wayTo(criterion, [...platforms])).toBe(to);
});

it("knows nothing of a criterion that it does not know", () => {
  expect(wayTo("Luck")).toBeUndefined();
});
