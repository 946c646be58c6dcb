import { db } from "../../db.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { deviceName } from "./device-name.ts";

export interface OwnSession {
  publicId: string;
  /** Browser and system in words. */
  device: string;
  ip: string;
  createdAt: Date;
  lastSeenAt: Date;
}

/** The open sessions of one person, the latest visit first. */
export async function listOwnSessions(userId: string): Promise<OwnSession[]> {
  // Sessions run on the real clock; the demo clock must not end them.
  const now = new Date();
  const rows = await db.session.findMany({
    where: { userId, expiresAt: { gt: now }, absoluteExpiresAt: { gt: now } },
    orderBy: { lastSeenAt: "desc" },
    take: 50,
    select: { publicId: true, userAgent: true, ip: true, createdAt: true, lastSeenAt: true },
  });
  return rows.map(({ userAgent, ...row }) => ({ ...row, device: deviceName(userAgent) }));
}

/** Ends one of one's own sessions. Ending one that is over already is fine; another person's is not found. */
export async function endOwnSession(userId: string, publicId: string): Promise<Result> {
  const row = await db.session.findUnique({ where: { publicId } });
  if (!row) return done(null);
  if (row.userId !== userId) return refuse("not_found");
  await db.session.deleteMany({ where: { publicId, userId } });
  return done(null);
}

/** Ends all of one's own sessions but the one in use. Returns how many. */
export async function endOtherSessions(userId: string, keepPublicId: string): Promise<number> {
  const ended = await db.session.deleteMany({ where: { userId, publicId: { not: keepPublicId } } });
  return ended.count;
}
