import { describe, expect, it } from "vitest";
import { readWorkLine, workLinks } from "./past-work.ts";

describe("past work as it is typed", () => {
  it.each([
    [
      "https://www.tiktok.com/@noor/video/1 A reel for Firetin",
      "https://www.tiktok.com/@noor/video/1",
      "A reel for Firetin",
    ],
    ["instagram.com/p/abc - for Goodgrain", "https://instagram.com/p/abc", "for Goodgrain"],
    ["  http://example.com/x  ", "http://example.com/x", ""],
  ])("%s", (typed, url, line) => {
    expect(readWorkLine(typed)).toEqual({ url, line });
  });

  it.each(["a reel for Firetin", "javascript:alert(1)", "ftp://example.com/x", "https://localhost/x", ""])(
    "does not take %s for a link",
    (typed) => expect(readWorkLine(typed)).toBeNull(),
  );

  it("names the line that is no link, and takes six", () => {
    const text = (count: number) =>
      Array.from({ length: count }, (_, at) => `example.com/${at}`).join("\n\n");
    expect(workLinks.parse(text(6))).toHaveLength(6);
    expect(workLinks.safeParse(text(7)).success).toBe(false);
    expect(workLinks.safeParse("example.com/1\nno link").error?.issues[0]?.message).toMatch(/^Line 2/);
    expect(workLinks.parse(undefined)).toEqual([]);
  });
});
