import { randomBytes } from "node:crypto";
import { act, type Tx } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { moderationSettings } from "../moderation/settings.server.ts";
import { done, refuse, type Result } from "../refusal.ts";

export interface Invited {
  invited: number;
  /** How many of the chosen were left out, by why. */
  skipped: { noEmail: number; already: number; joined: number; optedOut: number };
}

export const MOST_INVITED_AT_ONCE = 100;

interface Candidate {
  id: string;
  name: string;
  email: string;
  joined: boolean;
  invited: boolean;
  optedOut: boolean;
}

function candidates(tx: Tx, actor: BrandActor, entryIds: readonly string[]) {
  return tx.$queryRaw<Candidate[]>`
    select e.id, e.name, e.email, e.creator_id is not null as joined,
      exists (select 1 from roster_invitation i where i.brand_id = e.brand_id and i.email = e.email) as invited,
      exists (select 1 from invitation_opt_out o where o.email = e.email) as "optedOut"
    from roster_entry e where e.brand_id = ${actor.brandId}::uuid and e.id = any(${[...entryIds]}::uuid[])
    order by e.followers desc, e.id`;
}

const count = (rows: readonly Candidate[], test: (row: Candidate) => boolean) => rows.filter(test).length;

/** Those who can be invited, one per address; and why the others cannot. */
function sort(rows: readonly Candidate[]): { chosen: Candidate[]; skipped: Invited["skipped"] } {
  const open = rows.filter((row) => row.email && !row.joined && !row.invited && !row.optedOut);
  const chosen = [...new Map(open.map((row) => [row.email, row])).values()];
  const skipped = {
    noEmail: count(rows, (row) => !row.email && !row.joined),
    joined: count(rows, (row) => row.joined),
    already:
      count(rows, (row) => row.email !== "" && !row.joined && row.invited) + open.length - chosen.length,
    optedOut: count(rows, (row) => row.email !== "" && !row.joined && !row.invited && row.optedOut),
  };
  return { chosen, skipped };
}

/**
 * Invites the chosen entries by email: one invitation per person and brand, none to those who opted out, and only
 * so many in a day. Sending it twice invites nobody twice. Refuses: not_allowed, roster_invitations_used.
 */
export function inviteFromRoster(actor: BrandActor, entryIds: readonly string[]): Promise<Result<Invited>> {
  return act(async (tx, now) => {
    if (!can(actor, "roster.manage")) return refuse("not_allowed");
    // One team's invitations one after the other, so that the day's count holds.
    await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${`invite:${actor.brandId}`}, 7))) l`;
    const { chosen, skipped } = sort(await candidates(tx, actor, entryIds.slice(0, MOST_INVITED_AT_ONCE)));
    const { invitationsPerDay } = await moderationSettings(tx);
    const since = new Date(now.getTime() - 86_400_000);
    const sent = await tx.rosterInvitation.count({
      where: { brandId: actor.brandId, createdAt: { gt: since } },
    });
    if (chosen.length > 0 && sent + chosen.length > invitationsPerDay)
      return refuse("roster_invitations_used", { most: String(invitationsPerDay) });
    for (const { id: entryId, email, name } of chosen) {
      const invitation = await tx.rosterInvitation.create({
        data: {
          ...{ brandId: actor.brandId, entryId, email, name, code: randomBytes(24).toString("base64url") },
          ...{ createdById: actor.userId, createdAt: now },
        },
        select: { id: true },
      });
      await enqueue(tx, "roster.invite", { invitationId: invitation.id });
    }
    if (chosen.length > 0) {
      const ids = chosen.map(({ id }) => id);
      await tx.rosterEntry.updateMany({ where: { id: { in: ids } }, data: { invitedAt: now } });
      const where = { stream: `roster:${actor.brandId}` };
      await record(tx, now, actor, where, { type: "roster.invited", count: chosen.length });
    }
    return done({ invited: chosen.length, skipped });
  });
}
