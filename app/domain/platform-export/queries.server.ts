import { db } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { numbersBefore } from "./numbers-before.server.ts";
import { exportReading } from "./reading.ts";

/** An import of the creator's own with the numbers that the account has now; null when it is not theirs. */
export async function ownImport(actor: CreatorActor, importId: string) {
  const found = await db.statImport.findFirst({
    where: { id: importId, account: { creatorId: actor.creatorId, removedAt: null } },
    include: { account: { select: { id: true, handle: true, platform: true } } },
  });
  if (!found) return null;
  const before = await numbersBefore(db, found.accountId);
  return { ...found, reading: exportReading.parse(found.reading), before };
}

/** Removes what was read and never confirmed within a week; for a sweep. Returns how many. */
export async function removeOldImports(): Promise<number> {
  return db.$executeRaw`delete from stat_import where created_at < app_now() - interval '7 days'`;
}
