import { describe, expect, it } from "vitest";
import { competitionHref, readCompetitionFilters } from "./competition-filters.ts";

describe("the address of the competitive view", () => {
  it.each([
    ["", "/brand/competition"],
    ["brand=%20Goodgrain%20&kind=&sort=latest", "/brand/competition?brand=Goodgrain"],
    ["sort=most&kind=long_term&brand=%40a%26b", "/brand/competition?brand=%40a%26b&kind=long_term&sort=most"],
    ["kind=forever&sort=odd&page=3", "/brand/competition"],
  ])("%s reads as %s, and as itself again", (query, href) => {
    const filters = readCompetitionFilters(new URLSearchParams(query));
    expect(competitionHref(filters)).toBe(href);
    expect(readCompetitionFilters(new URL(href, "http://x").searchParams)).toEqual(filters);
  });

  it("carries a place in the list", () => {
    const filters = readCompetitionFilters(new URLSearchParams("brand=a"));
    expect(competitionHref(filters, "n~1~2")).toBe("/brand/competition?brand=a&after=n%7E1%7E2");
  });
});
