import { appNow, db } from "../../db.server.ts";
import { fittingCursor, pageOf, type Cursor, type Page } from "../brief/cursor.ts";
import { empty, sql } from "../brief/sql.server.ts";
import type { DisputeState } from "./dispute.ts";

export interface QueueRow {
  id: string;
  dealNumber: number;
  title: string;
  brandName: string;
  creatorName: string;
  state: DisputeState;
  openedBy: "brand" | "creator";
  reason: string;
  openedAt: Date;
  since: Date;
  dueAt: Date;
  assignee: string | null;
}

/** Which disputes: those that our staff has to decide, one's own of them, all that are open, those that are closed. */
export const QUEUE_FILTERS = ["waiting", "mine", "open", "closed"] as const;
export type QueueFilter = (typeof QUEUE_FILTERS)[number];
const SIZE = 20;

/** Disputes of one filter, due first on top, closed ones by when they were closed; and how many wait for our staff. */
export async function disputeQueue(
  filter: QueueFilter,
  asked: Cursor | null,
  userId: string,
): Promise<{ page: Page<QueueRow>; waiting: number; now: Date }> {
  const cursor = fittingCursor(asked, "instant");
  const back = cursor?.to === "previous";
  const from = cursor
    ? sql`and (coalesce(d.due_at, d.closed_at), d.id) ${back ? sql`<` : sql`>`} (${cursor.key}::timestamptz, ${cursor.id}::uuid)`
    : empty;
  const direction = back ? sql`desc` : sql`asc`;
  const wanted = {
    waiting: sql`d.state in ('answered', 'appealed')`,
    mine: sql`d.state in ('answered', 'appealed') and d.assigned_to_id = ${userId}::uuid`,
    open: sql`d.state <> 'closed'`,
    closed: sql`d.state = 'closed'`,
  };
  const [rows, waiting, now] = await Promise.all([
    db.$queryRaw<QueueRow[]>`
      select d.id, deal.number as "dealNumber", b.title, br.name as "brandName", c.display_name as "creatorName",
        d.state::text as state, d.opened_by::text as "openedBy", d.reason, d.opened_at as "openedAt",
        d.state_since as since, coalesce(d.due_at, d.closed_at) as "dueAt", u.name as assignee
      from dispute d join deal on deal.id = d.deal_id join brief b on b.id = deal.brief_id
        join brand br on br.id = deal.brand_id join creator c on c.id = deal.creator_id
        left join app_user u on u.id = d.assigned_to_id
      where ${wanted[filter]} ${from}
      order by coalesce(d.due_at, d.closed_at) ${direction}, d.id ${direction} limit ${SIZE + 1}`,
    db.dispute.count({ where: { state: { in: ["answered", "appealed"] } } }),
    appNow(),
  ]);
  return { page: pageOf(rows, SIZE, cursor, (row) => row.dueAt.toISOString()), waiting, now };
}
