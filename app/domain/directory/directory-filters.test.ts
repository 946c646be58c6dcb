import { describe, expect, it } from "vitest";
import { directoryChips, directoryHref } from "./directory-chips.ts";
import { directoryFilterCount, directoryParams, readDirectoryFilters } from "./directory-filters.ts";

const read = (query: string) => readDirectoryFilters(new URLSearchParams(query));
const again = (query: string) => directoryParams(read(query)).toString();

describe("filters of the directory", () => {
  it.each([
    "",
    "q=noodles",
    "platform=tiktok&tier=micro&min=12000&max=60000",
    "rate=2.5&of=reach",
    "country=DE&country=US&language=de&language=en&niche=food&niche=pets",
    "audience=US&audienceShare=50&age=25-34&gender=women&genderShare=75",
    "price=250&stats=reviewed&vetted=yes&answers=yes&ontime=yes&sort=price",
  ])("%s stays the same address", (query) => {
    expect(again(query)).toBe(query);
  });

  it.each([
    ["platform=myspace&tier=giant&sort=random&stats=sure", ""],
    ["min=12k&max=1.2m", "min=12000&max=1200000"],
    ["min=-5&max=many&price=0", ""],
    ["rate=2%2C5%20%25", "rate=2.5"],
    ["rate=400&of=reach", ""],
    ["of=reach", ""],
    ["country=US&country=XX&country=DE", "country=DE&country=US"],
    ["audience=XX&audienceShare=50", ""],
    ["audience=GB&audienceShare=33", "audience=GB"],
    ["niche=toString&language=constructor", ""],
    ["vetted=no&q=%20%20", ""],
  ])("%s becomes %s", (query, address) => {
    expect(again(query)).toBe(address);
  });

  it("count what is set, and each can be taken away again", () => {
    const filters = read(
      "q=pan&platform=tiktok&rate=3&of=views&country=DE&niche=food&niche=pets&audience=US&vetted=yes&sort=price",
    );
    expect(directoryFilterCount(filters)).toBe(7);
    const chips = directoryChips(filters);
    expect(chips.map((chip) => chip.words)).toEqual([
      "TikTok",
      "3\u00a0% of views or more",
      "Food and drink",
      "Pets",
      "Lives in Germany",
      "Audience in United States, 25\u00a0% or more",
      "Vetted",
    ]);
    for (const chip of chips) {
      const left = readDirectoryFilters(new URL(chip.href, "http://x").searchParams);
      expect(directoryFilterCount(left)).toBe(6);
      expect([left.q, left.sort]).toEqual(["pan", "price"]);
    }
    expect(directoryHref(read(""))).toBe("/brand/creators");
  });
});
