import { act, type Tx } from "../../db.server.ts";
import type { Actor, BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { isOpen } from "../brief/brief.ts";
import { hoursAfter } from "../deal/policy.ts";
import { currentPolicy } from "../deal/policy.server.ts";
import { readerFormats } from "../messaging/reader-formats.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import type { InviteInput } from "./list-forms.ts";
import { visibleCreator } from "./load.server.ts";

/** Whether the brand may send one more now. Takes the brand's row, so that two senders count one after the other. */
async function checkAllowance(tx: Tx, now: Date, actor: BrandActor): Promise<Result> {
  await tx.$queryRaw`select id from brand where id = ${actor.brandId}::uuid for no key update`;
  const { invitationsPerDay } = await currentPolicy(tx);
  const sent = await tx.invitation.findMany({
    where: { brandId: actor.brandId, createdAt: { gt: hoursAfter(now, -24) } },
    orderBy: { createdAt: "desc" },
    take: invitationsPerDay,
    select: { createdAt: true },
  });
  const oldest = sent[invitationsPerDay - 1];
  if (!oldest) return done(null);
  const at = readerFormats(actor, now).when(hoursAfter(oldest.createdAt, 24));
  return refuse("invitations_used", { most: String(invitationsPerDay), at });
}

/** The invitation that the same form made a moment ago. */
async function sentBefore(tx: Tx, { briefId, message }: InviteInput, creatorId: string) {
  const known = await tx.invitation.findUnique({ where: { briefId_creatorId: { briefId, creatorId } } });
  return known?.message === message ? done({ invitationId: known.id }) : refuse("already_invited");
}

/** Why this creator cannot be invited to this brief, if so. Muted reads the same as not listed: nobody is told. */
async function problemOf(
  tx: Tx,
  actor: BrandActor,
  creator: { id: string; listed: boolean },
  briefId: string,
) {
  const pair = { brandId: actor.brandId, creatorId: creator.id };
  if (!creator.listed || (await tx.brandMute.findFirst({ where: pair }))) return refuse("not_invitable");
  const applied = { briefId, creatorId: creator.id };
  return (await tx.application.findFirst({ where: applied, select: { id: true } }))
    ? refuse("already_applied_to_you")
    : null;
}

/**
 * The brand asks a creator to apply to one of its open briefs. The same form sent twice makes one invitation.
 * Refuses: not_allowed, not_found, brief_closed, already_invited, not_invitable, already_applied_to_you,
 * invitations_used.
 */
export function invite(
  actor: BrandActor,
  handle: string,
  input: InviteInput,
): Promise<Result<{ invitationId: string }>> {
  return act(async (tx, now) => {
    if (!can(actor, "creator.invite")) return refuse("not_allowed");
    const { briefId, message } = input;
    const { brandId, name: invitedBy } = actor;
    const creator = await visibleCreator(tx, actor, handle);
    const brief = await tx.brief.findFirst({ where: { id: briefId, brandId } });
    if (!creator || !brief) return refuse("not_found");
    if (!isOpen(brief, now)) return refuse("brief_closed");
    const allowance = await checkAllowance(tx, now, actor);
    const creatorId = creator.id;
    if (await tx.invitation.findUnique({ where: { briefId_creatorId: { briefId, creatorId } } }))
      return sentBefore(tx, input, creatorId);
    const problem = await problemOf(tx, actor, creator, briefId);
    if (problem) return problem;
    if (!allowance.ok) return allowance;
    const words = { message, invitedBy, brandName: actor.brandName };
    return done({ invitationId: await sendInvitation(tx, now, actor, brief, creator, words) });
  });
}

/** Writes the invitation and tells the creator. The caller has made sure that it may be sent. Gives its id. */
export async function sendInvitation(
  tx: Tx,
  now: Date,
  actor: Actor,
  brief: { id: string; brandId: string; title: string; applyBy: Date | null },
  creator: { id: string; handle: string },
  { message, invitedBy, brandName }: { message: string; invitedBy: string; brandName: string },
): Promise<string> {
  const [briefId, creatorId] = [brief.id, creator.id];
  const made = await tx.invitation.create({
    data: { briefId, brandId: brief.brandId, creatorId, message, invitedBy, createdAt: now },
  });
  const where = { stream: `brief:${briefId}`, briefId };
  await record(tx, now, actor, where, { type: "brief.invited", creator: creator.handle });
  const names = { briefTitle: brief.title, brandName, invitedBy, message };
  await notify(tx, now, {
    to: { creatorId },
    kind: "invitation_received",
    data: { ...names, applyBy: brief.applyBy?.toISOString() ?? null },
    href: `/creator/invitations/${made.id}`,
  });
  return made.id;
}
