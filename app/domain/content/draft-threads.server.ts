import { db } from "../../db.server.ts";
import type { AdminActor, PartyActor } from "../access/actor.ts";
import { ownDeals } from "../deal/load.server.ts";

/** The comments on all versions of a deliverable with their answers, oldest first. One SQL statement. */
export function draftThreads(actor: PartyActor | AdminActor, deliverableId: string) {
  const deal = actor.kind === "admin" ? {} : ownDeals(actor);
  return db.draftComment.findMany({
    where: { parentId: null, draft: { deliverableId, deliverable: { deal } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: {
      draft: { select: { version: true } },
      file: { select: { name: true } },
      replies: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
    },
    take: 600,
  });
}
