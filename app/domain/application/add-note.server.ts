import { act, type Tx } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { brandApplication } from "./load.server.ts";
import { mentionedIn } from "./mentions.ts";

const A_MINUTE = 60_000;
const SHOWN_IN_MESSAGE = 280;

/** The same words by the same person within a minute: a form that was sent twice. */
async function sentTwice(
  tx: Tx,
  now: Date,
  where: { applicationId: string; authorId: string; body: string },
) {
  const since = new Date(now.getTime() - A_MINUTE);
  return tx.applicationNote.findFirst({
    where: { ...where, createdAt: { gt: since } },
    select: { id: true },
  });
}

async function mentioned(tx: Tx, actor: BrandActor, body: string): Promise<string[]> {
  const team = await tx.brandMember.findMany({
    where: { brandId: actor.brandId, user: { disabledAt: null } },
    select: { userId: true, user: { select: { name: true } } },
  });
  const found = mentionedIn(
    body,
    team.map(({ userId, user }) => ({ userId, name: user.name })),
  );
  return found.filter((userId) => userId !== actor.userId);
}

/**
 * Somebody of the team writes a note on an application. Only the team reads it: it is in no timeline and no audit
 * stream that the creator sees. Those it names with "@" are told. Refuses: not_allowed, not_found.
 */
export function addNote(
  actor: BrandActor,
  applicationId: string,
  body: string,
): Promise<Result<{ noteId: string }>> {
  return act(async (tx, now) => {
    if (!can(actor, "application.read")) return refuse("not_allowed");
    const application = await brandApplication(tx, actor, applicationId);
    if (!application) return refuse("not_found");
    const known = await sentTwice(tx, now, { applicationId, authorId: actor.userId, body });
    if (known) return done({ noteId: known.id });
    const note = await tx.applicationNote.create({
      data: {
        ...{ applicationId, brandId: actor.brandId, authorId: actor.userId, authorName: actor.name, body },
        createdAt: now,
      },
      select: { id: true },
    });
    const userIds = await mentioned(tx, actor, body);
    await notify(tx, now, {
      to: { userIds },
      kind: "note_mention",
      data: {
        briefTitle: application.brief.title,
        brandName: application.brief.brand.name,
        creatorName: application.creator.displayName,
        authorName: actor.name,
        note: body.length > SHOWN_IN_MESSAGE ? `${body.slice(0, SHOWN_IN_MESSAGE)}…` : body,
      },
      href: `/brand/applications/${applicationId}#notes`,
    });
    return done({ noteId: note.id });
  });
}
