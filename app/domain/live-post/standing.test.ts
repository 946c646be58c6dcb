import { describe, expect, it } from "vitest";
import { standingOf, standingWords } from "./standing.ts";

const post = "https://instagram.com/p/C1a2B3c4D5e";
const answer = (status: number, differs: object = {}) =>
  ({
    ...{ ok: true as const, status, url: post, body: "<html>" },
    ...differs,
  }) as const;

describe("a look at a post", () => {
  it.each([
    [answer(200), "up"],
    [answer(204), "up"],
    [answer(404), "gone"],
    [answer(410), "gone"],
    [answer(401), "unclear"],
    [answer(403), "unclear"],
    [answer(429), "unclear"],
    [answer(451), "unclear"],
    [answer(500), "unclear"],
    [answer(503), "unclear"],
    [answer(304), "unclear"],
    [answer(200, { url: "https://instagram.com/accounts/login/?next=x" }), "unclear"],
    [answer(200, { url: "https://instagram.com/" }), "unclear"],
    [answer(200, { body: "Sorry, this page isn't available." }), "unclear"],
    [answer(200, { body: "<title>Video unavailable</title>" }), "unclear"],
    [{ ok: false, reason: "too_slow" } as const, "unclear"],
    [{ ok: false, reason: "blocked_address" } as const, "unclear"],
  ])("%j is %s", (looked, finding) => {
    const standing = standingOf(looked, post);
    expect(standing.finding).toBe(finding);
    expect(standingWords(standing)).toMatch(
      { up: /^Found$/, gone: /^Not found/, unclear: /^Unclear: / }[finding] ?? /x/,
    );
  });
});
