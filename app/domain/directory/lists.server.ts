import { appNow, db } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { fittingCursor, pageOf, type Cursor } from "../brief/cursor.ts";
import { sql } from "../brief/sql.server.ts";
import { isUuid } from "../uuid.ts";
import type { DirectoryCard } from "./directory-card.ts";
import { visibleTo } from "./load.server.ts";
import { cardColumns } from "./search.server.ts";

export const ENTRIES_PER_PAGE = 20;
const NOTES = 50;

export interface ListSummary {
  id: string;
  name: string;
  createdBy: string;
  createdAt: Date;
  count: number;
  /** Whether the creator asked about is on it. */
  has: boolean;
}

/** The lists of the brand's team by name; `handle` asks which of them hold that creator. */
export function ownLists(actor: BrandActor, handle: string | null = null): Promise<ListSummary[]> {
  return db.$queryRaw<ListSummary[]>`
    select l.id, l.name, l.created_by as "createdBy", l.created_at as "createdAt",
      (select count(*)::int from creator_list_entry e where e.list_id = l.id) as count,
      exists (select 1 from creator_list_entry e join creator c on c.id = e.creator_id
        where e.list_id = l.id and c.handle = ${handle}) as has
    from creator_list l where l.brand_id = ${actor.brandId}::uuid order by lower(l.name), l.id`;
}

/** Notes of the brand's team about a creator, newest first. */
export function ownNotes(actor: BrandActor, creatorId: string) {
  return db.creatorNote.findMany({
    where: { brandId: actor.brandId, creatorId },
    orderBy: { createdAt: "desc" },
    take: NOTES,
    select: { id: true, authorId: true, authorName: true, text: true, createdAt: true },
  });
}

interface Entry {
  id: string;
  handle: string;
  displayName: string;
  addedBy: string;
  addedAt: Date;
  note: string | null;
  noteBy: string | null;
  /** False when the creator left the directory and never applied to this brand: only the name is shown. */
  visible: boolean;
}
export type ListEntry = Omit<Entry, "visible"> & { card: DirectoryCard | null };

const apart = ({
  visible,
  id,
  addedBy,
  addedAt,
  note,
  noteBy,
  ...card
}: Entry & DirectoryCard): ListEntry => ({
  ...{ id, handle: card.handle, displayName: card.displayName, addedBy, addedAt, note, noteBy },
  card: visible && card.platform !== null ? card : null,
});

/**
 * A list of the brand's team with a page of its creators, the last added first, each with the newest note.
 * Null when it is not theirs. Three statements.
 */
export async function ownList(actor: BrandActor, listId: string, asked: Cursor | null) {
  if (!isUuid(listId)) return null;
  const cursor = fittingCursor(asked, "instant");
  const back = cursor?.to === "previous";
  const [order, beside] = back ? [sql`asc`, sql`>`] : [sql`desc`, sql`<`];
  const beyond = cursor
    ? sql`and (e.added_at, e.creator_id) ${beside} (${cursor.key}::timestamptz, ${cursor.id}::uuid)`
    : sql``;
  const found = db.$queryRaw<(Entry & DirectoryCard)[]>`
    select ${cardColumns}, c.id, c.handle, c.display_name as "displayName", e.added_by as "addedBy",
      e.added_at as "addedAt", n.text as note, n.author_name as "noteBy", ${visibleTo(actor)} as visible
    from creator_list l join creator_list_entry e on e.list_id = l.id join creator c on c.id = e.creator_id
    left join directory_row d on d.creator_id = c.id and d.best
    left join lateral (select text, author_name from creator_note where brand_id = l.brand_id
      and creator_id = c.id order by created_at desc limit 1) n on true
    where l.id = ${listId}::uuid and l.brand_id = ${actor.brandId}::uuid ${beyond}
    order by e.added_at ${order}, e.creator_id ${order} limit ${ENTRIES_PER_PAGE + 1}`;
  const [list, rows, now] = await Promise.all([
    db.creatorList.findFirst({
      where: { id: listId, brandId: actor.brandId },
      include: { _count: { select: { entries: true } } },
    }),
    found,
    appNow(),
  ]);
  if (!list) return null;
  const page = pageOf(rows.map(apart), ENTRIES_PER_PAGE, cursor, (row) => row.addedAt.toISOString());
  const { id, name, createdBy, createdAt } = list;
  return { list: { id, name, createdBy, createdAt, count: list._count.entries }, page, now };
}
