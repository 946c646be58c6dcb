import { appNow, db } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import type { Platform } from "../account/platforms.ts";
import { fittingCursor, pageOf, type Cursor, type Page } from "../brief/cursor.ts";
import { empty, join, sql } from "../brief/sql.server.ts";
import type { RosterFilters } from "./roster-filters.ts";

export interface RosterListRow {
  id: string;
  platform: Platform;
  handle: string;
  name: string;
  /** 0: not known. */
  followers: number;
  engagementBps: number | null;
  price: bigint | null;
  currency: string | null;
  email: string;
  tags: string[];
  invitedAt: Date | null;
  creatorId: string | null;
  /** The handle that the person has here. */
  creatorHandle: string | null;
  optedOut: boolean;
}

const SIZE = 50;

/** A text as a LIKE pattern that finds it anywhere. */
const anywhere = (text: string) => `%${text.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;

function conditions(actor: BrandActor, { q, platform, standing, tag, min }: RosterFilters) {
  const all = [sql`e.brand_id = ${actor.brandId}::uuid`];
  if (q)
    all.push(
      sql`(e.handle ilike ${anywhere(q)} or e.name ilike ${anywhere(q)} or e.email ilike ${anywhere(q)})`,
    );
  if (platform) all.push(sql`e.platform = ${platform}::platform`);
  if (tag) all.push(sql`${tag} = any(e.tags)`);
  if (min > 0) all.push(sql`e.followers >= ${min}`);
  if (standing === "joined") all.push(sql`e.creator_id is not null`);
  if (standing === "invited") all.push(sql`e.creator_id is null and e.invited_at is not null`);
  if (standing === "out") all.push(sql`e.creator_id is null and e.invited_at is null`);
  return all;
}

/** The brand's roster, most followers first, in pages by key; with how many there are by where they stand. */
export async function rosterPage(actor: BrandActor, filters: RosterFilters, asked: Cursor | null) {
  const cursor = fittingCursor(asked, "whole");
  const back = cursor?.to === "previous";
  const from = cursor
    ? sql`and (e.followers, e.id) ${back ? sql`>` : sql`<`} (${Number(cursor.key)}::int, ${cursor.id}::uuid)`
    : empty;
  const direction = back ? sql`asc` : sql`desc`;
  const where = join(conditions(actor, filters), " and ");
  const [found, counts, now] = await Promise.all([
    db.$queryRaw<RosterListRow[]>`
      select e.id, e.platform::text as platform, e.handle, e.name, e.followers, e.engagement_bps as "engagementBps",
        e.price, e.currency, e.email, coalesce(e.tags, '{}') as tags, e.invited_at as "invitedAt", e.creator_id as "creatorId",
        c.handle as "creatorHandle", o.email is not null as "optedOut"
      from roster_entry e left join creator c on c.id = e.creator_id
        left join invitation_opt_out o on o.email = e.email
      where ${where} ${from}
      order by e.followers ${direction}, e.id ${direction} limit ${SIZE + 1}`,
    db.$queryRaw<{ total: number; invited: number; joined: number }[]>`
      select count(*)::int as total, count(*) filter (where creator_id is null and invited_at is not null)::int as invited,
        count(*) filter (where creator_id is not null)::int as joined
      from roster_entry where brand_id = ${actor.brandId}::uuid`,
    appNow(),
  ]);
  const page: Page<RosterListRow> = pageOf(found, SIZE, cursor, (row) => String(row.followers));
  return { page, counts: counts[0] ?? { total: 0, invited: 0, joined: 0 }, now };
}
