import { act, db, type Tx } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { done, refuse, type Result } from "../refusal.ts";

/** The operator's own blocklist, by name. */
export function blockedHosts() {
  return db.blockedHost.findMany({
    orderBy: { host: "asc" },
    select: { host: true, note: true },
    take: 1_000,
  });
}

/** The same as a set, for the checks. */
export async function blockedHostSet(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.blockedHost.findMany({ select: { host: true }, take: 1_000 });
  return new Set(rows.map((row) => row.host));
}

/** Blocks links to a host and all below it; blocking it again changes the note. Refuses: not_allowed. */
export function blockHost(actor: AdminActor, input: { host: string; note: string }): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "listing.moderate")) return refuse("not_allowed");
    const data = { ...input, addedById: actor.userId, addedAt: now };
    await tx.blockedHost.upsert({ where: { host: input.host }, create: data, update: { note: input.note } });
    const what = `the blocklist: ${input.host} is on it`;
    await record(tx, now, actor, { stream: "settings" }, { type: "moderation.changed", what });
    return done(null);
  });
}

/** Takes a host off the list; one that is not on it stays off. Refuses: not_allowed. */
export function unblockHost(actor: AdminActor, host: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "listing.moderate")) return refuse("not_allowed");
    const gone = await tx.blockedHost.deleteMany({ where: { host } });
    if (gone.count === 0) return done(null);
    const what = `the blocklist: ${host} is off it`;
    await record(tx, now, actor, { stream: "settings" }, { type: "moderation.changed", what });
    return done(null);
  });
}
