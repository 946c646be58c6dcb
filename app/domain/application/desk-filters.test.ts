import { describe, expect, it } from "vitest";
import { deskFiltersOf, deskQuery, filtersSet, NO_FILTERS } from "./desk-filters.ts";

const read = (query: string) => deskFiltersOf(new URLSearchParams(query));

describe("the address of the desk", () => {
  it.each([
    "?tab=answer",
    "?tab=closed&view=board",
    "?tab=shortlisted&sort=fit&fit=strong&tier=micro&platform=tiktok&max=400&flags=without&noted=1",
    "?tab=answer&flags=with",
  ])("%s reads and writes itself", (query) => expect(deskQuery(read(query))).toBe(query));

  it("leaves out what it does not know", () => {
    expect(
      read("tab=x&view=y&sort=z&fit=great&tier=giant&platform=fax&max=-1&flags=maybe&noted=yes"),
    ).toEqual({
      ...{ tab: "answer", view: "table", sort: "due", ...NO_FILTERS },
    });
    expect(read("max=0").max).toBeNull();
  });

  it("keeps an order that was chosen when the tab changes, and takes the tab's own otherwise", () => {
    expect(deskQuery(read("tab=answer"), { tab: "closed" })).toBe("?tab=closed");
    expect(read("tab=closed").sort).toBe("newest");
    expect(deskQuery(read("tab=answer&sort=fit"), { tab: "closed" })).toBe("?tab=closed&sort=fit");
  });

  it("counts what is set", () => {
    expect(filtersSet(read("tab=answer"))).toBe(0);
    expect(filtersSet(read("fit=weak&noted=1&max=10"))).toBe(3);
  });
});
