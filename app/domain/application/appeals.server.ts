import { appNow, db } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { pageOf, type Cursor, type Page } from "../brief/cursor.ts";
import { isUuid } from "../uuid.ts";
import { oneParts, readStored } from "./stored.server.ts";

const PER_PAGE = 20;

const lineParts = {
  application: {
    select: {
      creator: { select: { displayName: true } },
      brief: { select: { title: true, brand: { select: { name: true } } } },
    },
  },
} as const;

/**
 * Appeals in a state, those that wait longest first, in keyset pages; how many are open; and the present instant.
 * Staff alone: the guard has asked for the permission. Three statements.
 */
export async function appealsQueue(_actor: AdminActor, open: boolean, cursor: Cursor | null) {
  const back = cursor?.to === "previous";
  const beyond = cursor ? { id: back ? { lt: cursor.id } : { gt: cursor.id } } : {};
  const found = db.fitAppeal.findMany({
    // Ids are made in time order.
    where: { state: open ? "open" : { not: "open" }, ...beyond },
    include: lineParts,
    orderBy: { id: back ? "desc" : "asc" },
    take: PER_PAGE + 1,
  });
  const [rows, total, now] = await Promise.all([
    found,
    db.fitAppeal.count({ where: { state: "open" } }),
    appNow(),
  ]);
  const page: Page<(typeof rows)[number]> = pageOf(rows, PER_PAGE, cursor, () => "0");
  return { page, total, now };
}

/** One appeal with its application in full, or null. Staff alone. Two statements. */
export async function appealInFull(_actor: AdminActor, id: string) {
  if (!isUuid(id)) return null;
  const [row, now] = await Promise.all([
    db.fitAppeal.findUnique({ where: { id }, include: { application: { include: oneParts } } }),
    appNow(),
  ]);
  return row ? { ...row, application: readStored(row.application), now } : null;
}
export type FullAppeal = NonNullable<Awaited<ReturnType<typeof appealInFull>>>;
