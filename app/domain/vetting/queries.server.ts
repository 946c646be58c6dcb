import { appNow, db } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { fittingCursor, pageOf, type Cursor } from "../brief/cursor.ts";
import { empty, sql } from "../brief/sql.server.ts";
import type { Platform } from "../account/platforms.ts";
import { evidenceOf, identityFilesOf } from "./evidence.server.ts";
import { missingForVetting } from "./missing.ts";
import { mayRequest } from "./vetting.ts";
import { vettingPolicy } from "./vetting-policy.server.ts";

/** Everything that the creator's own page on vetting says. */
export async function ownVetting(actor: CreatorActor) {
  const { creatorId } = actor;
  const [creator, vetting, accounts, files, policy, now] = await Promise.all([
    db.creator.findUniqueOrThrow({ where: { id: creatorId }, select: { vettedAt: true, vettedUntil: true } }),
    db.vetting.findUnique({ where: { creatorId } }),
    evidenceOf(creatorId),
    identityFilesOf(creatorId),
    vettingPolicy(),
    appNow(),
  ]);
  const facts = vetting ?? { state: "none" as const, until: null, decidedAt: null };
  const may = mayRequest(facts, now, policy.vettingAgainDays);
  return {
    ...{ creator, vetting, policy, now, may, state: facts.state },
    missing: missingForVetting({ identityFiles: files.length, accounts }, now),
    accounts: accounts.map(({ id, platform, handle, ownership, latest }) => {
      return { id, platform, handle, ownership, latest };
    }),
    files: files.map(({ id, name, createdAt }) => ({ id, name, createdAt })),
  };
}

export interface VettingRow {
  id: string;
  displayName: string;
  handle: string;
  requestedAt: Date;
  accounts: number;
  renewal: boolean;
}

const SIZE = 20;

/** Requests that wait for a decision, the oldest first, in pages by key. */
async function waitingPage(asked: Cursor | null) {
  const cursor = fittingCursor(asked, "instant");
  const back = cursor?.to === "previous";
  const from = cursor
    ? sql`and (v.requested_at, v.id) ${back ? sql`<` : sql`>`} (${cursor.key}::timestamptz, ${cursor.id}::uuid)`
    : empty;
  const direction = back ? sql`desc` : sql`asc`;
  const rows = await db.$queryRaw<VettingRow[]>`
    select v.id, c.display_name as "displayName", c.handle, v.requested_at as "requestedAt",
      (select count(*)::int from social_account a where a.creator_id = c.id and a.removed_at is null) as accounts,
      c.vetted_at is not null as renewal
    from vetting v join creator c on c.id = v.creator_id
    where v.state = 'requested' ${from}
    order by v.requested_at ${direction}, v.id ${direction} limit ${SIZE + 1}`;
  return pageOf(rows, SIZE, cursor, (row) => row.requestedAt.toISOString());
}

export interface CodeRow {
  accountId: string;
  platform: Platform;
  handle: string;
  url: string;
  code: string;
  placedAt: Date;
  displayName: string;
}

/** The admin's queue: requests by age, and the codes that somebody has to look for, the oldest 50. */
export async function vettingQueue(asked: Cursor | null) {
  const [page, total, codes, codeTotal, now] = await Promise.all([
    waitingPage(asked),
    db.vetting.count({ where: { state: "requested" } }),
    db.$queryRaw<CodeRow[]>`
      select o.account_id as "accountId", a.platform::text as platform, a.handle, a.url, o.code,
        o.placed_at as "placedAt", c.display_name as "displayName"
      from ownership_check o join social_account a on a.id = o.account_id join creator c on c.id = a.creator_id
      where o.placed_at is not null and a.removed_at is null order by o.placed_at limit 50`,
    db.ownershipCheck.count({ where: { placedAt: { not: null }, account: { removedAt: null } } }),
    appNow(),
  ]);
  return { page, total, codes, codeTotal, now };
}

/** One creator's vetting for an admin, with every piece of evidence; null when there is none. */
export async function vettingCase(vettingId: string) {
  const found = await db.vetting.findUnique({
    where: { id: vettingId },
    include: {
      creator: {
        select: {
          id: true,
          displayName: true,
          handle: true,
          country: true,
          user: { select: { name: true } },
        },
      },
    },
  });
  if (!found) return null;
  const [accounts, files, decider, events, now] = await Promise.all([
    evidenceOf(found.creatorId),
    identityFilesOf(found.creatorId),
    found.decidedById
      ? db.user.findUnique({ where: { id: found.decidedById }, select: { name: true } })
      : null,
    db.auditEvent.findMany({
      where: { stream: `vetting:${vettingId}` },
      orderBy: { sequence: "desc" },
      take: 20,
      select: { id: true, type: true, data: true, actorName: true, at: true },
    }),
    appNow(),
  ]);
  return { vetting: found, accounts, files, decidedBy: decider?.name ?? null, events, now };
}
