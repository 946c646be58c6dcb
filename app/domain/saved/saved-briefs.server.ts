import { act, appNow, db } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { isPublic } from "../brief/brief.ts";
import { cardRows, cardsOf, type BriefCard } from "../brief/cards.server.ts";
import { fittingCursor, pageOf, type Cursor, type Page } from "../brief/cursor.ts";
import { sql } from "../brief/sql.server.ts";
import { currentPolicy } from "../deal/policy.server.ts";
import { done, refuse, type Result } from "../refusal.ts";

/** A creator keeps this many briefs at most. */
export const MOST_SAVED = 200;
const PAGE = 20;

/**
 * Keeps a brief, or takes it off the list; twice is once. A brief that left the market can only be taken off.
 * Refuses: not_found, list_full.
 */
export function keepBrief(actor: CreatorActor, slug: string, keep: boolean): Promise<Result> {
  return act(async (tx, now) => {
    const brief = await tx.brief.findUnique({
      where: { slug },
      select: { id: true, state: true, visibility: true },
    });
    if (!brief) return refuse("not_found");
    const own = { creatorId: actor.creatorId, briefId: brief.id };
    if (!keep) {
      await tx.savedBrief.deleteMany({ where: own });
      return done(null);
    }
    if (!isPublic(brief.state) || brief.visibility === "invite") return refuse("not_found");
    const count = await tx.savedBrief.count({
      where: { creatorId: actor.creatorId, briefId: { not: brief.id } },
    });
    if (count >= MOST_SAVED) return refuse("list_full", { most: String(MOST_SAVED) });
    await tx.savedBrief.createMany({ data: [{ ...own, savedAt: now }], skipDuplicates: true });
    return done(null);
  });
}

export interface SavedCard extends BriefCard {
  savedAt: Date;
  /** It takes applications now. */
  open: boolean;
}

/** The briefs that a creator keeps, the last kept first, in pages of 20 by key, with whether reminders are on. */
export async function savedBriefs(
  actor: CreatorActor,
  asked: Cursor | null,
): Promise<{ page: Page<SavedCard>; reminders: boolean; now: Date }> {
  const cursor = fittingCursor(asked, "instant");
  const back = cursor?.to === "previous";
  const at = cursor ? { savedAt: new Date(cursor.key), id: cursor.id } : null;
  const side = back ? "gt" : "lt";
  const [now, policy, found, mute] = await Promise.all([
    appNow(),
    currentPolicy(db),
    db.savedBrief.findMany({
      where: {
        creatorId: actor.creatorId,
        brief: { state: { in: ["published", "paused", "closed"] } },
        ...(at
          ? { OR: [{ savedAt: { [side]: at.savedAt } }, { savedAt: at.savedAt, briefId: { [side]: at.id } }] }
          : {}),
      },
      orderBy: [{ savedAt: back ? "asc" : "desc" }, { briefId: back ? "asc" : "desc" }],
      take: PAGE + 1,
      select: { briefId: true, savedAt: true, brief: { select: { state: true } } },
    }),
    db.savedBriefMute.count({ where: { creatorId: actor.creatorId } }),
  ]);
  const keys = found.map(({ briefId: id, savedAt, brief }) => ({ id, savedAt, state: brief.state }));
  const page = pageOf(keys, PAGE, cursor, (row) => row.savedAt.toISOString());
  const rows = await cardRows(
    sql`b.id = any(${page.rows.map(({ id }) => id)}::uuid[])`,
    sql`b.id`,
    PAGE,
    actor,
  );
  const cards = await cardsOf(rows, policy, now);
  const savedCards = page.rows.flatMap(({ id, savedAt, state }) => {
    const card = cards.find((one) => one.id === id);
    const open = state === "published" && (card?.closesAt == null || card.closesAt > now);
    return card ? [{ ...card, savedAt, open }] : [];
  });
  return { page: { ...page, rows: savedCards }, reminders: mute === 0, now };
}

/** Switches the reminders of saved briefs that close soon on or off; twice is once. */
export function setClosingReminders(actor: CreatorActor, on: boolean): Promise<Result> {
  return act(async (tx, now) => {
    const { creatorId } = actor;
    if (on) await tx.savedBriefMute.deleteMany({ where: { creatorId } });
    else await tx.savedBriefMute.createMany({ data: [{ creatorId, mutedAt: now }], skipDuplicates: true });
    return done(null);
  });
}
