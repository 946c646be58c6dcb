import type { Tx } from "../../db.server.ts";
import type { Actor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { OTHER_ENDINGS } from "./application.ts";
import { supersedeOffers } from "./decline.server.ts";
import { moveApplication } from "./move.server.ts";

/**
 * Ends every application that still waits on a brief which was taken down, open offers with them, and tells each
 * creator why. Accepted ones are deals and go on. In the caller's transaction, which holds the brief's lock.
 * Returns how many ended.
 */
export async function endWithBrief(
  tx: Tx,
  now: Date,
  actor: Actor,
  brief: { id: string; title: string; brand: { name: string } },
): Promise<number> {
  const open = await tx.application.findMany({
    where: { briefId: brief.id, state: { in: ["submitted", "shortlisted", "offered"] } },
    orderBy: { id: "asc" },
  });
  let ended = 0;
  for (const application of open) {
    const change = { declineCode: "brief_removed", declineNote: "", endedAt: now };
    const moved = await moveApplication(tx, application, "decline", change);
    // Somebody answered it in the same moment: then it has its answer.
    if (!moved.ok) continue;
    ended += 1;
    await supersedeOffers(tx, application.id, now);
    const where = { stream: `application:${application.id}`, briefId: brief.id };
    await record(tx, now, actor, where, { type: "application.declined", code: "brief_removed", note: "" });
    await notify(tx, now, {
      to: { creatorId: application.creatorId },
      kind: "application_brief_removed",
      data: {
        briefTitle: brief.title,
        brandName: brief.brand.name,
        reason: OTHER_ENDINGS.brief_removed,
      },
      href: `/creator/applications/${application.id}`,
    });
  }
  return ended;
}
