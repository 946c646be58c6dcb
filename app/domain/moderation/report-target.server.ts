import { db } from "../../db.server.ts";
import type { SignedInActor } from "../access/actor.ts";
import { reportable, type ReportTarget } from "./report-content.server.ts";

/** What a person is about to report, and whether they have; null when they cannot see it. */
export async function reportTarget(actor: SignedInActor, target: ReportTarget) {
  const found = await reportable(db, actor, target);
  if (!found) return null;
  const same = { reporterId: actor.userId, target: found.target };
  return { words: found.words, already: (await db.contentReport.count({ where: same })) > 0 };
}
