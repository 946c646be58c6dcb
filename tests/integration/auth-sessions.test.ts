import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { endOtherSessions, endOwnSession, listOwnSessions } from "#app/domain/account/own-sessions.server.ts";
import { removeExpired } from "#app/domain/account/remove-expired.server.ts";
import { tellOfNewSignIn } from "#app/domain/account/sign-in.server.ts";
import { viewerOf } from "#app/http/actor.server.ts";
import { requestContext } from "#app/http/request-context.server.ts";
import { closeSession, openSession, readSession, SESSION_COOKIE } from "#app/http/session.server.ts";
import {
  advanceClock,
  clearAccounts,
  ORIGIN,
  queuedMessages,
  verifiedUser,
} from "../support/account-fixtures.ts";

const browser = { ip: "192.0.2.1", userAgent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/132.0" };
const DAY_MS = 86_400_000;
const ago = (ms: number) => new Date(Date.now() - ms);
const ahead = (ms: number) => new Date(Date.now() + ms);

const withCookie = (token: string) =>
  new Request(`${ORIGIN}/`, { headers: { cookie: `tz=Asia%2FTokyo; ${SESSION_COOKIE}=${token}` } });

async function signedIn() {
  const user = await verifiedUser();
  const { token, setCookie } = await openSession(user.id, browser);
  return { user, token, setCookie, request: withCookie(token) };
}

beforeEach(clearAccounts);

describe("a session", () => {
  it("is stored under the hash of its token, with a separate public id", async () => {
    const { token, setCookie } = await signedIn();
    const row = await db.session.findFirstOrThrow();
    expect(row.id).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row.publicId).not.toBe(row.id);
    expect(setCookie).toMatch(/^session=.*; HttpOnly; Max-Age=5184000; Path=\/; SameSite=Lax$/);
  });

  it("is not opened by what is stored", async () => {
    await signedIn();
    const row = await db.session.findFirstOrThrow();
    expect(await readSession(withCookie(row.id))).toBeNull();
    expect(await readSession(withCookie(row.publicId))).toBeNull();
  });

  it("is replaced at sign-in: the token from before is worth nothing", async () => {
    const { user, request } = await signedIn();
    const { token } = await openSession(user.id, browser, request);
    expect(await readSession(request)).toBeNull();
    expect((await readSession(withCookie(token)))?.user.id).toBe(user.id);
  });

  it("ends 14 days after the last visit", async () => {
    const { request } = await signedIn();
    await db.session.updateMany({ data: { expiresAt: ago(1) } });
    expect(await readSession(request)).toBeNull();
    expect(await db.session.count()).toBe(0);
  });

  it("ends 60 days after it began, however busy", async () => {
    const { request } = await signedIn();
    const row = await db.session.findFirstOrThrow();
    expect(Math.round((row.absoluteExpiresAt.getTime() - row.createdAt.getTime()) / DAY_MS)).toBe(60);
    await db.session.updateMany({ data: { absoluteExpiresAt: ago(1), expiresAt: ahead(DAY_MS) } });
    expect(await readSession(request)).toBeNull();
  });

  it("notes a visit at most every five minutes, and lives on from it", async () => {
    const { request } = await signedIn();
    const before = { lastSeenAt: ago(4 * 60_000), expiresAt: ahead(10 * DAY_MS) };
    await db.session.updateMany({ data: before });
    await readSession(request);
    expect(await db.session.findFirstOrThrow()).toMatchObject(before);
    await db.session.updateMany({ data: { ...before, lastSeenAt: ago(6 * 60_000) } });
    await readSession(request);
    const after = await db.session.findFirstOrThrow();
    expect(after.expiresAt.getTime()).toBeGreaterThan(ahead(13.9 * DAY_MS).getTime());
    expect(after.lastSeenAt.getTime()).toBeGreaterThan(ago(60_000).getTime());
  });

  it("survives a jump of the demo clock", async () => {
    const { request } = await signedIn();
    await advanceClock(90 * 24 * 60);
    expect(await readSession(request)).not.toBeNull();
  });

  it("ends when one signs out or the account is disabled", async () => {
    const { request, user } = await signedIn();
    await db.user.update({ where: { id: user.id }, data: { disabledAt: new Date() } });
    expect(await readSession(request)).toBeNull();
    await db.user.update({ where: { id: user.id }, data: { disabledAt: null } });
    expect(await readSession(request)).not.toBeNull();
    expect(await closeSession(request)).toMatch(/^session=; .*Max-Age=0/);
    expect(await readSession(request)).toBeNull();
  });
});

describe("the actor", () => {
  it("is read once per HTTP request, with at most two statements", async () => {
    const { token } = await signedIn();
    await db.session.updateMany({ data: { lastSeenAt: ago(DAY_MS), expiresAt: ahead(DAY_MS) } });
    const context = { id: "r", statements: 0 };
    const both = await requestContext.run(context, () =>
      Promise.all([viewerOf(withCookie(token)), viewerOf(withCookie(token))]),
    );
    expect(context.statements).toBeLessThanOrEqual(2);
    expect(both[0].actor).toMatchObject({ kind: "newcomer", joining: "brand", timeZone: "Europe/Berlin" });
    expect(both[1]).toBe(both[0]);
  });

  it("takes the browser's time zone until somebody chooses one", async () => {
    const { request, user } = await signedIn();
    await db.user.update({ where: { id: user.id }, data: { timeZone: "UTC" } });
    expect((await viewerOf(request)).actor).toMatchObject({ timeZone: "Asia/Tokyo" });
  });
});

describe("one's own sessions", () => {
  it("are listed in words, and ended one by one or all but this", async () => {
    const { user } = await signedIn();
    await openSession(user.id, { ...browser, ip: "192.0.2.2" });
    await openSession(user.id, { ...browser, ip: "192.0.2.3" });
    const listed = await listOwnSessions(user.id);
    expect(listed.map((one) => one.device)).toEqual(Array(3).fill("Firefox on Linux"));
    const [first, second] = listed;
    expect(await endOwnSession(user.id, first?.publicId ?? "")).toEqual({ ok: true, value: null });
    expect(await endOtherSessions(user.id, second?.publicId ?? "")).toBe(1);
    expect((await listOwnSessions(user.id)).map((one) => one.publicId)).toEqual([second?.publicId]);
  });

  it("are nobody else's to end", async () => {
    const { user } = await signedIn();
    const other = await verifiedUser({ email: "other@example.com" });
    const [session] = await listOwnSessions(user.id);
    expect(await endOwnSession(other.id, session?.publicId ?? "")).toEqual({ ok: false, code: "not_found" });
    expect(await listOwnSessions(user.id)).toHaveLength(1);
  });

  it("are removed by the sweep when they are over", async () => {
    await signedIn();
    await removeExpired();
    expect(await db.session.count()).toBe(1);
    await db.session.updateMany({ data: { expiresAt: ago(1) } });
    await removeExpired();
    expect(await db.session.count()).toBe(0);
  });
});

it("a sign-in from a browser that has no open session is told by email", async () => {
  const { user } = await signedIn();
  const sent = (await queuedMessages()).length;
  await tellOfNewSignIn(user.id, { ...browser, origin: ORIGIN });
  expect(await queuedMessages()).toHaveLength(sent);
  await tellOfNewSignIn(user.id, { ...browser, ip: "203.0.113.9", origin: ORIGIN });
  expect((await queuedMessages()).at(-1)).toMatchObject({
    message: { kind: "new_sign_in", ip: "203.0.113.9" },
  });
});
