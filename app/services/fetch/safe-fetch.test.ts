import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { safeFetch, type Resolve } from "./safe-fetch.server.ts";

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server on this machine: its origin is a private address, which only `standIn` lets through. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const to =
  (...addresses: string[]): Resolve =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })));

describe("what is never asked", () => {
  it.each([
    "http://127.0.0.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://10.1.2.3/",
    "https://192.168.0.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://[fd00:ec2::254]/",
    "http://0/",
  ])("%s is a private address", async (url) => {
    expect(await safeFetch(url)).toEqual({ ok: false, reason: "blocked_address" });
  });

  it.each([
    "file:///etc/passwd",
    "ftp://example.com/",
    "gopher://example.com/",
    "data:text/html,hi",
    "https://user:secret@example.com/",
    "https://example.com:8443/",
    "http://example.com:22/",
    "not an address",
  ])("%s is no page", async (url) => {
    expect(await safeFetch(url)).toEqual({ ok: false, reason: "bad_url" });
  });

  it.each([[["127.0.0.1"]], [["169.254.169.254"]], [["::1"]], [["93.184.216.34", "10.0.0.5"]]])(
    "a name that resolves to %j is refused when the connection is made",
    async (addresses) => {
      const resolve = vi.fn(to(...addresses));
      expect(await safeFetch("https://post.example/", { resolve })).toEqual({
        ok: false,
        reason: "blocked_address",
      });
      expect(resolve).toHaveBeenCalledWith("post.example");
    },
  );

  it("a name that nobody knows gives no answer", async () => {
    const resolve: Resolve = () => Promise.reject(new Error("ENOTFOUND"));
    expect(await safeFetch("https://post.example/", { resolve })).toEqual({ ok: false, reason: "no_answer" });
  });

  it.each(["http://127.0.0.1:1/", "http://169.254.169.254/", "http://[::1]/", "file:///etc/passwd"])(
    "a redirect to %s is not followed",
    async (location) => {
      const standIn = await serve((_, response) => response.writeHead(302, { location }).end());
      const fetched = await safeFetch(`${standIn}/post`, { standIn });
      expect(fetched).toMatchObject({ ok: false });
      expect(["blocked_address", "bad_url"]).toContain((fetched as { reason: string }).reason);
    },
  );

  it("a redirect to a name that resolves to a private address is not followed", async () => {
    const location = "https://inside.example/";
    const standIn = await serve((_, response) => response.writeHead(301, { location }).end());
    const fetched = await safeFetch(standIn, { standIn, resolve: to("192.168.1.10") });
    expect(fetched).toEqual({ ok: false, reason: "blocked_address" });
  });
});

describe("what is read", () => {
  it("of a page is its status and its beginning, without cookies", async () => {
    const seen: unknown[] = [];
    const standIn = await serve((request, response) => {
      seen.push(request.headers.cookie, request.headers["user-agent"]);
      response.writeHead(404, { "set-cookie": "a=b" }).end("gone");
    });
    const fetched = await safeFetch(`${standIn}/p/1`, { standIn });
    expect(fetched).toMatchObject({ ok: true, status: 404, body: "gone", truncated: false });
    expect(seen).toEqual([undefined, "Sweetspot link check"]);
  });

  it("of a huge body is no more than the limit", async () => {
    const standIn = await serve((_, response) => {
      response.writeHead(200);
      const more = () => {
        while (response.write("x".repeat(65_536)));
        response.once("drain", more);
      };
      more();
    });
    const fetched = await safeFetch(standIn, { standIn, limits: { bytes: 100_000 } });
    expect(fetched).toMatchObject({ ok: true, status: 200, truncated: true });
    expect((fetched as { body: string }).body).toHaveLength(100_000);
  });

  it.each(["headers", "body"])("ends in time when the %s never come", async (part) => {
    const standIn = await serve((_, response) => {
      if (part === "body") response.writeHead(200).write("<html>");
    });
    const fetched = await safeFetch(standIn, { standIn, limits: { timeMs: 150 } });
    expect(fetched).toEqual({ ok: false, reason: "too_slow" });
  });

  it("follows a few redirects, and no circle", async () => {
    const standIn = await serve((request, response) =>
      request.url === "/a"
        ? response.writeHead(302, { location: "/b" }).end()
        : request.url === "/b"
          ? response.writeHead(200).end("there")
          : response.writeHead(302, { location: "/round" }).end(),
    );
    expect(await safeFetch(`${standIn}/a`, { standIn })).toMatchObject({ ok: true, url: `${standIn}/b` });
    expect(await safeFetch(`${standIn}/round`, { standIn })).toEqual({
      ok: false,
      reason: "too_many_redirects",
    });
  });

  it("lets no private address through but the very origin of the stand-in", async () => {
    const standIn = await serve((_, response) => response.end("in"));
    const other = await serve((_, response) => response.end("out"));
    expect(await safeFetch(other, { standIn })).toEqual({ ok: false, reason: "bad_url" });
    expect(await safeFetch(standIn)).toEqual({ ok: false, reason: "bad_url" });
  });
});
