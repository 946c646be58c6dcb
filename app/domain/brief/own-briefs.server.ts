import { appNow, db } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import type { Platform } from "../account/platforms.ts";
import type { BriefState } from "./brief.ts";
import { fittingCursor, pageOf, type Cursor, type Page } from "./cursor.ts";
import { reservedFor } from "../programme/reserved.server.ts";
import { empty, sql } from "./sql.server.ts";

/** One of the brand's own briefs as its list shows it. Amounts in minor units. */
export interface OwnBriefRow {
  id: string;
  slug: string;
  title: string;
  state: BriefState;
  currency: string;
  budget: bigint;
  /** Agreed fees of deals that are not cancelled, and of a programme's months that are still to come. */
  spent: bigint;
  slots: number;
  taken: number;
  applications: number;
  /** Applications that wait for a first answer. */
  toAnswer: number;
  applyBy: Date | null;
  publishAt: Date | null;
  updatedAt: Date;
  /** When the review that is open now is due. */
  reviewDueAt: Date | null;
  deliverables: { platform: Platform; format: string; quantity: number }[];
}

const SIZE = 20;

/** The brand's briefs, last changed first, in pages by key; one statement and the clock. */
export async function brandBriefs(
  actor: BrandActor,
  asked: Cursor | null,
): Promise<{ page: Page<OwnBriefRow>; now: Date }> {
  const cursor = fittingCursor(asked, "instant");
  const back = cursor?.to === "previous";
  const from = cursor
    ? sql`and (b.updated_at, b.id) ${back ? sql`>` : sql`<`} (${cursor.key}::timestamptz, ${cursor.id}::uuid)`
    : empty;
  const direction = back ? sql`asc` : sql`desc`;
  const rows = db.$queryRaw<OwnBriefRow[]>`
    select b.id, b.slug, b.title, b.state::text as state, b.currency, b.budget, b.slots, b.apply_by as "applyBy",
      b.publish_at as "publishAt",
      b.updated_at as "updatedAt", coalesce(a.applications, 0) as applications, coalesce(a.to_answer, 0) as "toAnswer",
      coalesce(d.taken, 0) as taken, coalesce(d.spent, 0)::bigint as spent,
      (select min(r.due_at) from listing_review r where r.brief_id = b.id and r.decision is null) as "reviewDueAt",
      (select coalesce(json_agg(json_build_object('platform', l.platform, 'format', l.format, 'quantity', l.quantity)
          order by l.position), '[]') from brief_deliverable l where l.brief_id = b.id) as deliverables
    from brief b
    left join lateral (select count(*)::int as applications, count(*) filter (where state = 'submitted')::int as to_answer
      from application where brief_id = b.id) a on true
    left join lateral (select count(*) filter (where period = 1)::int as taken, coalesce(sum(gross), 0)
        + ${reservedFor(sql`b.id`)} as spent
      from deal where brief_id = b.id and state <> 'cancelled') d on true
    where b.brand_id = ${actor.brandId}::uuid ${from}
    order by b.updated_at ${direction}, b.id ${direction} limit ${SIZE + 1}`;
  const [found, now] = await Promise.all([rows, appNow()]);
  return { page: pageOf(found, SIZE, cursor, (row) => row.updatedAt.toISOString()), now };
}
