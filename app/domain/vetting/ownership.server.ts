import { act } from "../../db.server.ts";
import type { AdminActor, CreatorActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { PLATFORM_NAMES } from "../account/platforms.ts";
import { randomSuffix } from "../account/random-suffix.server.ts";
import { record } from "../audit/record.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";

/** Gives the creator a code for the bio of one account; the same code when there is one. Refuses: not_found. */
export function giveOwnershipCode(actor: CreatorActor, accountId: string): Promise<Result<{ code: string }>> {
  return act(async (tx, now) => {
    const where = { id: accountId, creatorId: actor.creatorId, removedAt: null };
    if ((await tx.socialAccount.count({ where })) === 0) return refuse("not_found");
    await tx.ownershipCheck.createMany({
      data: [{ accountId, code: `spot-${randomSuffix()}`, issuedAt: now }],
      skipDuplicates: true,
    });
    const { code } = await tx.ownershipCheck.findUniqueOrThrow({ where: { accountId } });
    return done({ code });
  });
}

/**
 * The creator says that the code is in the bio: one of the staff is to look. Again while it waits changes nothing.
 * Refuses: not_found.
 */
export function sayCodePlaced(actor: CreatorActor, accountId: string): Promise<Result> {
  return act(async (tx, now) => {
    const account = await tx.socialAccount.findFirst({
      where: { id: accountId, creatorId: actor.creatorId, removedAt: null },
      select: { platform: true, handle: true, creator: { select: { displayName: true } } },
    });
    if (!account) return refuse("not_found");
    const placed = await tx.ownershipCheck.updateMany({
      where: { accountId, placedAt: null, confirmedAt: null },
      data: { placedAt: now, missedAt: null },
    });
    if (placed.count === 0) return done(null);
    const data = {
      creatorName: account.creator.displayName,
      what: "ownership",
      account: `@${account.handle} on ${PLATFORM_NAMES[account.platform]}`,
    } as const;
    const to = { admins: "vetting.decide" } as const;
    await notify(tx, now, { to, kind: "vetting_waiting", data, href: "/admin/vetting" });
    return done(null);
  });
}

/**
 * One of the staff looked at the account and saw the code, or did not. The creator is told.
 * Refuses: not_allowed, not_found, changed_meanwhile (somebody else looked first).
 */
export function decideOwnership(actor: AdminActor, accountId: string, seen: boolean): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "vetting.decide")) return refuse("not_allowed");
    const account = await tx.socialAccount.findUnique({
      where: { id: accountId },
      select: { platform: true, handle: true, creatorId: true, ownership: true },
    });
    if (!account?.ownership) return refuse("not_found");
    const decided = await tx.ownershipCheck.updateMany({
      where: { accountId, placedAt: { not: null }, confirmedAt: null },
      data: {
        placedAt: null,
        checkedById: actor.userId,
        ...(seen ? { confirmedAt: now } : { missedAt: now }),
      },
    });
    if (decided.count !== 1) return refuse("changed_meanwhile");
    const data = { account: `@${account.handle} on ${PLATFORM_NAMES[account.platform]}`, seen };
    const event = { type: "ownership.decided", ...data } as const;
    await record(tx, now, actor, { stream: `creator:${account.creatorId}` }, event);
    await notify(tx, now, {
      ...{ to: { creatorId: account.creatorId }, kind: "ownership_decided", data },
      href: `/creator/accounts/${accountId}/stats#ownership`,
    });
    return done(null);
  });
}
