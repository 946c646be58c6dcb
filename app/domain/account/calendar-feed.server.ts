import { randomBytes } from "node:crypto";
import { act, db } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { sha256 } from "../audit/digest.server.ts";
import { done, type Result } from "../refusal.ts";

/**
 * Makes the private address under which the creator's calendar program reads their dates, and returns its secret,
 * which is stored only as a hash. An earlier address stops working.
 */
export function makeCalendarFeed(actor: CreatorActor): Promise<Result<{ key: string }>> {
  return act(async (tx, now) => {
    const key = randomBytes(32).toString("base64url");
    const feed = { tokenHash: sha256(key), createdAt: now, readAt: null };
    const { userId } = actor;
    await tx.calendarFeed.upsert({ where: { userId }, create: { userId, ...feed }, update: feed });
    return done({ key });
  });
}

/** Ends the private address. Ending it twice is the same as once. */
export async function endCalendarFeed(actor: CreatorActor): Promise<Result> {
  await db.calendarFeed.deleteMany({ where: { userId: actor.userId } });
  return done(null);
}

/** When the address was made and last read; null when there is none. */
export function ownCalendarFeed(
  actor: CreatorActor,
): Promise<{ createdAt: Date; readAt: Date | null } | null> {
  return db.calendarFeed.findUnique({
    where: { userId: actor.userId },
    select: { createdAt: true, readAt: true },
  });
}

/** Whose dates a private address shows; null when it never was one, was replaced, or its owner may not sign in. */
export async function creatorOfFeed(key: string, now: Date): Promise<{ creatorId: string } | null> {
  const feed = await db.calendarFeed.findFirst({
    where: { tokenHash: sha256(key), user: { disabledAt: null } },
    select: { userId: true, user: { select: { creator: { select: { id: true } } } } },
  });
  const creator = feed?.user.creator;
  if (!creator) return null;
  await db.calendarFeed.updateMany({ where: { userId: feed.userId }, data: { readAt: now } });
  return { creatorId: creator.id };
}
