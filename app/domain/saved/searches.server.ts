import { act, db } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { filtersOf, MOST_SEARCHES, nextDue, storedQuery, type Frequency } from "./search.ts";

/**
 * Saves filters under a name. The same filters again rename the search that is there; alerts tell of briefs
 * that are published from now on. Refuses: list_full.
 */
export function saveSearch(
  actor: CreatorActor,
  input: { query: string; name: string; frequency: Frequency },
): Promise<Result<{ searchId: string }>> {
  return act(async (tx, now) => {
    const { creatorId } = actor;
    // Two at once: the second waits, so that the limit holds.
    await tx.$queryRaw`select id from creator where id = ${creatorId}::uuid for update`;
    const query = storedQuery(filtersOf(input.query));
    const { name, frequency } = input;
    const dueAt = nextDue(frequency, now, now);
    const known = await tx.savedSearch.findUnique({ where: { creatorId_query: { creatorId, query } } });
    if (known) {
      await tx.savedSearch.update({ where: { id: known.id }, data: { name, frequency, dueAt } });
      return done({ searchId: known.id });
    }
    if ((await tx.savedSearch.count({ where: { creatorId } })) >= MOST_SEARCHES)
      return refuse("list_full", { most: String(MOST_SEARCHES) });
    const made = await tx.savedSearch.create({
      data: { creatorId, name, query, frequency, dueAt, createdAt: now, lookedAt: now },
    });
    return done({ searchId: made.id });
  });
}

/** Renames a search or changes how often it tells. Switched on again it tells of what comes from now on. */
export function editSearch(
  actor: CreatorActor,
  id: string,
  change: { name: string; frequency: Frequency },
): Promise<Result> {
  return act(async (tx, now) => {
    const own = { id, creatorId: actor.creatorId };
    const known = await tx.savedSearch.findFirst({ where: own });
    if (!known) return refuse("not_found");
    const { name, frequency } = change;
    const same = known.frequency === frequency;
    const lookedAt = known.frequency === "off" && !same ? now : known.lookedAt;
    const dueAt = same ? known.dueAt : nextDue(frequency, now, now);
    await tx.savedSearch.updateMany({ where: own, data: { name, frequency, dueAt, lookedAt } });
    return done(null);
  });
}

/** Deletes a search; what is gone already stays gone. */
export function deleteSearch(actor: CreatorActor, id: string): Promise<Result> {
  return act(async (tx) => {
    await tx.savedSearch.deleteMany({ where: { id, creatorId: actor.creatorId } });
    return done(null);
  });
}

/** The creator's searches, newest first: at most 20, so the list has no pages. */
export function searchesOf(actor: CreatorActor) {
  return db.savedSearch.findMany({
    where: { creatorId: actor.creatorId },
    orderBy: { id: "desc" },
    select: { id: true, name: true, query: true, frequency: true, createdAt: true, dueAt: true },
  });
}
