import { appNow, db } from "../../db.server.ts";
import type { PartyActor, Side } from "../access/actor.ts";
import type { ApplicationState } from "../application/application.ts";
import { readBriefDetails } from "../brief/brief-details.ts";
import { fittingCursor, pageOf, type Cursor, type Page } from "../brief/cursor.ts";
import { empty, sql } from "../brief/sql.server.ts";
import type { DealState } from "../deal/deal.ts";
import { withoutContacts } from "./contacts.ts";
import { knownHandles, otherName } from "./load.server.ts";
import { hidesContacts } from "./may-write.ts";
import { previewOf } from "./preview.ts";

const SIZE = 20;

interface Found {
  id: string;
  lastAt: Date;
  briefTitle: string;
  details: unknown;
  brandName: string;
  creatorName: string;
  handles: string[];
  application: ApplicationState;
  dealNumber: number | null;
  deal: DealState | null;
  side: Side;
  ownWords: boolean;
  removed: boolean;
  body: string;
  files: number;
  unread: number;
}

/** The last line as this reader may see it. */
function lastLine(row: Found, actor: PartyActor): string {
  if (row.removed) return "Removed by a moderator";
  const masked = row.side !== actor.kind && hidesContacts(row.deal);
  const known = () => knownHandles([...row.handles, ...readBriefDetails(row.details).mentions]);
  return previewOf(masked ? withoutContacts(row.body, known()) : row.body, row.files);
}

const viewOf = (row: Found, actor: PartyActor) => ({
  id: row.id,
  lastAt: row.lastAt,
  name: otherName(actor.kind, row),
  briefTitle: row.briefTitle,
  application: row.application,
  dealNumber: row.dealNumber,
  /** "You", "Your team" or nobody for the other side. */
  by: row.side === actor.kind ? (row.ownWords ? "You" : "Your team") : null,
  line: lastLine(row, actor),
  unread: row.unread,
});
export type InboxRow = ReturnType<typeof viewOf>;

/**
 * The actor's conversations, those with the newest message first, all or only the unread, in pages by key. One
 * statement and the clock.
 */
export async function inbox(
  actor: PartyActor,
  filter: "all" | "unread",
  asked: Cursor | null,
): Promise<{ page: Page<InboxRow>; now: Date }> {
  const cursor = fittingCursor(asked, "instant");
  const back = cursor?.to === "previous";
  const from = cursor
    ? sql`and (t.last_at, t.id) ${back ? sql`>` : sql`<`} (${cursor.key}::timestamptz, ${cursor.id}::uuid)`
    : empty;
  const direction = back ? sql`asc` : sql`desc`;
  const own =
    actor.kind === "brand"
      ? sql`t.brand_id = ${actor.brandId}::uuid`
      : sql`t.creator_id = ${actor.creatorId}::uuid`;
  const waiting = filter === "unread" ? sql`and r.unread_since is not null` : empty;
  const rows = db.$queryRaw<Found[]>`
    select t.id, t.last_at as "lastAt", b.title as "briefTitle", b.details, br.name as "brandName",
      c.display_name as "creatorName", a.state::text as application, d.number as "dealNumber", d.state::text as deal,
      array(select s.handle from application_snapshot s where s.application_id = a.id) || c.handle as handles,
      m.side::text as side, m.author_id = ${actor.userId}::uuid as "ownWords", m.removed_at is not null as removed,
      m.body, (select count(*)::int from message_file f where f.message_id = m.id) as files,
      case when r.unread_since is null then 0 else (select count(*)::int from message u
        where u.thread_id = t.id and u.position > r.position and u.side::text <> ${actor.kind}) end as unread
    from thread t
    join application a on a.id = t.id join brief b on b.id = a.brief_id join brand br on br.id = t.brand_id
    join creator c on c.id = t.creator_id join message m on m.thread_id = t.id and m.position = t.last_position
    left join lateral (select number, state from deal where application_id = a.id order by period desc limit 1) d on true
    left join thread_reader r on r.thread_id = t.id and r.user_id = ${actor.userId}::uuid
    where ${own} ${waiting} ${from}
    order by t.last_at ${direction}, t.id ${direction} limit ${SIZE + 1}`;
  const [found, now] = await Promise.all([rows, appNow()]);
  const views = found.map((row) => viewOf(row, actor));
  return { page: pageOf(views, SIZE, cursor, (row) => row.lastAt.toISOString()), now };
}

export interface ThreadSummary {
  id: string;
  count: number;
  unread: number;
  lastAt: Date | null;
}

/** How much was said in a conversation and how much of it waits for this person: for the pages around it. */
export async function threadSummary(actor: PartyActor, id: string): Promise<ThreadSummary> {
  const own =
    actor.kind === "brand"
      ? sql`t.brand_id = ${actor.brandId}::uuid`
      : sql`t.creator_id = ${actor.creatorId}::uuid`;
  const rows = await db.$queryRaw<Omit<ThreadSummary, "id">[]>`
    select t.last_position as count, t.last_at as "lastAt",
      case when r.unread_since is null then 0 else (select count(*)::int from message u
        where u.thread_id = t.id and u.position > r.position and u.side::text <> ${actor.kind}) end as unread
    from thread t left join thread_reader r on r.thread_id = t.id and r.user_id = ${actor.userId}::uuid
    where t.id = ${id}::uuid and ${own}`;
  return { id, ...(rows[0] ?? { count: 0, unread: 0, lastAt: null }) };
}
