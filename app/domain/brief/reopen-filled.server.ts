import type { Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import type { CloseReason } from "./brief.ts";

/** A slot came free: a brief that had closed for want of slots opens again while its time lasts. */
export async function reopenBrief(tx: Tx, now: Date, briefId: string): Promise<void> {
  const reason: CloseReason = "filled";
  const reopened = await tx.brief.updateMany({
    where: {
      id: briefId,
      state: "closed",
      closeReason: reason,
      OR: [{ applyBy: null }, { applyBy: { gt: now } }],
    },
    data: {
      state: "published",
      closedAt: null,
      closeReason: null,
      version: { increment: 1 },
      updatedAt: now,
    },
  });
  if (reopened.count === 1)
    await record(tx, now, SYSTEM, { stream: `brief:${briefId}`, briefId }, { type: "brief.reopened" });
}
