import { appNow, db } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { pageOf, type Cursor, type Page } from "../brief/cursor.ts";
import { isUuid } from "../uuid.ts";
import { storedFinding } from "./stored-finding.ts";

const PER_PAGE = 20;
const creator = { select: { displayName: true, handle: true } };

/**
 * Appeals against findings in a state, those that wait longest first, in keyset pages; how many are open; and the
 * present instant. Staff alone: the guard has asked for the permission. Three statements.
 */
export async function safetyAppeals(_actor: AdminActor, open: boolean, cursor: Cursor | null) {
  const back = cursor?.to === "previous";
  const beyond = cursor ? { id: back ? { lt: cursor.id } : { gt: cursor.id } } : {};
  const [found, total, now] = await Promise.all([
    db.safetyAppeal.findMany({
      // Ids are made in time order.
      where: { state: open ? "open" : { not: "open" }, ...beyond },
      include: { creator },
      orderBy: { id: back ? "desc" : "asc" },
      take: PER_PAGE + 1,
    }),
    db.safetyAppeal.count({ where: { state: "open" } }),
    appNow(),
  ]);
  const rows = found.map((row) => ({ ...row, finding: storedFinding.parse(row.finding) }));
  const page: Page<(typeof rows)[number]> = pageOf(rows, PER_PAGE, cursor, () => "0");
  return { page, total, now };
}

/** One appeal with the finding as it was shown, or null. Staff alone. Two statements. */
export async function safetyAppealInFull(_actor: AdminActor, id: string) {
  if (!isUuid(id)) return null;
  const [row, now] = await Promise.all([
    db.safetyAppeal.findUnique({ where: { id }, include: { creator } }),
    appNow(),
  ]);
  return row && { ...row, finding: storedFinding.parse(row.finding), now };
}
