import { describe, expect, it } from "vitest";
import { readFilters } from "../brief/browse-filters.ts";
import { filtersOf, nextDue, storedQuery } from "./search.ts";

const at = (text: string) => new Date(text);
const set = at("2026-11-01T08:00:00Z");

describe("saved searches", () => {
  it("are the same whatever their order and their spelling", () => {
    const query = (text: string) => storedQuery(readFilters(new URLSearchParams(text)));
    expect(query("sort=pay&market=US&q=noodles&platform=tiktok&market=DE&x=1")).toBe(
      query("q=+noodles&platform=tiktok&market=DE&market=US&net="),
    );
    expect(filtersOf(query("net=250")).net).toBe(250);
  });

  it.each([
    ["daily", "2026-11-01T08:00:00Z", "2026-11-02T08:00:00Z"],
    ["daily", "2026-11-02T08:00:00Z", "2026-11-03T08:00:00Z"],
    ["daily", "2026-11-05T19:30:00Z", "2026-11-06T08:00:00Z"],
    ["weekly", "2026-11-08T08:00:10Z", "2026-11-15T08:00:00Z"],
  ] as const)("%s at %s is due next at %s", (frequency, now, due) => {
    expect(nextDue(frequency, set, at(now))).toEqual(at(due));
  });

  it("have no digest when instant or off", () => {
    expect(nextDue("instant", set, set)).toBeNull();
    expect(nextDue("off", set, set)).toBeNull();
  });
});
