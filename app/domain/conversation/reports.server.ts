import { appNow, db } from "../../db.server.ts";
import { fittingCursor, pageOf, type Cursor } from "../brief/cursor.ts";
import { empty, sql } from "../brief/sql.server.ts";

const SIZE = 20;
const AROUND = 3;

/** Which reports are listed: those that wait, or those that were decided. */
export type ReportFilter = "open" | "decided";

interface Key {
  id: string;
  createdAt: Date;
}

async function keysOf(filter: ReportFilter, asked: Cursor | null) {
  const cursor = fittingCursor(asked, "instant");
  const back = cursor?.to === "previous";
  // What waits longest comes first; what was decided, the newest first.
  const forward = (filter === "open") !== back;
  const from = cursor
    ? sql`and (created_at, id) ${forward ? sql`>` : sql`<`} (${cursor.key}::timestamptz, ${cursor.id}::uuid)`
    : empty;
  const state = filter === "open" ? sql`state = 'open'` : sql`state <> 'open'`;
  const direction = forward ? sql`asc` : sql`desc`;
  const found = await db.$queryRaw<Key[]>`
    select id::text, created_at as "createdAt" from message_report where ${state} ${from}
    order by created_at ${direction}, id ${direction} limit ${SIZE + 1}`;
  return pageOf(found, SIZE, cursor, (row) => row.createdAt.toISOString());
}

const reportParts = {
  message: {
    include: {
      author: { select: { name: true } },
      files: { orderBy: { position: "asc" }, select: { id: true, name: true } },
      thread: {
        select: {
          brand: { select: { name: true } },
          creator: { select: { displayName: true } },
          application: {
            select: {
              brief: { select: { title: true } },
              deals: { orderBy: { period: "desc" }, take: 1, select: { number: true } },
            },
          },
        },
      },
    },
  },
} as const;

/** The messages just before and after those that were reported, which a judgement needs. One statement. */
async function contextOf(places: readonly { threadId: string; position: number }[]) {
  if (places.length === 0) return [];
  return db.message.findMany({
    where: {
      OR: places.map(({ threadId, position }) => ({
        threadId,
        position: { gte: position - AROUND, lte: position + AROUND },
      })),
    },
    orderBy: { position: "asc" },
    include: { author: { select: { name: true } }, _count: { select: { files: true } } },
  });
}

/** Reports of messages for a moderator, with what was said around each. Pages by key; at most six statements. */
export async function reportsPage(filter: ReportFilter, asked: Cursor | null) {
  const page = await keysOf(filter, asked);
  const ids = page.rows.map((row) => row.id);
  const [found, waiting, now] = await Promise.all([
    db.messageReport.findMany({ where: { id: { in: ids } }, include: reportParts }),
    db.messageReport.count({ where: { state: "open" } }),
    appNow(),
  ]);
  const people = await db.user.findMany({
    where: { id: { in: found.flatMap((one) => [one.reporterId, one.decidedById ?? one.reporterId]) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const around = await contextOf(found.map(({ message }) => message));
  const byId = new Map(found.map((row) => [row.id, row]));
  const rows = ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { message } = row;
    const near = around.filter(
      (one) => one.threadId === message.threadId && Math.abs(one.position - message.position) <= AROUND,
    );
    return [
      {
        ...{ id, reason: row.reason, note: row.note, state: row.state, decision: row.decision },
        ...{ createdAt: row.createdAt, decidedAt: row.decidedAt },
        reporter: names.get(row.reporterId) ?? "",
        decidedBy: row.decidedById ? (names.get(row.decidedById) ?? null) : null,
        brandName: message.thread.brand.name,
        creatorName: message.thread.creator.displayName,
        briefTitle: message.thread.application.brief.title,
        dealNumber: message.thread.application.deals[0]?.number ?? null,
        files: message.files,
        lines: near.map((one) => ({
          ...{ id: one.id, side: one.side, author: one.author.name, at: one.createdAt, body: one.body },
          ...{ files: one._count.files, reported: one.id === message.id, removed: one.removedAt !== null },
        })),
      },
    ];
  });
  return { ...page, rows, waiting, now };
}
export type ReportRow = Awaited<ReturnType<typeof reportsPage>>["rows"][number];
