import { Agent, createServer, request as httpRequest, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { RequestHandler } from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { loggedRequest } from "#app/http/request-log.ts";
import { webApp } from "#app/http/web-app.ts";
import { ORIGIN } from "../support/account-fixtures.ts";

const UPLOAD = "/deals/2001/deliverables/0199f0aa-0000-7000-8000-000000000001/upload";

const MESSAGE = "/messages/0199f0aa-0000-7000-8000-000000000001";

const pages: RequestHandler = (req, res, next) => {
  if (req.path === "/sql")
    return void Promise.all([db.user.count(), db.session.count()]).then(() => res.send("ok"), next);
  // Answers while the body is still coming, as a refused upload does.
  if (req.path === UPLOAD) return void req.once("data", () => req.pause() && res.status(413).end());
  res.send(`nonce=${res.locals.cspNonce as string}`);
};

let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer(webApp({ dev: false, trustedProxies: 0 }, [pages]));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const post = (path: string, headers: Record<string, string>, body: BodyInit = "a=b") =>
  fetch(base + path, { method: "POST", headers, body });

describe("the origin check", () => {
  it("refuses a form from another site, and one that does not say where it comes from", async () => {
    const cross = await post("/sign-in", { origin: "https://evil.example" });
    expect(cross.status).toBe(403);
    expect(await cross.text()).toContain("This request came from another site, so nothing was changed.");
    expect((await post("/sign-in", {})).status).toBe(403);
    expect((await post("/sign-in", { origin: base.replace("127.0.0.1", "127.0.0.2") })).status).toBe(403);
  });

  it("lets our own forms and signed webhooks through", async () => {
    expect((await post("/sign-in", { origin: ORIGIN })).status).toBe(200);
    expect((await post("/webhooks/stripe", {})).status).toBe(200);
  });
});

describe("the headers", () => {
  it("allow scripts by a nonce that changes, and nothing inline", async () => {
    const [first, second] = await Promise.all([fetch(base), fetch(base)]);
    const policy = first.headers.get("content-security-policy") ?? "";
    const scripts = policy.split(";").find((directive) => directive.startsWith("script-src ")) ?? "";
    const nonce = (await first.text()).replace("nonce=", "");
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(scripts).toBe(`script-src 'self' 'nonce-${nonce}'`);
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:\/\/(?!127\.0\.0\.1)/);
    expect(second.headers.get("content-security-policy")).not.toBe(policy);
  });

  it("say the request's id and how many statements it took, and not what we run on", async () => {
    const response = await fetch(`${base}/sql`);
    expect(response.headers.get("x-sql-statements")).toBe("2");
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get("x-powered-by")).toBeNull();
    expect(response.headers.get("referrer-policy")).toBe("same-origin");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });
});

it("refuses an address with the character zero, which the database cannot look for", async () => {
  expect((await fetch(`${base}/briefs/a%00b`)).status).toBe(400);
  expect((await fetch(`${base}/briefs?q=%00`)).status).toBe(400);
  expect((await fetch(`${base}/briefs/100%25`)).status).toBe(200);
});

it("keeps secrets of links, cookies and headers out of the log", () => {
  const headers = { cookie: "session=secret", authorization: "Bearer secret" };
  const request = { id: "r1", method: "GET", url: "/reset-password?token=secret", headers };
  expect(loggedRequest(request)).toEqual({ id: "r1", method: "GET", path: "/reset-password" });
});

describe("body limits", () => {
  it("refuse a form over a megabyte", async () => {
    expect((await post("/sign-in", { origin: ORIGIN }, "a".repeat(1024 * 1024 + 1))).status).toBe(413);
  });

  it.each([UPLOAD, `${UPLOAD.replace(/upload$/, "draft")}.data`, MESSAGE, `${MESSAGE}/upload`])(
    "leave an upload to its route: %s",
    async (path) => {
      const headers = { origin: ORIGIN, "content-type": "multipart/form-data; boundary=x" };
      const status = path === UPLOAD ? 413 : 200; // the route's own answer
      expect((await post(path, headers, "a".repeat(1024 * 1024 + 1))).status).toBe(status);
      expect(
        (await post(`${path}/../../../../../sign-in`, headers, "a".repeat(1024 * 1024 + 1))).status,
      ).toBe(413);
    },
  );

  it.each(["/webhooks/stripe", "/sign-in"])("refuse what only claims to be an upload: %s", async (path) => {
    const headers = { origin: ORIGIN, "content-type": "multipart/form-data; boundary=x" };
    expect((await post(path, headers, "a".repeat(1024 * 1024 + 1))).status).toBe(413);
  });

  it("refuse a body that does not say its length", async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { origin: ORIGIN, "transfer-encoding": "chunked" };
      const sent = httpRequest(`${base}/sign-in`, { method: "POST", headers }, (res) =>
        resolve(res.statusCode),
      );
      sent.on("error", reject);
      sent.end("a=b");
    });
    expect(status).toBe(411);
  });

  it("leave the connection usable after refusing a body that was still coming", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const call = (path: string, body: string) =>
      new Promise<{ status: number; port: number }>((resolve, reject) => {
        const headers = {
          origin: ORIGIN,
          "content-type": "multipart/form-data",
          "content-length": Buffer.byteLength(body),
        };
        const sent = httpRequest(base + path, { method: "POST", agent, headers }, (res) => {
          const port = res.socket.localPort ?? 0;
          res.on("end", () => resolve({ status: res.statusCode ?? 0, port })).resume();
        });
        sent.on("error", reject);
        sent.end(body);
      });
    const refused = await call(UPLOAD, "a".repeat(6 * 1024 * 1024));
    const next = await call("/sign-in", "a=b");
    agent.destroy();
    expect(refused.status).toBe(413);
    expect(next).toEqual({ status: 200, port: refused.port });
  });
});
