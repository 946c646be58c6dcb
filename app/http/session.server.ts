import { randomUUID } from "node:crypto";
import { Lucia, TimeSpan } from "lucia";
import { db } from "#app/db.server.ts";
import { env } from "#app/env.server.ts";
import { sha256 } from "#app/domain/audit/digest.server.ts";
import { sessionAdapter, type SessionRow, type UserRow } from "./session-adapter.server.ts";

// Sessions run on the real clock, not on app_now(): the demo clock may jump by 90 days, and that must not
// sign everybody out.
const IDLE = new TimeSpan(14, "d");
const ABSOLUTE = new TimeSpan(60, "d");
const SEEN_EVERY_MS = 5 * 60_000;
const https = env.ORIGIN.startsWith("https:");

/** The cookie that carries the session's token. The prefix makes browsers insist on https and on no domain. */
export const SESSION_COOKIE = https ? "__Host-session" : "session";

const lucia = new Lucia(sessionAdapter, {
  sessionExpiresIn: IDLE,
  sessionCookie: { name: SESSION_COOKIE, attributes: { secure: https, sameSite: "lax", path: "/" } },
  getSessionAttributes: (row: SessionRow) => row,
  getUserAttributes: (row: UserRow) => row,
});

declare module "lucia" {
  interface Register {
    Lucia: typeof lucia;
  }
}

export interface Client {
  ip: string;
  userAgent: string;
}

export interface SignedIn {
  user: UserRow & { id: string };
  session: SessionRow & { id: string };
}

/** Who a request comes from: address and browser, cut to what a row should hold. */
export function clientOf(args: { request: Request; context: { ip?: string } }): Client {
  return {
    ip: args.context.ip ?? "",
    userAgent: (args.request.headers.get("user-agent") ?? "").slice(0, 300),
  };
}

/**
 * Opens a session and returns its token and `Set-Cookie` value. A session that the request already carried is
 * closed first, so that a token known before the sign-in is worth nothing after it.
 */
export async function openSession(
  userId: string,
  client: Client,
  before?: Request,
): Promise<{ token: string; setCookie: string }> {
  const old = before && lucia.readSessionCookie(before.headers.get("cookie") ?? "");
  if (old) await lucia.invalidateSession(old);
  const now = new Date();
  const absoluteExpiresAt = new Date(now.getTime() + ABSOLUTE.milliseconds());
  const attributes = {
    publicId: randomUUID(),
    absoluteExpiresAt,
    createdAt: now,
    lastSeenAt: now,
    ...client,
  };
  const session = await lucia.createSession(userId, attributes);
  const cookie = lucia.createSessionCookie(session.id);
  // The cookie outlives idle spells; the server decides when a session is over.
  cookie.attributes.maxAge = ABSOLUTE.seconds();
  return { token: session.id, setCookie: cookie.serialize() };
}

/** The session of a request and its person in one statement, two when it is time to note the visit. */
export async function readSession(request: Request): Promise<SignedIn | null> {
  const token = lucia.readSessionCookie(request.headers.get("cookie") ?? "");
  if (!token) return null;
  const { session, user } = await lucia.validateSession(token);
  if (!session) return null;
  const now = Date.now();
  if (!session.fresh && now - session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
    const expiresAt = new Date(now + IDLE.milliseconds());
    await db.session.updateMany({
      where: { id: sha256(token) },
      data: { lastSeenAt: new Date(now), expiresAt },
    });
  }
  return { user, session };
}

/** Closes the session of a request. Returns the `Set-Cookie` value that clears the cookie. */
export async function closeSession(request: Request): Promise<string> {
  const token = lucia.readSessionCookie(request.headers.get("cookie") ?? "");
  if (token) await lucia.invalidateSession(token);
  return lucia.createBlankSessionCookie().serialize();
}
