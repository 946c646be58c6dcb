// Several web processes serve one conversation: each listens on a connection of its own.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { randomUUID } from "node:crypto";
import { writeReadableStreamToWritable } from "@remix-run/node";
import type { RequestHandler } from "express";
import pg from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { env } from "#app/env.server.ts";
import { mayStillListen, versionsOf } from "#app/domain/conversation/live.server.ts";
import { markThreadRead } from "#app/domain/conversation/mark-thread-read.server.ts";
import { eventStream, type EventStreamOptions } from "#app/http/live/event-stream.server.ts";
import { ThreadHub, type HubOptions } from "#app/http/live/thread-hub.server.ts";
import { runShutdown } from "#app/http/on-shutdown.ts";
import { webApp } from "#app/http/web-app.ts";
import { applicationTo, creatorUser, must } from "#tests/support/factories.ts";
import { say } from "#tests/support/conversation-fixtures.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function newHub(options: Partial<HubOptions> = {}): ThreadHub {
  const hub = new ThreadHub({ connectionString: env.DATABASE_URL, versionsOf, ...options });
  closing.push(() => hub.close());
  return hub;
}

/** The versions that a hub tells, to be awaited one by one. */
function versionsFrom(hub: ThreadHub, threadId: string, since = 0) {
  const told: number[] = [];
  let wake: () => void = () => undefined;
  const stop = hub.subscribe(threadId, since, (version) => {
    told.push(version);
    wake();
  });
  const reach = async (version: number) => {
    while ((told.at(-1) ?? since) < version) await new Promise<void>((resolve) => (wake = resolve));
    return told.at(-1);
  };
  return { told, stop, reach };
}

const versionNow = async (id: string) => (await versionsOf([id])).get(id) ?? 0;

