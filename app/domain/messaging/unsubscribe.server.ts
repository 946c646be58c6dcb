import { randomBytes } from "node:crypto";
import { act, appNow, db } from "../../db.server.ts";
import { sha256 } from "../audit/digest.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import type { Subscription } from "./subscribed.ts";

/**
 * Makes the secret of one email's unsubscribe link. Only its hash is stored; it has no end, because whoever
 * finds the email years later must still be able to stop the others.
 */
export async function issueUnsubscribe(userId: string, subscription: Subscription): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await db.unsubscribeLink.create({
    data: { tokenHash: sha256(token), userId, ...subscription, createdAt: await appNow() },
  });
  return token;
}

/** What a link would end, in words for its page; null when the link is unknown. Changes nothing. */
export async function unsubscribeTarget(token: string): Promise<{ what: string; ended: boolean } | null> {
  const link = await db.unsubscribeLink.findUnique({ where: { tokenHash: sha256(token) } });
  if (!link) return null;
  if (link.topic === "closing") {
    const muted = await db.savedBriefMute.count({ where: { creatorId: link.subjectId } });
    return { what: "reminders of saved briefs that close soon", ended: muted > 0 };
  }
  const search = await db.savedSearch.findUnique({ where: { id: link.subjectId } });
  const what = search
    ? `emails for the saved search “${search.name}”`
    : "emails for a search that you deleted";
  return { what, ended: search === null || search.frequency === "off" };
}

/**
 * Ends what the link's email is about (RFC 8058: one press, no sign-in); again is the same as once.
 * Refuses: bad_token.
 */
export function unsubscribe(token: string): Promise<Result> {
  return act(async (tx, now) => {
    const link = await tx.unsubscribeLink.findUnique({ where: { tokenHash: sha256(token) } });
    if (!link) return refuse("bad_token");
    if (link.topic === "closing") {
      const mute = { creatorId: link.subjectId, mutedAt: now };
      await tx.savedBriefMute.createMany({ data: [mute], skipDuplicates: true });
    } else {
      await tx.savedSearch.updateMany({
        where: { id: link.subjectId },
        data: { frequency: "off", dueAt: null },
      });
    }
    await tx.unsubscribeLink.update({ where: { tokenHash: link.tokenHash }, data: { usedAt: now } });
    return done(null);
  });
}
