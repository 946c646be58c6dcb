import { describe, expect, it } from "vitest";
import { filterCount, filtersToParams, readFilters } from "./browse-filters.ts";

const read = (query: string) => readFilters(new URLSearchParams(query));

describe("browse filters", () => {
  it("has none by default", () => {
    const filters = read("");
    expect(filterCount(filters)).toBe(0);
    expect(filtersToParams(filters).toString()).toBe("");
    expect(filters.sort).toBe("newest");
  });

  it.each([
    "q=noodles",
    "platform=instagram&platform=tiktok",
    "market=DE&market=US",
    "net=150",
    "replies=3&closing=week&exclusivity=none&post=no&sort=pay",
    "niche=food&niche=home",
  ])("keeps %s as it is", (query) => {
    expect(filtersToParams(read(query)).toString()).toBe(query);
  });

  it.each([
    ["platform=myspace", "platforms"],
    ["market=XX", "markets"],
    ["net=abc", "net"],
    ["net=99999999999", "net"],
    ["replies=2", "replies"],
    ["sort=random", "sort"],
    ["niche=", "niches"],
  ])("leaves out %s", (query, key) => {
    expect(read(query)[key as keyof ReturnType<typeof read>]).toEqual(
      read("")[key as keyof ReturnType<typeof read>],
    );
  });

  it("reads an amount as people type it", () => {
    expect(read("net=%241%2C500").net).toBe(1500);
  });
});