describe("two processes", () => {
  it("both hear of a message and of a read mark, and only of their own conversations", async () => {
    const { applicationId: id, brief, creator } = await applicationTo();
    const other = await applicationTo();
    await say(brief.brand, id, "First");
    const since = await versionNow(id);
    const listeners = [newHub(), newHub()].map((hub) => versionsFrom(hub, id, since));
    const elsewhere = versionsFrom(newHub(), other.applicationId);
    await say(brief.brand, id, "Second");
    const said = await versionNow(id);
    for (const listener of listeners) expect(await listener.reach(said)).toBe(said);
    must(await markThreadRead(creator, id, 2));
    for (const listener of listeners) expect(await listener.reach(said + 1)).toBe(said + 1);
    await say(other.brief.brand, other.applicationId, "Elsewhere");
    await elsewhere.reach(1);
    expect(elsewhere.told).toEqual([1]);
  });

  it("tell at once what happened before somebody subscribed", async () => {
    const { applicationId: id, brief } = await applicationTo();
    await say(brief.brand, id, "First");
    const hub = newHub();
    expect(await versionsFrom(hub, id).reach(1)).toBe(1);
    await say(brief.brand, id, "Second");
    const now = await versionNow(id);
    expect(await versionsFrom(hub, id, 1).reach(now)).toBe(now);
  });

  it("find what they missed while the connection was broken", async () => {
    const { applicationId: id, brief } = await applicationTo();
    let resume: () => void = () => undefined;
    let broke: () => void = () => undefined;
    const broken = new Promise<void>((resolve) => (broke = resolve));
    const hub = newHub({
      onTrouble: () => broke(),
      pause: () => new Promise((resolve) => (resume = resolve)),
    });
    const listener = versionsFrom(hub, id);
    await say(brief.brand, id, "First");
    await listener.reach(1);
    await db.$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'sweetspot-live' and datname = current_database()`;
    await broken;
    await say(brief.brand, id, "While nobody listens");
    expect(listener.told.at(-1)).toBe(1);
    resume();
    const now = await versionNow(id);
    expect(await listener.reach(now)).toBe(now);
  });

  it("carry only the id, and nothing of what rolls back", async () => {
    const { applicationId: id, brief } = await applicationTo();
    const client = new pg.Client({ connectionString: env.DATABASE_URL });
    await client.connect();
    closing.push(() => client.end());
    await client.query("listen sweetspot_thread");
    const payload = new Promise((resolve) =>
      client.once("notification", (one: pg.Notification) => resolve(one.payload)),
    );
    const rolledBack = db.$transaction(async (tx) => {
      await tx.$executeRaw`select pg_notify('sweetspot_thread', 'never')`;
      throw new Error("rolled back");
    });
    await expect(rolledBack).rejects.toThrow("rolled back");
    await say(brief.brand, id, "A secret");
    expect(await payload).toBe(id);
  });
});

/** Serves one stream behind everything that a request passes. */
async function served(options: Omit<EventStreamOptions, "request">): Promise<string> {
  const pages: RequestHandler = (req, res) => {
    const leaving = new AbortController();
    res.on("close", () => leaving.abort());
    const response = eventStream({
      ...options,
      request: new Request("http://localhost/", { signal: leaving.signal }),
    });
    for (const [name, value] of response.headers) res.setHeader(name, value);
    res.flushHeaders();
    if (response.body) writeReadableStreamToWritable(response.body, res).catch(() => undefined);
  };
  const server: Server = createServer(webApp({ dev: false, trustedProxies: 0 }, [pages]));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Reads a stream until `text` has come, or to its end. */
async function readUntil(response: Response, text: string): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let got = "";
  while (reader && !got.includes(text)) {
    const next = await reader.read();
    if (next.done) break;
    got += decoder.decode(next.value);
  }
  return got;
}

describe("the stream", () => {
  it("is not held back by compression, beats, and names the version as the event's id", async () => {
    const url = await served({
      subscribe: (send) => {
        send(7, { thread: "t", version: 7 });
        return () => undefined;
      },
      stillAllowed: () => Promise.resolve(true),
      beatMs: 5,
    });
    const response = await fetch(url, { headers: { "accept-encoding": "br, gzip" } });
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    expect(response.headers.get("content-encoding")).toBeNull();
    const text = await readUntil(response, ": beat");
    expect(text).toContain('id: 7\nevent: changed\ndata: {"thread":"t","version":7}\n\n');
  });

  it("ends with the right to it, with its reader, and with the process", async () => {
    const ends: string[] = [];
    const stream = (name: string, allowed: boolean, onEnd: () => void) =>
      served({
        subscribe: () => () => void ends.push(name),
        stillAllowed: () => Promise.resolve(allowed),
        beatMs: 5,
        onEnd,
      });
    await readUntil(await fetch(await stream("right", false, () => undefined)), "never");
    await new Promise<void>((left) => {
      void stream("reader", true, left).then(async (url) => (await fetch(url)).body?.cancel());
    });
    const running = await fetch(await stream("process", true, () => undefined));
    runShutdown();
    await readUntil(running, "never");
    expect(ends).toEqual(["right", "reader", "process"]);
  });

  it("is for open sessions of the two sides", async () => {
    const { applicationId: id, brief, creator } = await applicationTo();
    const stranger = await creatorUser();
    const session = async (userId: string, hours: number) => {
      const now = new Date();
      const at = new Date(now.getTime() + hours * 3_600_000);
      const row = await db.session.create({
        data: {
          ...{ id: randomUUID(), userId, expiresAt: at, absoluteExpiresAt: at, createdAt: now },
          ...{ lastSeenAt: now, ip: "", userAgent: "" },
        },
      });
      return row.publicId;
    };
    const open = await session(creator.userId, 1);
    expect(await mayStillListen(open, id)).toBe(true);
    expect(await mayStillListen(await session(brief.brand.userId, 1), id)).toBe(true);
    expect(await mayStillListen(await session(creator.userId, -1), id)).toBe(false);
    expect(await mayStillListen(await session(stranger.userId, 1), id)).toBe(false);
    await db.session.deleteMany({ where: { publicId: open } });
    expect(await mayStillListen(open, id)).toBe(false);
    await db.brandMember.deleteMany({ where: { userId: brief.brand.userId } });
    expect(await mayStillListen(await session(brief.brand.userId, 1), id)).toBe(false);
  });
});
