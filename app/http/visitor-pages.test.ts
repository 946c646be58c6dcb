import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type RequestHandler } from "express";
import { afterEach, describe, expect, it } from "vitest";
import { visitorPages } from "./visitor-pages.ts";

let server: Server | null = null;
afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(null))));

interface Rendering {
  answer?: (count: number) => { status?: number; cookie?: string; type?: string };
  gate?: Promise<unknown>;
  keepFor?: number;
}

/** A server whose pages say how many were rendered so far, and their nonce. */
async function site({ answer, gate, keepFor = 60_000 }: Rendering = {}) {
  let rendered = 0;
  let nonces = 0;
  const nonce: RequestHandler = (_req, res, next) => {
    res.locals.cspNonce = `nonce-${(nonces += 1)}-`;
    next();
  };
  const render: RequestHandler = (_req, res) => {
    rendered += 1;
    const { status = 200, cookie, type = "text/html; charset=utf-8" } = answer?.(rendered) ?? {};
    const page = rendered;
    void Promise.resolve(gate).then(() => {
      res.status(status).set("content-type", type);
      if (cookie) res.set("set-cookie", cookie);
      res.write(`<b>${page}</b>`);
      res.end(`<script nonce="${res.locals.cspNonce as string}">é</script>`);
    });
  };
  const app = express().use(nonce, visitorPages({ keepFor, room: 10_000 }), render);
  server = createServer(app).listen(0, "127.0.0.1");
  await new Promise((resolve) => server?.once("listening", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = async (path: string, headers: Record<string, string> = {}) =>
    (await fetch(base + path, { headers, redirect: "manual" })).text();
  return { get, base, count: () => rendered };
}

describe("a public page", () => {
  it("is rendered once for all visitors, each with a nonce of their own", async () => {
    const { get } = await site();
    expect(await get("/briefs")).toBe('<b>1</b><script nonce="nonce-1-">é</script>');
    expect(await get("/briefs")).toBe('<b>1</b><script nonce="nonce-2-">é</script>');
  });

  it("is rendered once for those who ask at the same time", async () => {
    let open = (_: unknown) => {};
    const gate = new Promise((resolve) => (open = resolve));
    const { get, count } = await site({ gate });
    const asked = Promise.all(Array.from({ length: 8 }, () => get("/")));
    await expect.poll(count).toBe(1);
    open(null);
    expect((await asked).every((page) => page.startsWith("<b>1</b>"))).toBe(true);
  });

  it("is rendered anew after its time", async () => {
    const { get } = await site({ keepFor: 1 });
    await get("/briefs");
    await expect.poll(() => get("/briefs")).not.toContain("<b>1</b>");
  });

  it.each([
    ["another address", "/briefs?q=noodles", {}],
    ["another language", "/briefs", { "accept-language": "en-GB" }],
    ["another time zone", "/briefs", { cookie: "tz=Asia%2FTokyo" }],
    ["another theme", "/briefs", { cookie: "theme=dark" }],
    ["a session", "/briefs", { cookie: "session=abc" }],
    ["any other cookie", "/briefs", { cookie: "theme=dark; seen=1" }],
  ])("is another one for %s", async (_what, path, headers: Record<string, string>) => {
    const { get } = await site();
    await get("/briefs");
    expect(await get(path, headers)).toContain("<b>2</b>");
    expect(await get("/briefs")).toContain("<b>1</b>");
  });

  it("is the same for cookies in another order", async () => {
    const { get } = await site();
    await get("/briefs", { cookie: "tz=UTC; theme=dark" });
    expect(await get("/briefs", { cookie: "theme=dark; tz=UTC" })).toContain("<b>1</b>");
  });
});

describe("never kept is", () => {
  it.each([
    ["a refusal", { status: 404 }],
    ["an error", { status: 500 }],
    ["a page that sets a cookie", { cookie: "session=abc" }],
    ["data", { type: "application/json" }],
  ])("%s", async (_what, first) => {
    const { get } = await site({ answer: (count) => (count === 1 ? first : {}) });
    await get("/briefs");
    expect(await get("/briefs")).toContain("<b>2</b>");
  });

  it.each([
    "/sign-in",
    "/briefs/one/apply",
    "/briefs/one.data",
    "/briefs.data",
    `/briefs?q=${"x".repeat(600)}`,
  ])("%s", async (path) => {
    const { get } = await site();
    await get(path);
    expect(await get(path)).toContain("<b>2</b>");
  });

  it("what somebody signed in was shown", async () => {
    const { get } = await site();
    await get("/briefs", { cookie: "session=abc" });
    expect(await get("/briefs")).toContain("<b>2</b>");
    expect(await get("/briefs", { cookie: "session=abc" })).toContain("<b>3</b>");
  });

  it("a page whose reader left before it was complete; who waited for it gets one of their own", async () => {
    let open = (_: unknown) => {};
    const gate = new Promise((resolve) => (open = resolve));
    const { get, base, count } = await site({ gate });
    const leaving = request(`${base}/briefs`).on("error", () => {});
    leaving.end();
    await expect.poll(count).toBe(1);
    const waiting = get("/briefs");
    leaving.destroy();
    await expect.poll(count).toBe(2);
    open(null);
    expect(await waiting).toContain("<b>2</b>");
  });
});
