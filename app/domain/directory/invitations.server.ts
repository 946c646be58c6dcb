import { appNow, db } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { sql, type Sql } from "../brief/sql.server.ts";
import { isUuid } from "../uuid.ts";

export const INVITATIONS_PER_PAGE = 20;

/** An invitation as the creator sees it. */
export interface InvitationRow {
  id: string;
  message: string;
  invitedBy: string;
  createdAt: Date;
  declinedAt: Date | null;
  applicationId: string | null;
  /** Whether the brief still takes applications. */
  open: boolean;
  muted: boolean;
  briefTitle: string;
  briefSlug: string;
  applyBy: Date | null;
  brandId: string;
  brandName: string;
  brandSlug: string;
}

function rowsWhere(where: Sql, limit: number): Promise<InvitationRow[]> {
  return db.$queryRaw<InvitationRow[]>`
    select i.id, i.message, i.invited_by as "invitedBy", i.created_at as "createdAt", i.declined_at as "declinedAt",
      a.id as "applicationId", b.title as "briefTitle", b.slug as "briefSlug", b.apply_by as "applyBy",
      br.id as "brandId", br.name as "brandName", br.slug as "brandSlug",
      b.state = 'published' and (b.apply_by is null or b.apply_by > app_now()) as open,
      exists (select 1 from brand_mute m where m.creator_id = i.creator_id and m.brand_id = i.brand_id) as muted
    from invitation i join brief b on b.id = i.brief_id join brand br on br.id = i.brand_id
    left join application a on a.brief_id = i.brief_id and a.creator_id = i.creator_id
    where ${where} order by i.created_at desc, i.id desc limit ${limit}`;
}

const waits = sql`i.declined_at is null and a.id is null and b.state = 'published'
  and (b.apply_by is null or b.apply_by > app_now())`;

/** Invitations that the creator can still accept, newest first. One statement. */
export function openInvitations({ creatorId }: CreatorActor, limit = 5): Promise<InvitationRow[]> {
  return rowsWhere(sql`i.creator_id = ${creatorId}::uuid and ${waits}`, limit);
}

/** One of the creator's own invitations, or null. */
export async function ownInvitation({ creatorId }: CreatorActor, id: string): Promise<InvitationRow | null> {
  if (!isUuid(id)) return null;
  const rows = await rowsWhere(sql`i.id = ${id}::uuid and i.creator_id = ${creatorId}::uuid`, 1);
  return rows[0] ?? null;
}

/** All invitations of a creator, newest first: a keyset page before the invitation `before`. Two statements. */
export async function invitationsOf({ creatorId }: CreatorActor, before: string | null) {
  const beyond =
    before && isUuid(before)
      ? sql`and (i.created_at, i.id) < (select created_at, id from invitation
          where id = ${before}::uuid and creator_id = ${creatorId}::uuid)`
      : sql``;
  const where = sql`i.creator_id = ${creatorId}::uuid ${beyond}`;
  const [rows, now] = await Promise.all([rowsWhere(where, INVITATIONS_PER_PAGE + 1), appNow()]);
  const page = rows.slice(0, INVITATIONS_PER_PAGE);
  return { rows: page, next: rows.length > INVITATIONS_PER_PAGE ? (page.at(-1)?.id ?? null) : null, now };
}

/** The brands whose invitations a creator does not want, by name. */
export async function mutedBrands({ creatorId }: CreatorActor) {
  const rows = await db.brandMute.findMany({
    where: { creatorId },
    include: { brand: { select: { name: true, slug: true } } },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(({ brandId, brand, createdAt }) => ({ brandId, ...brand, createdAt }));
}

/** What the creator decided about the directory, and whether they are found in it now. */
export async function ownChoice({ creatorId }: CreatorActor) {
  const [choice, rows] = await Promise.all([
    db.directoryChoice.findUnique({ where: { creatorId } }),
    db.directoryRow.findMany({ where: { creatorId }, select: { listed: true, best: true } }),
  ]);
  return {
    wanted: !choice?.hiddenAt,
    priceFrom: choice?.priceFrom ?? null,
    currency: choice?.currency ?? "USD",
    /** Complete: at least one account with numbers. */
    complete: rows.length > 0,
    listed: rows.some((row) => row.listed),
  };
}
