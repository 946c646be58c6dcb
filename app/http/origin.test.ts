import { describe, expect, it } from "vitest";
import { acceptedOrigins, mayChange, type RequestSource } from "./origin.ts";

const accepted = acceptedOrigins("https://market.example", 3000, false);
const post: RequestSource = {
  method: "POST",
  path: "/sign-in",
  origin: undefined,
  referer: undefined,
  fetchSite: undefined,
};

describe("mayChange", () => {
  it.each<[string, Partial<RequestSource>, boolean]>([
    ["our own origin", { origin: "https://market.example" }, true],
    ["another origin", { origin: "https://evil.example" }, false],
    ["our name over http", { origin: "http://market.example" }, false],
    ["our name on another port", { origin: "https://market.example:8443" }, false],
    ["an opaque origin", { origin: "null" }, false],
    [
      "another origin with our referer",
      { origin: "https://evil.example", referer: "https://market.example/" },
      false,
    ],
    ["same-origin by fetch metadata", { fetchSite: "same-origin" }, true],
    ["same-site by fetch metadata", { fetchSite: "same-site" }, false],
    [
      "cross-site by fetch metadata, our referer",
      { fetchSite: "cross-site", referer: "https://market.example/" },
      false,
    ],
    ["only our referer", { referer: "https://market.example/join/brand" }, true],
    ["only another referer", { referer: "https://market.example.evil.example/" }, false],
    ["a referer that is no address", { referer: "market.example" }, false],
    ["nothing at all", {}, false],
    ["a read from anywhere", { method: "GET", origin: "https://evil.example" }, true],
    ["a webhook", { path: "/webhooks/stripe" }, true],
    ["a path that only looks like a webhook", { path: "/webhooks-not" }, false],
    ["a path that leads elsewhere from the webhooks", { path: "/webhooks/../sign-in" }, false],
    ["the same, encoded", { path: "/webhooks/%2e%2e/sign-in" }, false],
    ["a mail program that unsubscribes somebody", { path: "/unsubscribe" }, true],
    ["a page below it", { path: "/unsubscribe/all" }, false],
    ["a page below the webhooks", { path: "/webhooks/stripe/more" }, false],
    ["a DELETE from elsewhere", { method: "DELETE", origin: "https://evil.example" }, false],
  ])("%s", (_name, source, allowed) => expect(mayChange({ ...post, ...source }, accepted)).toBe(allowed));

  it("accepts the loopback names of its port in a demo only", () => {
    const demo = acceptedOrigins("http://localhost:4567", 4567, true);
    const local = { ...post, origin: "http://127.0.0.1:4567" };
    expect(mayChange(local, demo)).toBe(true);
    expect(mayChange({ ...post, origin: "http://127.0.0.1:4568" }, demo)).toBe(false);
    expect(mayChange(local, accepted)).toBe(false);
  });
});
